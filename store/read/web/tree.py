"""A web page as a tree of elements, without those that hold no text of an article."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from store.late import late

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_DEEPEST = 400
"""Parsing takes time in the square of the depth; no page that a person wrote is as deep."""
_NO_TEXT = [
    "script", "style", "noscript", "template", "nav", "aside", "footer", "form", "iframe", "svg", "select", "button",
    "title", "textarea", "map",
]  # fmt: skip
_TAG = re.compile(r"<(/?)([a-zA-Z][\w:-]*)[^<>]*>")
_OFTEN_OPEN = frozenset(
    [
        *("p", "li", "td", "th", "tr", "dt", "dd", "option", "br", "img", "input", "meta", "link", "hr", "source"),
        *("area", "base", "col", "wbr", "param", "body", "html"),
    ]
)
_FRAMES = late(r"(?i)</?(?:frameset|frame|noframes)\b[^<>]*>")
_BODIES = 'founder-content, #js_content, #ozoom, [itemprop="articleBody"]'
"""What holds an article and nothing else in digital editions of papers, in WeChat and where a page says so."""
_AROUND = late(
    r"(?i)(?:^|[-_ ])(?:nav|menu|breadcrumbs?|crumbs?|footer|copyright|relat(?:ed|ion)|recommend|comments?|pinglun"
    r"|share|bdsharebuttonbox|hot|ranking|sidebar|pagination|toolbar|ewm|qrcode|login|ads?|adbox|rich_media_tool)"
    r"(?:$|[-_ ]|list\b|news\b|box\b)"
)
"""Names that pages give to what stands around an article."""
_HUMPS = re.compile(r"(?<=[a-z])(?=[A-Z])")


def parse(page: str) -> LexborHTMLParser:
    """The tree of a page; text that stands beside frames is its own."""
    from selectolax.lexbor import LexborHTMLParser

    return LexborHTMLParser(_FRAMES.sub("", _flat(page)))


def drop_around(tree: LexborHTMLParser) -> None:
    """Drop the elements that hold no text of an article: menus, lists of other articles, comments, what is hidden."""
    tree.strip_tags(_NO_TEXT)
    # What holds the article, or its headline, is named badly.
    kept = _around_all(tree.css(f"h1, main, article, {_BODIES}"))
    dropped = [node for node in tree.css("[class], [id], [style], [hidden]") if node.mem_id not in kept]
    # The inner ones first: what stands in an element goes with it.
    for node in reversed([node for node in dropped if node.tag not in ("body", "html") and _is_around(node)]):
        node.decompose()


def body_told(tree: LexborHTMLParser) -> LexborNode | None:
    """The element that says that it holds the article, if it holds text."""
    told = [node for node in tree.css(_BODIES) if len(node.text(strip=True)) >= 40]
    return max(told, key=lambda node: len(node.text()), default=None)


def _around_all(nodes: Iterable[LexborNode]) -> set[int]:
    """The nodes and the elements around them."""
    found: set[int] = set()
    for node in nodes:
        above: LexborNode | None = node
        while above is not None and above.mem_id not in found:
            found.add(above.mem_id)
            above = above.parent
    return found


def _is_around(node: LexborNode) -> bool:
    told = node.attributes
    if "hidden" in told or "display:none" in (told.get("style") or "").replace(" ", "").lower():
        return True
    names = f"{told.get('class') or ''} {told.get('id') or ''}"
    return _AROUND.search(_HUMPS.sub("-", names[:300])) is not None


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
