"""Which element of a web page holds the text of its article, or of each of several."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from store.read.web.tree import body_told

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_LEAST = 40
"""Characters of an article with its headline."""
_SHARE = 0.6
"""Share of the sentences that the element of the article holds at least, of those of the element around it."""
_RIVAL = 0.1
"""Share of its sentences that elements made like it hold at least, if they go on with the article."""
_COLUMN = 0.4
"""The same for cells of a table, which hold columns of the article, or what stands beside it."""
_LINE = frozenset(
    ["p", "li", "font", "span", "strong", "b", "i", "em", "a", "u", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote"]
)
"""Elements of one paragraph; the one around them holds the article."""
_PARTS = frozenset(["div", "section", "table", "tr", "td", "li", "dl"])
"""Elements that may hold one article each."""
_PAUSES = frozenset("，。；！？")


def find_articles(tree: LexborHTMLParser) -> list[LexborNode]:
    """The elements of several articles; none where the page holds one or does not say."""
    told = [node for node in tree.css("article") if len(node.text(strip=True)) >= _LEAST and not _is_nested(node)]
    # The headline of a teaser leads to the article.
    own = [node for node in told if node.css_first("h1 a, h2 a, h3 a, h4 a") is None]
    return own or told


def find_body(tree: LexborHTMLParser) -> LexborNode | None:
    """The element that holds the sentences of the article, and as little else as can be told."""
    told = body_told(tree)
    if told is not None or tree.body is None:
        return told
    weights = _Weights(tree.body)
    node = tree.body
    while (inner := weights.heaviest(node)) is not None:
        node = inner
    return node


def alike_parts(node: LexborNode) -> list[LexborNode]:
    """The articles of an element which are made alike, each with a headline of its own; none where it holds one."""
    groups: dict[tuple[str | None, str], list[LexborNode]] = defaultdict(list)
    for child in node.iter():
        if child.tag not in _PARTS:
            continue
        groups[_make(child)].append(child)
    for parts in groups.values():
        heads = [part.css_first("h1, h2, h3") for part in parts]
        if len(parts) > 1 and all(heads) and all(len(part.text(strip=True)) >= _LEAST for part in parts):
            ranks = {head.tag for part in parts for head in part.css("h1, h2")}
            # A headline over all of them makes them sections.
            over = [head for head in node.css("h1, h2") if head.tag in ranks or head.tag == "h1"]
            if ranks and len(over) == sum(len(part.css("h1, h2")) for part in parts):
                return parts
    return []


def _is_nested(node: LexborNode) -> bool:
    above = node.parent
    while above is not None:
        if above.tag == "article":
            return True
        above = above.parent
    return False


def _make(node: LexborNode) -> tuple[str | None, str]:
    return node.tag, (node.attributes.get("class") or "").strip()


class _Weights:
    """How many characters of sentences each element holds."""

    def __init__(self, top: LexborNode) -> None:
        order: list[int] = []
        above: dict[int, int] = {}
        self._held: dict[int, int] = defaultdict(int)
        self._own: dict[int, int] = defaultdict(int)
        for node in top.traverse(include_text=True):
            parent = node.parent
            if parent is None:
                continue
            if not node.is_text_node:
                order.append(node.mem_id)
                above[node.mem_id] = parent.mem_id
            elif not (parent.tag == "a" or (parent.parent is not None and parent.parent.tag == "a")):
                text = (node.text_content or "").strip()
                if len(text) >= 8 and not _PAUSES.isdisjoint(text):
                    self._held[parent.mem_id] += len(text)
                    self._own[parent.mem_id] += len(text)
        for inner in reversed(order):
            self._held[above[inner]] += self._held[inner]

    def heaviest(self, node: LexborNode) -> LexborNode | None:
        """The element inside one that holds most of its sentences; None where it holds but a part of the article."""
        inner = list(node.iter())
        best = max(inner, key=lambda child: self._held[child.mem_id], default=None)
        if best is None or best.tag in _LINE:
            return None
        whole, held = self._held[node.mem_id], self._held[best.mem_id]
        if held < _SHARE * whole or self._own[node.mem_id] > _RIVAL * whole or not held:
            return None
        of_table = best.tag in ("td", "tr", "tbody", "table")
        return None if self._alike(best, inner) > (_COLUMN if of_table else _RIVAL) * held else best

    def _alike(self, best: LexborNode, inner: Iterable[LexborNode]) -> int:
        """What elements made like one hold."""
        make = _make(best)
        return sum(
            self._held[child.mem_id]
            for child in inner
            if child.tag == best.tag and child.mem_id != best.mem_id and _make(child) == make
        )
