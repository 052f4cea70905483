"""What stands at the edges of a page beside the date: page number, section, name of the paper, each on its own line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from store.knowledge_words import each_of
from store.late import late
from store.read.bylines.finding import MARKS, read_byline
from store.read.bylines.signatures import is_signed_by_office
from store.read.furniture.dates import PRINTED_DATE, may_hold_date
from store.read.furniture.finding import half_width, read_credits, read_furniture
from store.read.furniture.page_marks import names_publisher, names_section, page_beside_date
from store.read.furniture.papers import is_latin_name, is_paper_name, names_local_paper, names_trade_paper
from store.read.headlines.parting import is_place_name, opens_with_dash
from store.read.headlines.series_names import names_series, names_short_reports
from store.read.headlines.shapes import is_credited, is_title_shaped
from store.read.headlines.signs import is_whole
from store.read.lines.around import Furniture
from store.read.lines.characters import CIRCLED, holds_digit
from store.read.lines.printed import UNWRAPPED, Line

EDGE = 6
"""Lines at the head and at the foot of a page that a page number may be split over."""
_MOST_SPLIT = 4
_SPLIT = 10
"""Characters of the longest of such lines."""
_SECTION = 6
"""Characters of the longest name of a section that no list holds."""
_WIDEST_SECTION = 24
"""Columns of the widest name of a section, whatever it is called."""
_NUMBERED = frozenset(f"之（({CIRCLED}")
_OF_HEADLINE = frozenset(f"“”？！：，、之{CIRCLED}")
"""Stands in headlines, as digits do, but in no name of a section."""
_LONGEST_NUMBER = 2
"""Digits of the longest page number that stands alone."""
_SET_APART = late(r"(?<=\S)[ \u3000](?=\S)")
"""The blank between two characters of a line set wide; a wider gap parts its words."""


def find_beside(lines: Sequence[Line], i: int, step: int, found: dict[int, Furniture | list[str]]) -> None:
    """The names of section and paper, and the page number, each on a line beside other furniture."""
    j = i + step
    # None of these ends a sentence.
    while 0 <= j < len(lines) and not lines[j].ends and j not in found:
        text = lines[j].text
        if isinstance(found[i], Furniture) and (
            _is_beside(text, found.get(j + step))
            or (_tells_page(found[i]) and names_trade_paper(text))
            or (step < 0 and names_local_paper(text))
            or (step > 0 and (_closes_header(lines, j, found) or _is_named_twice(lines, j)))
        ):
            found[j] = Furniture()
        elif text.isdecimal() and len(text) < 3 and _stands_free(lines, j, found):
            found[j] = Furniture(half_width(text))
        elif _dates(found[i]) and (page := page_beside_date(text)):
            found[j] = Furniture(page)
        else:
            return
        j += step


def _is_beside(text: str, after: Furniture | list[str] | None) -> bool:
    """Whether a line beside furniture names section or paper, or who puts out the paper."""
    if len(text) <= _SPLIT:
        text = _SET_APART.sub("", text)
    if names_section(text) or is_latin_name(text) or is_paper_name(text) or names_publisher(text):
        return True
    # A short line between the date and the page number is a section, whatever it is called, but for a column's name.
    if names_short_reports(text):
        return False
    return len(text) <= _SECTION and text.isalpha() and isinstance(after, Furniture) and bool(after.page or after.date)


def _is_named_twice(lines: Sequence[Line], i: int) -> bool:
    """Whether a short line has its name in Latin letters right below it, as sections have (区域创新 / INNOVATION)."""
    text, after = lines[i].text, lines[i + 1] if i + 1 < len(lines) else None
    if len(text) > _SECTION or not text.isalpha() or text.isascii():
        return False
    return after is not None and after.gap <= (after.column == UNWRAPPED) and is_latin_name(after.text)


def _closes_header(lines: Sequence[Line], i: int, found: Mapping[int, Furniture | list[str]]) -> bool:
    """Whether a line right under the date or the page number, apart from the headlines below, names a section.

    A title there has its deck or who wrote it right below it; a park's name may be a kicker.
    """
    line, after = lines[i], lines[i + 1] if i + 1 < len(lines) else None
    if after is None or line.width > _WIDEST_SECTION or i + 1 in found or line.ends:
        return False
    least = 2 if line.column == UNWRAPPED else 1  # where lines are whole paragraphs, each of them stands apart
    if line.gap >= least or after.gap < least:
        return False
    if not all(above in found for above in range(i)) or _tells_more(line):
        return False
    if is_title_shaped(after.text, after.width):
        return not opens_with_dash(after.text)
    above = found[i - 1]
    if line.text.endswith(each_of("page_section_ends")):
        return True
    return len(line.text) <= _SECTION and isinstance(above, Furniture) and bool(above.page) and not above.date


def _tells_more(line: Line) -> bool:
    """Whether a line is more than the name of a section: a numbered series, a place, a headline that says something."""
    if names_series(line.text.strip(MARKS), line.width) and _NUMBERED.isdisjoint(line.text):
        return False
    if not _OF_HEADLINE.isdisjoint(line.text) or holds_digit(line.text) or is_place_name(line.text):
        return True
    if "·" in line.text or line.text.endswith(each_of("page_section_ends")):
        return False
    return len(line.text) >= _SECTION and is_whole(line.text)


def _dates(what: Furniture | list[str]) -> bool:
    return isinstance(what, Furniture) and what.date is not None


def _tells_page(what: Furniture | list[str]) -> bool:
    """Whether a line tells the date, the page or its editors, as those beside the name of the paper do."""
    return isinstance(what, Furniture) and bool(what.date or what.page or what.editors)


def find_section(lines: Sequence[Line], found: dict[int, Furniture | list[str]]) -> None:
    """The name of a section (要闻) on top of a page; that of a series (调查) may stand over a title as its kicker."""
    top = next((i for i in range(min(EDGE, len(lines))) if i not in found), None)
    if top is None or top + 1 >= len(lines):
        return
    line = lines[top]
    if not names_section(line.text) or names_series(line.text, line.width):
        return
    # Of a column of such words each pass would take another.
    if not any(names_section(lines[i].text) for i in range(top + 1, len(lines)) if i not in found):
        found[top] = Furniture()


def find_alone(lines: Sequence[Line], found: dict[int, Furniture | list[str]]) -> None:
    """A number alone at the head or the foot of a page is its page number, where none other is told."""
    if any(isinstance(what, Furniture) and what.page for what in found.values()):
        return
    for i in {0, len(lines) - 1}:
        text = lines[i].text if lines else ""
        if i in found or not text.isdecimal() or len(text) > _LONGEST_NUMBER:
            continue
        if lines[max(i - 1, 0)].ends or i - 1 in found or (i and is_credited(lines[i - 1].text)) or i + 1 in found:
            found[i] = Furniture(half_width(text))
            return


def _stands_free(lines: Sequence[Line], i: int, found: dict[int, Furniture | list[str]]) -> bool:
    """Whether a bare number beside furniture is no piece of the text: at an edge, by furniture, after a sentence."""
    if i in (0, len(lines) - 1) or i - 1 in found:
        return True
    if not (lines[i].gap or lines[i - 1].ends):
        return False
    below = next((j for j in range(i + 1, len(lines)) if j not in found or _dates(found[j])), None)
    return below is not None and below in found


def find_split(lines: Sequence[Line], found: dict[int, Furniture | list[str]]) -> None:
    """A page number or a date split over short lines (第 / 03 / 版) at the head or the foot of a page."""
    count = len(lines)
    short = "".join([line.text for line in (*lines[: EDGE + _MOST_SPLIT], *lines[-EDGE:]) if len(line.text) <= _SPLIT])
    if not ("版" in short or holds_digit(short)):
        return
    for first in (*range(min(EDGE, count)), *range(max(EDGE, count - EDGE), count)):
        if len(lines[first].text) > _SPLIT or not _opens_edge(lines, first, found):
            continue
        most = first + 1
        while most < min(count, first + _MOST_SPLIT) and most not in found and len(lines[most].text) <= _SPLIT:
            most += 1
        for size in range(most - first, 1, -1):
            if not _closes_edge(count, first, size, found):
                continue
            what = _read_split([line.text for line in lines[first : first + size]])
            if what is not None:
                found[first] = what
                found.update((i, Furniture()) for i in range(first + 1, first + size))
                break


def _opens_edge(lines: Sequence[Line], i: int, found: dict[int, Furniture | list[str]]) -> bool:
    """Whether a line may begin what stands around the text."""
    return i not in found and (i == 0 or i - 1 in found or lines[i].gap > 0 or lines[i - 1].ends)


def _closes_edge(count: int, first: int, size: int, found: dict[int, Furniture | list[str]]) -> bool:
    """Whether only furniture stands above these lines, or only furniture below."""
    return all(i in found for i in range(first)) or all(i in found for i in range(first + size, count))


def _read_split(texts: Sequence[str]) -> Furniture | None:
    """What the lines say as one."""
    for text in ("".join(texts), " ".join(texts)):
        if "，" in text or "。" in text or not ("版" in text or holds_digit(text)):
            continue
        what = read_around(text)
        if isinstance(what, Furniture) and not what.editors and (what.page or what.date):
            return what
    return None


def read_around(text: str) -> Furniture | list[str] | None:
    """What a line says, its characters closed up where they are set apart."""
    if text.count(" ") * 5 > len(text) * 2:
        text = _SET_APART.sub("", text)
    if may_hold_date(text) and PRINTED_DATE.search(text):
        return read_furniture(text) or read_credits(text)
    # What closes a bracket opened on the line above ends a signature inside the text.
    names = None if text[-1] in "）)" and "（" not in text and "(" not in text else read_byline(text)
    if names is None and is_signed_by_office(text):
        return []
    return read_furniture(text) if names is None else names
