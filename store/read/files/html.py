"""The text of a web page: each article's headline, date, author and paragraphs, without menus."""

from __future__ import annotations

import re
from collections import Counter
from html import unescape
from typing import TYPE_CHECKING

from store.read.bylines.names import is_plain_name
from store.read.divide import RULE

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_DEEPEST = 400
"""Parsing takes time in the square of the depth; no page that a person wrote is as deep."""
_NO_TEXT = [
    "script", "style", "noscript", "template", "nav", "aside", "footer", "form", "iframe", "svg", "select", "button",
    "title",
]  # fmt: skip
_TAG = re.compile(r"<(/?)([a-zA-Z][\w:-]*)[^<>]*>")
_OFTEN_OPEN = frozenset(
    [
        "p",
        "li",
        "td",
        "th",
        "tr",
        "dt",
        "dd",
        "option",
        "br",
        "img",
        "input",
        "meta",
        "link",
        "hr",
        "source",
        "area",
        "base",
        "col",
        "wbr",
        "param",
        "body",
        "html",
    ]
)
_BREAKS = frozenset(
    [
        "p",
        "div",
        "br",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "li",
        "tr",
        "section",
        "article",
        "header",
        "main",
        "table",
        "ul",
        "ol",
        "dl",
        "dt",
        "dd",
        "blockquote",
        "figure",
        "figcaption",
        "pre",
        "hr",
        "center",
        "founder-content",
        "founder-pretitle",
        "founder-title",
        "founder-subtitle",
        "founder-author",
        "time",
    ]
)
_PARAGRAPHS = frozenset(
    ["p", "li", "dd", "h2", "h3", "h4", "h5", "h6", "blockquote", "font", "span", "strong", "b", "a", "em"]
)
_DATED = re.compile(r"(?:19|20)\d{2}\s?[-年/.]\s?\d{1,2}\s?[-月/.]\s?\d{1,2}日?")
_AUTHOR = re.compile(
    r"(?:作者|记者|撰稿)\s*[：:]\s*[^\x00-\x7f\W]{2,4}(?:[、 ][^\x00-\x7f\W]{2,4}){0,4}(?![^\x00-\x7f\W])"
)
_SITE = re.compile(r"\s*[-_|—–]{1,2}\s*[^-_|—–]{2,24}$")
_DECKS = ("founder-pretitle", "founder-title", "founder-subtitle", "founder-author")
"""Kicker, title, subtitle and byline in the digital editions of most Chinese papers."""
_META_TITLE = ('meta[name="ArticleTitle"]', 'meta[property="og:title"]')
_META_DATE = (
    'meta[name="PubDate"]',
    'meta[name="pubdate" i]',
    'meta[property="article:published_time"]',
    'meta[name="publishdate"]',
    "time[datetime]",
)


def html_text(page: str) -> str:
    """The articles of the page, parted by a rule; each one begins with its headline."""
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(_flat(page))
    headline = _headline(tree)
    date = _meta_date(tree)
    tree.strip_tags(_NO_TEXT)
    for node in tree.css("time[datetime]") if date else []:
        # Its words often lack the year.
        node.decompose()
    articles = [node for node in tree.css("article") if len(node.text(strip=True)) >= 40 and not _is_nested(node)]
    if len(articles) > 1:
        return f"\n\n{RULE}\n\n".join("\n\n".join(_lines(node)) for node in articles)
    body = articles[0] if articles else _main_part(tree)
    if body is None:
        return ""
    lines = _lines(body)
    return "\n\n".join(_around(tree, headline, date, lines) + lines)


def _flat(page: str) -> str:
    """The page, or its tags for paragraphs only where its tags are nested deeper than a parser should go."""
    if _depth(page) <= _DEEPEST:
        return page
    flat = _TAG.sub(lambda tag: tag[0] if tag[2].lower() in _OFTEN_OPEN else "\n", page)
    return flat if _depth(flat) <= _DEEPEST else _TAG.sub("\n", flat)


