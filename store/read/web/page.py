"""The text of a web page: each article's kicker, headline, date, author and paragraphs, without menus."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from store.errors import Message
from store.late import late
from store.read.divide import RULE
from store.read.files.encodings import UndecodableError
from store.read.web.article import WebArticle
from store.read.web.body import alike_parts, find_articles, find_body
from store.read.web.lines import LineWalk
from store.read.web.signs import tells_page_or_date, texts_of
from store.read.web.stated import Stated, read_stated
from store.read.web.tree import drop_around, parse

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_LEAST_TITLE = 4
_NOT_A_TITLE = late(r"数字报|电子[报版]|多媒体|首页|网站|门户|打印|无标题|[Uu]ntitled|^[^\x00-\x7f\W]{2,8}[报网]$")
_SITE = late(r"\s*(?:[|_]|\s[-—–]+\s|--+)\s*|(?<=[^\x00-\x7f])[-—–](?=[^\x00-\x7f]{2,12}$)")
"""Parts the title from the name of the site."""
_MOST_AROUND = 2
"""Lines that tell date and page of several articles at most."""


def html_text(page: str) -> str:
    """The articles of the page, parted by a rule; each one begins with its headline.

    Raises `UndecodableError` for a page without text.
    """
    text = _text(page)
    if not text.strip():
        raise UndecodableError(
            Message(
                "holds no text of its own, only frames or programs that fetch it; open the article in a browser and"
                " save the page from there"
            )
        )
    return text


def _text(page: str) -> str:
    tree = parse(page)
    stated = read_stated(page, tree)
    for node in reversed(tree.css("time[datetime]")) if stated.date else []:
        # Its words often lack the year.
        node.decompose()
    titles = _titles(tree, stated)
    drop_around(tree)
    if tree.body is None:
        return ""
    parts = find_articles(tree)
    body = parts[0] if parts else find_body(tree)
    if len(parts) == 0 and body is not None:
        parts = alike_parts(body)
    if len(parts) > 1:
        return _several(tree.body, parts)
    return _joined(WebArticle(LineWalk(body).walk(tree.body), stated, titles).lines())


def _titles(tree: LexborHTMLParser, stated: Stated) -> list[str]:
    """What may be the title, the surest first: the one headline of the highest rank, what is stated, the page's own."""
    ranks = ([node.text(strip=True) for node in tree.css(rank)] for rank in ("h1", "h2"))
    heads = next((heads for rank in ranks if (heads := [head for head in rank if len(head) >= _LEAST_TITLE])), [])
    whole = tree.css_first("title")
    name = whole.text(strip=True) if whole is not None else ""
    parts = [part for part in [name, *_SITE.split(name)] if len(part) >= _LEAST_TITLE]
    named = [part for part in parts if not _NOT_A_TITLE.search(part)]
    return [title for title in (*(heads if len(heads) == 1 else []), stated.title, *named) if title]


def _several(top: LexborNode, parts: Sequence[LexborNode]) -> str:
    """Several articles, the first one under what tells date and page of all."""
    articles = [texts_of(LineWalk(None).walk(part)) for part in parts]
    inside = {text for texts in articles for text in texts}
    around = [line.text for line in LineWalk(None).walk(top) if tells_page_or_date(line) and line.text not in inside]
    articles[0] = [*around[:_MOST_AROUND], *articles[0]]
    return f"\n\n{RULE}\n\n".join(map(_joined, articles))


def _joined(lines: Sequence[str]) -> str:
    """Lines with a blank one between them, but for rows of a table."""
    rows = ["\t" in line for line in lines]
    breaks = ["\n" if row and below else "\n\n" for row, below in pairwise(rows)]
    return "".join(line + end for line, end in zip(lines, [*breaks, ""], strict=False))
