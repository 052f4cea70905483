"""A name alone on a line without any role (王小明): a byline only where bylines stand, and where none other is told."""

from __future__ import annotations

from collections.abc import Container, Sequence

from store.cutter import shared_cutter
from store.late import late
from store.read.bylines.names import is_plain_name
from store.read.lines.printed import Line

_TOP = 6
"""Lines of page furniture and headlines that a name stands under at most."""
_ROOM = 8
"""Columns that the line of a name leaves free, where the text below fills them."""
_NOT_LAST = frozenset("图单书表记圈环号法")
"""Ends words that look like names to the dictionary (施工图, 白名单, 双循环)."""
_NAMED = late("记者|通讯员|作者|评论员|撰文|撰稿|本报讯|新华社")
"""Tells elsewhere who wrote, or that nobody did."""


def find_lone_name(lines: Sequence[Line], special: Container[int]) -> tuple[int, str] | None:
    """The line of a name right under the title, or under the text at its end, and the name."""
    inked = [i for i in range(min(_TOP, len(lines))) if i not in special]
    under = [i for i in inked[1:] if _stands_under_headlines(lines, i, special)]
    last = next((i for i in range(len(lines) - 1, max(0, len(lines) - _TOP), -1) if i not in special), None)
    if last is not None and lines[last - 1].ends and last - 1 not in special:
        under.append(last)
    for i in under:
        if is_plain_name(lines[i].text) and _is_name(lines[i].text) and not _is_told(lines, i):
            return i, lines[i].text
    return None


def _stands_under_headlines(lines: Sequence[Line], i: int, special: Container[int]) -> bool:
    """Whether nothing but headlines stands above a line, and text below."""
    if i + 1 >= len(lines) or i + 1 in special or lines[i + 1].width < lines[i].width + _ROOM:
        return False
    return not any(lines[j].ends or "，" in lines[j].text for j in range(i) if j not in special)


def _is_name(text: str) -> bool:
    """Whether a dictionary that knows the words of the language takes all of it for a name (not 高质量)."""
    if text[-1] in _NOT_LAST:
        return False
    (first, kind), *_ = shared_cutter().tag(text)
    return kind == "nr" and first in (text, text[0])


def _is_told(lines: Sequence[Line], i: int) -> bool:
    """Whether the page names its writer elsewhere, or speaks of what the line names."""
    name = lines[i].text
    return any(j != i and (name in line.text or _NAMED.search(line.text) is not None) for j, line in enumerate(lines))
