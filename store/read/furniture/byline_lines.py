"""Bylines that go on in the next line: more names, or the rest of one that the line end parts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from store.read.bylines.finding import read_byline
from store.read.bylines.names import is_plain_name

if TYPE_CHECKING:
    from store.read.lines.around import Furniture
    from store.read.lines.printed import Line

GOES_ON: Final[list[str]] = []
"""Stands for a line whose names are told with those of the line above."""
_WIDEST = 16
"""Characters of the longest such line."""


def find_continued(lines: Sequence[Line], found: dict[int, Furniture | list[str]]) -> None:
    """Add to each byline the names of the line right under it."""
    for i, what in list(found.items()):
        after = i + 1
        if not isinstance(what, list) or not what or after in found or after >= len(lines) or lines[after].gap:
            continue
        if closed := _read_to_bracket(lines[i].text, what, lines[after].text):
            found[i], found[after] = closed, GOES_ON
        if after in found or after + 1 >= len(lines):
            continue
        names = _read_on(lines[i].text, what, lines[after])
        below = lines[after + 1]
        if names and (below.gap or below.indent > lines[after].indent or after + 1 in found):
            found[i] = names
            found[after] = GOES_ON


def _read_to_bracket(above: str, names: Sequence[str], text: str) -> list[str] | None:
    """The names of both lines where the second closes the bracket that the first opens: （记者 甲 通讯员 / 乙）."""
    opens = above[:1] in ("（", "(") and above[-1] not in "）)"
    if not (opens and text[-1] in "）)" and len(text) <= _WIDEST and above.count(above[0]) == 1):
        return None
    told = read_byline(f"{above} {text}")
    return told if told and len(told) > len(names) else None


def parts_name(above: str, text: str) -> bool:
    """Whether the end of a line of names parts one (本报通讯员 王洪 / 磊 李晓)."""
    last, first = above.split()[-2:], text.split()[:2]
    if len(first[0]) == 1:
        # Not a name set wide (王 磊).
        return len(first) == 1 or len(first[1]) > 1
    return len(last[-1]) == 1 and (len(last) == 1 or len(last[0]) > 1)


def _read_on(above: str, names: Sequence[str], line: Line) -> list[str] | None:
    """The names of both lines, None if the second holds other words."""
    text = line.text
    if len(text) > _WIDEST or not all(map(str.isalpha, text.split())):
        return None
    torn = parts_name(above, text)
    told = read_byline(above + ("" if torn else " ") + text)
    if told is None or len(told) < len(names) + (not torn):
        return None
    more = told[len(names) - torn :]
    if len(text.split()) == 1 and not (torn or line.indent):
        # A word apart may be anything.
        return None
    return told if all(map(is_plain_name, more)) else None