def _depth(page: str) -> int:
    depth = deepest = 0
    for tag in _TAG.finditer(page):
        if tag[2].lower() in _OFTEN_OPEN or tag[0].endswith("/>"):
            continue
        depth += -1 if tag[1] else 1
        deepest = max(deepest, depth)
    return deepest


def _is_nested(node: LexborNode) -> bool:
    above = node.parent
    while above is not None:
        if above.tag == "article":
            return True
        above = above.parent
    return False


def _main_part(tree: LexborHTMLParser) -> LexborNode | None:
    """The element whose own paragraphs hold the most text."""
    weight: Counter[int] = Counter()
    nodes: dict[int, LexborNode] = {}
    if tree.body is None:
        return None
    for node in tree.body.traverse(include_text=True):
        text = node.text_content if node.is_text_node else None
        if not text or len(text.strip()) < 8:
            continue
        above = node.parent
        while above is not None and above.tag in _PARAGRAPHS:
            above = above.parent
        if above is not None:
            nodes[above.mem_id] = above
            weight[above.mem_id] += len(text)
    return nodes[weight.most_common(1)[0][0]] if weight else tree.body


def _lines(node: LexborNode) -> list[str]:
    """The lines of an element: one a block, cells of a table row parted by a tab."""
    parts: list[str] = []
    done = 0
    page = node.html or ""
    for tag in re.finditer(r"<(?:!--.*?--|/?([a-zA-Z][\w:-]*)[^<>]*)>", page, re.DOTALL):
        parts.append(" ".join(page[done : tag.start()].split("\n")))
        done = tag.end()
        name = (tag[1] or "").lower()
        if name in _BREAKS:
            parts.append("\n")
        elif name in ("td", "th") and tag[0].startswith("</"):
            parts.append("\t")
    parts.append(page[done:])
    lines = unescape("".join(parts)).split("\n")
    return [line.strip() for line in lines if line.strip()]


def _headline(tree: LexborHTMLParser) -> str:
    heads = [node.text(strip=True) for node in tree.css("h1") if len(node.text(strip=True)) >= 4]
    if len(heads) == 1:
        return heads[0]
    for selector in _META_TITLE:
        node = tree.css_first(selector)
        if node is not None and node.attributes.get("content"):
            return str(node.attributes["content"]).strip()
    title = tree.css_first("title")
    return _SITE.sub("", title.text(strip=True)) if title is not None else ""


def _meta_date(tree: LexborHTMLParser) -> str:
    """The date that the page states for programs to read; empty if it states none."""
    for selector in _META_DATE:
        node = tree.css_first(selector)
        if node is not None:
            date = _DATED.search(str(node.attributes.get("content") or node.attributes.get("datetime") or ""))
            if date:
                return date[0]
    return ""


def _around(tree: LexborHTMLParser, headline: str, date: str, lines: list[str]) -> list[str]:
    """Headline, date and author that stand outside the text."""
    text = "\n".join(lines[:4])
    decks = [line for tag in _DECKS for node in tree.css(tag) for line in _lines(node) if line not in text]
    around = decks or ([headline] if headline and headline not in text else [])
    whole = tree.body.text(separator=" ") if tree.body is not None else ""
    found = _DATED.search(whole)
    date = date or (found[0] if found else "")
    if date and date not in text:
        around.append(date)
    author = _AUTHOR.search(whole)
    if author is not None and author[0] not in "\n".join(lines):
        around.append(author[0])
    elif author is None and not decks:
        around += _meta_author(tree, text)
    return around


def _meta_author(tree: LexborHTMLParser, text: str) -> list[str]:
    """The author that the page states for programs to read, where it is a person that the text does not name."""
    node = tree.css_first('meta[name="author" i]')
    names = re.split(r"[\s、，,;；]+", str(node.attributes.get("content") or "").strip()) if node is not None else []
    if not names or not all(map(is_plain_name, names)) or "记者" in text or "通讯员" in text:
        return []
    return [f"作者：{'、'.join(names)}"]
