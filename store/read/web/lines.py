"""The lines that an element of a web page is shown in, in their order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_BREAKS = frozenset(
    [
        *("p", "div", "br", "h1", "h2", "h3", "h4", "h5", "h6", "li", "tr", "section", "article", "header", "main"),
        *("table", "ul", "ol", "dl", "dt", "dd", "blockquote", "figure", "figcaption", "pre", "hr", "center"),
        *("caption", "founder-content", "founder-pretitle", "founder-title", "founder-subtitle", "founder-author"),
    ]
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_INLINE = frozenset(
    [
        *("span", "strong", "b", "font", "em", "i", "u", "a", "center"),
        *("founder-pretitle", "founder-title", "founder-subtitle", "founder-author"),
    ]
)
_ROWS = frozenset(["td", "th", "tr", "tbody", "thead"])
"""What stands between a line and the table that it is set in."""
_JOINED = re.compile(r"(?<=[^\x00-\x7f\s])[ \t]*\n\s*(?=[^\x00-\x7f\s])")
"""A line end between Chinese characters, which means nothing in the source of a page."""


class WebLine(NamedTuple):
    """One line as it is shown."""

    text: str
    linked: int
    """How many of its characters are links."""
    level: int
    """1 to 6 in a headline, else 0."""
    box: int
    """What it shares with the lines it is set with."""
    inside: int
    """1 inside the element or between the comments that mark the article, else 0."""

    @property
    def is_link(self) -> bool:
        """Whether the line is little but links."""
        return self.linked * 10 >= len("".join(self.text.split())) * 8


class LineWalk:
    """Goes through an element and writes down its lines."""

    def __init__(self, body: LexborNode | None) -> None:
        self.lines: list[WebLine] = []
        self._body = body.mem_id if body is not None else 0
        self._parts: list[str] = []
        self._linked = self._level = self._box = 0
        self._inside = self._marked = 0

    def walk(self, top: LexborNode) -> list[WebLine]:
        """The lines of the element; those between comments that mark an article's text count as inside, if any are."""
        self._go(top)
        self._end()
        if any(line.inside & 2 for line in self.lines):
            return [line._replace(inside=line.inside >> 1) for line in self.lines]
        return [line._replace(inside=line.inside & 1) for line in self.lines]

    def _go(self, top: LexborNode) -> None:
        """Visit all nodes, without recursion: pages may be deep."""
        node: LexborNode | None = top
        links = pre = level = 0
        above: list[tuple[LexborNode, int, int, int]] = []
        while node is not None:
            tag = node.tag or ""
            child = None
            if node.is_text_node:
                self._take(node, links, pre, level)
            elif node.is_comment_node:
                self._mark(node.comment_content or "")
            else:
                self._open(node, tag)
                child = node.child
                above.append((node, links, pre, level))
                links += tag == "a"
                pre += tag == "pre"
                level = _HEADINGS.get(tag, level)
            if child is not None:
                node = child
                continue
            if not node.is_element_node:
                node = node.next
            else:
                node, links, pre, level = self._close(above)
            while node is None and above:
                node, links, pre, level = self._close(above)
            if not above:
                return

    def _open(self, node: LexborNode, tag: str) -> None:
        if tag in _BREAKS or node.mem_id == self._body:
            self._end()
        if node.mem_id == self._body:
            self._inside = 1

    def _close(self, above: list[tuple[LexborNode, int, int, int]]) -> tuple[LexborNode | None, int, int, int]:
        node, links, pre, level = above.pop()
        tag = node.tag or ""
        if tag in _BREAKS:
            self._end()
        elif tag in ("td", "th"):
            self._parts.append("\t")
        elif not (self._inside or self._marked or level):
            # What is shown beside a headline stands in elements of its own, set apart by style.
            self._parts.append(" ")
        if node.mem_id == self._body:
            self._end()
            self._inside = 0
        return (node.next if above else None), links, pre, level

    def _take(self, node: LexborNode, links: int, pre: int, level: int) -> None:
        text = node.text_content or ""
        if pre:
            *whole, text = text.split("\n")
            for line in whole:
                self._put(line, node, links, level)
                self._end()
        elif "\n" in text:
            text = _JOINED.sub("", text).replace("\n", " ")
        self._put(text, node, links, level)

    def _put(self, text: str, node: LexborNode, links: int, level: int) -> None:
        if text.strip():
            if not self._box:
                self._box = _box(node)
            self._level = self._level or level
            self._linked += len("".join(text.split())) if links else 0
        self._parts.append(text)

    def _end(self) -> None:
        text = "".join(self._parts).strip()
        if text:
            self.lines.append(WebLine(text, self._linked, self._level, self._box, self._inside | self._marked))
        self._parts.clear()
        self._linked = self._level = self._box = 0

    def _mark(self, comment: str) -> None:
        said = comment.strip()
        if said in ("enpcontent", "/enpcontent"):
            self._end()
            self._marked = 2 if said == "enpcontent" else 0


def _box(node: LexborNode) -> int:
    above = node.parent
    while above is not None and above.tag in _INLINE:
        above = above.parent
    above = above.parent if above is not None else None
    while above is not None and above.tag in _ROWS:
        above = above.parent
    return above.mem_id if above is not None else 0
