"""A name alone on a line without any role (王小明): a byline only where bylines stand, and where none other is told."""

from __future__ import annotations

from collections.abc import Container, Sequence

from store.cutter import shared_cutter
from store.knowledge_words import listed
from store.late import late
from store.read.bylines.finding import MARKS, read_bare_names
from store.read.bylines.names import is_plain_name
from store.read.lines.printed import Line

_TOP = 6
"""Lines of page furniture and headlines that a name stands under at most."""
_END = 10
"""Lines at the end of a page among which the last one of the article is looked for."""
_ROOM = 8
"""Columns that the line of a name leaves free, where the text below fills them."""
_NOT_LAST = frozenset("图单书表记圈环号法")
"""Ends words that look like names to the dictionary (施工图, 白名单, 双循环)."""
_NAMED = late(
    r"(?:本报|体|[（(讯電电]|^)\s?记者(?![在从近日昨今采走来到看了见获发对说问赶随跟])|(?:本报|[（(讯])\s?(?:首席|见习|实习)|通讯员|作者(?![系为是单])|评论员|撰文|撰稿|本报讯|新华社",
    "记者 通讯员 作者 评论员 撰 本报讯 新华社 见习 实习 首席",
)
"""Tells elsewhere who wrote, or that nobody did; reporters are spoken of as well (告诉记者)."""


def find_lone_names(lines: Sequence[Line], special: Container[int]) -> tuple[int, list[str]] | None:
    """The line of a name right under the title, or of names under the text at its end, and the names."""
    inked = [i for i in range(min(2 * _TOP, len(lines))) if i not in special][:_TOP]
    under = [i for i in inked[1:] if _stands_under_headlines(lines, i, special)]
    for i in (*under, *_under_text(lines, special)):
        names = read_bare_names(lines[i].text)
        lone = lines[i].text.strip(MARKS)
        names = names or ([lone] if is_plain_name(lone) else [])
        if any(map(is_persons_name, names)) and not _is_told(lines, i, names):
            return i, names
    return None


def _under_text(lines: Sequence[Line], special: Container[int]) -> list[int]:
    """The last line of a page, furniture apart, if it stands under the end of a sentence."""
    inked = [i for i in range(max(0, len(lines) - _END), len(lines)) if i not in special][-2:]
    if len(inked) < 2:
        return []
    above = lines[inked[0]]
    return inked[1:] if above.ends or above.last in "）)" else []


def _stands_under_headlines(lines: Sequence[Line], i: int, special: Container[int]) -> bool:
    """Whether nothing but headlines stands above a line, and text below."""
    if i + 1 >= len(lines) or i + 1 in special or lines[i + 1].width < lines[i].width + _ROOM:
        return False
    return not any(lines[j].ends or "，" in lines[j].text for j in range(i) if j not in special)


def is_persons_name(text: str) -> bool:
    """Whether a dictionary that knows the words of the language takes all of it for a name (not 高质量)."""
    if text[-1] in _NOT_LAST:
        return False
    cutter = shared_cutter()
    (first, kind), *rest = cutter.tag(text)
    if kind == "nr" and first in (text, text[0]):
        return True
    # A given name may be a word of its own (程立新), but seldom a noun or a verb.
    given = len(rest) == 1 and rest[0][1][0] not in "nv"
    return given and text[0] in listed("surnames_sure") and not (cutter.has_word(text) or cutter.has_word(text[:2]))


def _is_told(lines: Sequence[Line], i: int, names: Sequence[str]) -> bool:
    """Whether the page names its writer elsewhere, or speaks of whom the line names."""
    return any(
        j != i and (any(name in line.text for name in names) or _NAMED.search(line.text) is not None)
        for j, line in enumerate(lines)
    )
