"""Lines that are a byline or page furniture and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress, count
from operator import add, eq
from typing import Literal

from store.late import late
from store.read.blocks.edges import EDGE, find_alone, find_beside, find_section, find_split, read_around
from store.read.bylines.finding import read_bare_names, read_speaker
from store.read.bylines.lone_names import find_lone_names
from store.read.furniture.byline_lines import find_continued
from store.read.furniture.finding import may_stand_around
from store.read.furniture.front_matter import find_front_matter
from store.read.furniture.web import OWNED, is_web_furniture, web_firsts
from store.read.headlines.closing import INDENT
from store.read.headlines.shapes import counts, is_caption, is_title_shaped, opens_report
from store.read.lines.around import Furniture
from store.read.lines.characters import RULE_MARKS
from store.read.lines.printed import Line

_LONGEST = 160
_RULED = frozenset(f"{RULE_MARKS} ")
_LEAST_RULE = 5
"""Characters of the shortest line drawn between parts of a page."""
_LEAST_REPEATED = 12
"""Width of the shortest headline that is printed on two lines; cells of a table may be alike."""
_LEAST_ON_TOP = 8
"""The same above the text, where no table stands."""
_TOP = 3
"""Lines above which a name under a title stands at most."""
_ROOM = 8
"""Columns that such a line leaves free, where the text below fills them."""
_TAKEN = frozenset("摄攝")
"""Ends the line of who took a photograph."""
_PICTURES = late(r"\W{0,2}(?:本[版栏组文期](?:图片|照片|摄影)|(?:图片|照片)[均全]?[由为])", "图片 照片 摄影")
"""Opens a line that tells who took the photographs (本版图片均由…)."""
_WRITTEN = frozenset("撰稿写字")
"""Tells in such a line of texts as well."""
_HEAD = 6
"""Lines of a headline, with the byline and the date right under it, at most."""


def find_special(lines: Sequence[Line], texts: Sequence[str]) -> dict[int, Furniture | list[str]]:
    """By their index: what lines around the text say, names for a byline; `texts` are those of the lines."""
    found: dict[int, Furniture | list[str]] = {**find_front_matter(lines)}
    # Text, which most lines of a page are, is left out.
    of_web = web_firsts()
    any_pauses = _may_pause("\n".join(texts))
    perhaps = [
        i
        for i, line in enumerate(lines)
        if (not line.pauses or line.first in of_web or (any_pauses and _may_pause(line.text)))
        and line.around is not False
    ]
    end = len(lines) - 1
    for i in perhaps:
        line = lines[i]
        if line.width > _LONGEST or i in found:
            continue
        if not line.gap and 0 < i < end and not lines[i + 1].gap:
            above = lines[i - 1]
            if (
                # A piece of a sentence that wraps into it and goes on after it: what most lines of a page are.
                not above.ends
                and above.width >= above.column - 4
                and line.width >= above.column - 6
                and i - 1 not in found
                and lines[i + 1].indent <= line.indent <= INDENT
                and "\u3000" not in line.text
                and (line.peers > _HEAD or lines[i + 1].pauses or (above.pauses and len(line.text.split()) == 1))
            ):
                continue
        if line.around is True:
            line.around = _read_alone(line)
        what = line.around
        if isinstance(what, list) or (what and (_is_sure(what) or not _goes_on(lines, i, found))):
            found[i] = what
    _drop_photographers(lines, found)
    if not any(what if isinstance(what, list) else what.names for what in found.values()):
        _find_speaker(lines, found)
    _find_told_by_others(lines, found)
    return found


def _find_told_by_others(lines: Sequence[Line], found: dict[int, Furniture | list[str]]) -> None:
    """Lines around the text that only those already `found` tell to be such."""
    for i in list(found):
        for step in (-1, 1):
            find_beside(lines, i, step, found)
    find_split(lines, found)
    find_section(lines, found)
    find_alone(lines, found)
    find_continued(lines, found)


def _may_pause(text: str) -> bool:
    """Whether a line may stand around the text though it has a comma: with the day of the week, with the weather."""
    return "，星期" in text or "℃" in text


def _read_alone(line: Line) -> Furniture | list[str] | Literal[False]:
    """What a line by itself says that may be one of those around the text; False if it is none."""
    text = line.text
    web = line.first in web_firsts() or text.endswith(OWNED)
    drawn = line.first in _RULED and len(text) >= _LEAST_RULE and _RULED.issuperset(text)
    if drawn or (web and is_web_furniture(text)):
        around = Furniture()
        around.sure = True
        return around
    if (line.pauses and ("。" in text or not _may_pause(text))) or not may_stand_around(text):
        return False
    what = read_around(text)
    return False if what is None else what


def _drop_photographers(lines: Sequence[Line], found: dict[int, Furniture | list[str]]) -> None:
    """Who took a photograph is no writer where another line tells that, nor under the words of the photograph."""
    signed = [i for i, what in found.items() if isinstance(what, list) and what]
    for i in signed:
        if _PICTURES.match(lines[i].text) is not None and _WRITTEN.isdisjoint(lines[i].text):
            found[i] = []
    taken = [i for i in signed if lines[i].text.rstrip("）)")[-1] in _TAKEN]
    for i in taken:
        if len(taken) < len(signed) or (i and is_caption(lines[i - 1].text)) or _is_of_photograph(lines, i):
            found[i] = []


def _is_of_photograph(lines: Sequence[Line], i: int) -> bool:
    """Whether who took a photograph is told in brackets (（甲乙 摄）) on a page whose report opens with its writers."""
    return lines[i].last in "）)" and any(opens_report(line.text) for line in lines)


def find_repeats(
    lines: Sequence[Line], texts: Sequence[str], found: dict[int, Furniture | list[str]]
) -> frozenset[int]:
    """Where headlines start that are printed once more right below, line for line; the second goes to `found`."""
    if len(set(texts)) == len(texts):
        return frozenset()
    starts: set[int] = set()
    first: dict[int, int] = {}
    """The line that a repeated one repeats, which may stand more than twice."""
    below = compress(count(1), map(eq, texts, texts[1:]))
    after_next = list(compress(count(2), map(eq, texts, texts[2:])))
    in_pairs = [i for i, before in zip(after_next[1:], after_next, strict=False) if before == i - 1]
    # Of most lines printed twice their width tells that they are no headlines.
    for i in sorted({i for i in (*below, *in_pairs) if lines[i].width >= _LEAST_REPEATED or i <= _HEAD + EDGE}):
        if i in found or not _may_repeat(lines, i):
            continue
        size = 1 if texts[i] == texts[i - 1] else 2
        pairs = [(first.get(i - k - size, i - k - size), i - k) for k in range(size)]
        if any(not _may_repeat(lines, again) or again in found or once in found for once, again in pairs):
            continue
        for once, again in pairs:
            found[again] = Furniture(why="printed twice")
            first[again] = once
            starts.add(lines[once].start)
    _find_joined(lines, texts, found, starts)
    return frozenset(starts)


def _find_joined(
    lines: Sequence[Line], texts: Sequence[str], found: dict[int, Furniture | list[str]], starts: set[int]
) -> None:
    """Headlines of two lines that are printed on one line as well, above or below; the two lines go to `found`."""
    sizes = list(map(len, texts))
    below = compress(count(2), map(eq, map(add, sizes, sizes[1:]), sizes[2:]))
    above = compress(count(), map(eq, map(add, sizes[1:], sizes[2:]), sizes))
    for whole, first in (*((i, i - 2) for i in below), *((i, i + 1) for i in above)):
        pieces = range(first, first + 2)
        if texts[whole] != texts[first] + texts[first + 1] or not _may_repeat(lines, whole):
            continue
        if whole in found or any(i in found for i in pieces):
            continue
        starts.add(lines[whole].start)
        found.update((i, Furniture(why="printed twice")) for i in pieces)


def _may_repeat(lines: Sequence[Line], i: int) -> bool:
    """Whether a line is a headline; a short one or an amount is where no text stands above, printed twice, not more."""
    text, width = lines[i].text, lines[i].width
    if width >= _LEAST_REPEATED and is_title_shaped(text, width):
        return True
    if i > _HEAD + EDGE or width < _LEAST_ON_TOP or any(line.pauses for line in lines[:i]):
        return False
    if [line.text for line in lines[max(0, i - 2) : i + 3]].count(text) > 2:
        return False
    return is_title_shaped(text, width) or counts(text, width)


def _find_speaker(lines: Sequence[Line], found: dict[int, Furniture | list[str]]) -> None:
    """Where no reporter is named: who gave a speech, with the office, or names and nothing else under the title."""
    for i, line in enumerate(lines):
        if line.unbroken or not (" " in line.text or "\u3000" in line.text) or line.width > _LONGEST or i in found:
            continue
        below = i + 1 == len(lines) or lines[i + 1].gap or i + 1 in found
        tops = 0 < i <= _TOP and line.width + _ROOM <= lines[min(i + 1, len(lines) - 1)].width
        if not (below or tops) or (i and lines[i - 1].ends):
            continue
        name = read_speaker(line.text)
        names = [name] if name else read_bare_names(line.text) if 0 < i < len(lines) - 1 else None
        if not below and names and not name and len(names) > 1:
            continue
        if names:
            found[i] = names
            return
    lone = find_lone_names(lines, found)
    if lone is not None:
        found[lone[0]] = lone[1]


def _is_sure(found: Furniture) -> bool:
    """Whether a line says what no sentence that wraps would leave alone on a line."""
    return found.sure or found.date is not None or bool(found.editors)


def _goes_on(lines: Sequence[Line], i: int, found: dict[int, Furniture | list[str]]) -> bool:
    """Whether the line stands right under one in mid-sentence: a number there is no page number."""
    return i > 0 and not lines[i].gap and not lines[i - 1].ends and i - 1 not in found
