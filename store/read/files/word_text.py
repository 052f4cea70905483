"""The text of the elements of a Word document as it is shown: with what was inserted, without what was deleted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_P, _TABLE, _ROW, _CELL, _BOX = (f"{_WORD}{name}" for name in ("p", "tbl", "tr", "tc", "txbxContent"))
_T, _TAB, _BREAK, _RETURN, _HYPHEN = (f"{_WORD}{name}" for name in ("t", "tab", "br", "cr", "noBreakHyphen"))
_RUN, _TYPE, _VALUE = f"{_WORD}r", f"{_WORD}type", f"{_WORD}val"
_UNSEEN = frozenset(
    [_FALLBACK, _BOX, *(f"{_WORD}{name}" for name in ("del", "moveFrom", "pPr", "rPr", "rt", "instrText", "sectPr"))]
)
"""Deleted and moved away, properties, readings above characters; a text box stands by itself."""
_LONGEST_CELL = 60
"""Characters of the longest cell of a table: longer ones hold text set in columns."""


def document_lines(element: Any) -> list[str]:
    """The lines of an element that holds paragraphs and tables; rows of a table are one piece of text."""
    lines: list[str] = []
    open_ = ""
    for block in _blocks(element):
        if block.tag == _TABLE:
            lines += _table_lines(block)
            continue
        text, boxes = open_ + _text(block), _boxed_lines(block)
        # The mark at the end of a paragraph was deleted: the next one goes on with it.
        open_ = text if _goes_on(block) and not boxes else ""
        if not open_:
            lines += [line for line in text.split("\n") if line.strip(" \t\r\n") or line == "\f"]
            lines += boxes
    return lines + ([open_] if open_.strip() else [])


def _blocks(element: Any) -> Iterator[Any]:
    """Paragraphs and tables, also those that stand in frames of content."""
    for child in element:
        if child.tag in (_P, _TABLE):
            yield child
        elif child.tag not in _UNSEEN and len(child):
            yield from _blocks(child)


def _text(element: Any) -> str:
    """What is shown of a paragraph."""
    parts: list[str] = []
    for child in element:
        tag = child.tag
        if tag == _T:
            parts.append(child.text or "")
        elif tag == _TAB:
            parts.append("\t")
        elif tag in (_BREAK, _RETURN):
            parts.append("\n\f\n" if child.get(_TYPE) == "page" else "\n")
        elif tag == _HYPHEN:
            parts.append("-")
        elif tag not in _UNSEEN and not (tag == _RUN and _is_hidden(child)) and len(child):
            parts.append(_text(child))
    return "".join(parts)


def _is_hidden(run: Any) -> bool:
    hidden = run.find(f"{_WORD}rPr/{_WORD}vanish")
    return hidden is not None and hidden.get(_VALUE) not in ("0", "false")


def _goes_on(paragraph: Any) -> bool:
    return paragraph.find(f"{_WORD}pPr/{_WORD}rPr/{_WORD}del") is not None


def _boxed_lines(paragraph: Any) -> list[str]:
    """The lines of text boxes anchored in a paragraph; Word writes each one twice, for old programs too."""
    return [
        line
        for box in paragraph.iter(_BOX)
        if next(box.iterancestors(_FALLBACK), None) is None and next(box.iterancestors(_BOX), None) is None
        for line in document_lines(box)
    ]


def _table_lines(table: Any) -> list[str]:
    """The rows of a table, cells parted by tabs; of one that sets text in columns the lines of each cell."""
    rows = [
        [document_lines(cell) for cell in _cells(row)]
        for row in _rows(table)
        if row.find(f"{_WORD}trPr/{_WORD}del") is None
    ]
    lines: list[str] = []
    together: list[str] = []
    for cells in rows:
        if all(len(cell) < 2 and len("".join(cell)) <= _LONGEST_CELL for cell in cells):
            together.append("\t".join("".join(cell).strip() for cell in cells))
        else:
            lines += [*_as_one(together), *(text for cell in cells for text in cell)]
            together = []
    return lines + _as_one(together)


def _as_one(rows: list[str]) -> list[str]:
    text = "\n".join(row for row in rows if row.strip())
    return [text] if text else []


def _rows(table: Any) -> Iterator[Any]:
    return _inside(table, _ROW)


def _cells(row: Any) -> Iterator[Any]:
    return _inside(row, _CELL)


def _inside(element: Any, tag: str) -> Iterator[Any]:
    """The rows or cells of an element, also those that stand in frames of content."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag not in _UNSEEN and child.tag not in (_P, _TABLE, _ROW, _CELL):
            yield from _inside(child, tag)
