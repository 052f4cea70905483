"""Patterns of time expressions: those of the tables joined into one, and the parts that a match of it tells."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from itertools import groupby

import msgspec

from store.compiled import compiled
from store.extract.text.literals import branches, grouped
from store.knowledge import PeriodEntry
from store.late import late, late_of

_CLASS_FIRST = late(r"\[(0-9|[^]]{6,})\](.*\[.*)")
"""A beginning that `led` would repeat for each of many characters."""
_PIECES = {
    "{year}": r"(?P<year{i}>(?:19|20)[0-9]{{2}}|二[〇零一二][〇零一二三四五六七八九]{{2}})",
    "{year2}": r"(?P<yeartwo{i}>(?:20)?[0-9]{{2}})",
    "{month}": r"(?P<month{i}>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九首])",
    "{month2}": r"(?P<monthtwo{i}>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])",
    "{day}": r"(?P<day{i}>3[01]|[12][0-9]|0?[1-9]|二?十[一二三四五六七八九]?|三十一?|[一二三四五六七八九])",
    "{count}": r"(?P<count{i}>1[0-2]|[1-9]|十[一]?|[一二两三四五六七八九])",
    "{quarter}": r"(?P<quarter{i}>[一二三四1-4首])",
    "{half}": r"(?P<half{i}>[上下])",
    "{span}": r"(?P<span{i}>[0-9]{{1,2}}|[一二两三四五六七八九十]{{1,3}})",
    "{plan}": r"(?P<plan{i}>十[二三四五六]五|十一五|“?九五|“十五(?=”))",
    "{rel}": r"(?P<rel{i}>今年|(?<!过)去年|(?<=[超高胜]过)去年|(?<![之以])前年|(?<!说)明年"
    r"|(?<![产成达建投用营完之期区工行转荷])后年|(?<!以)上年|本年度?|当年|同年(?![龄级轻])|次年|翌年|那一?年(?![头轻代]))",
}
_DATED = "(?:{year}年|{rel})?的?"
"""What the patterns of a part of a year begin with: it stands once before a run of them, no such part begins so."""
_PARTS = ("year", "yeartwo", "month", "monthtwo", "count", "span", "quarter", "half", "plan", "rel", "day")


_BEFORE = 8
"""Characters before a period that say more of it."""


class Expression(msgspec.Struct, frozen=True, gc=False):
    """A time expression of a text: where and as printed, the entry of the tables that it is of, and its parts."""

    start: int
    end: int
    text: str
    form: str
    entry: PeriodEntry
    parts: dict[str, str]
    """Year, month, quarter and the like, as printed."""
    before: str
    """What stands right before it."""


class PeriodPatterns:
    """The period patterns of the tables, compiled: where a period may begin, and which one stands there."""

    def __init__(self, entries: list[PeriodEntry], starts: list[str]) -> None:
        self._entries = entries
        classes = [found.groups() for start in starts if (found := _CLASS_FIRST.fullmatch(start))]
        any_class = "|".join(f"(?<=[{own}]){rest}" for own, rest in classes)
        of_class = f"[{''.join(own for own, _ in classes)}](?:{any_class})"
        others = late_of(lambda: branches(start for start in starts if not _CLASS_FIRST.fullmatch(start)), grouped)
        self._firsts = [compiled(of_class), others]
        signs: dict[str, str] = {}
        self._dated: dict[str, str] = {}
        """What the names of the groups of the date before each pattern end with, empty where none stands before it."""
        self._groups: list[list[tuple[str, str]]] = []
        """The parts of each entry and the groups that they are read from."""
        for dated, run in groupby(enumerate(entries), key=lambda numbered: numbered[1].pattern.startswith(_DATED)):
            own = [(str(i), entry) for i, entry in run]
            of = f"of{own[0][0]}" if dated else ""
            for i, entry in own:
                pattern = f"(?:{_filled(entry.pattern.removeprefix(_DATED), i)})(?P<p{i}>)"
                signs[pattern], self._dated[pattern] = entry.signs, of
                parts = [(name, f"{name}{i}") for name in _PARTS if f"<{name}{i}>" in pattern]
                self._groups.append([*parts, *((name, f"{name}{of}") for name in ("year", "rel") if dated)])
        self._pattern = late_of(lambda: signs, self._any_of)

    def _any_of(self, patterns: Iterable[str]) -> str:
        """One pattern of any of those, with one date before those in a row that begin with it."""
        runs = ((of, "|".join(run)) for of, run in groupby(patterns, key=self._dated.__getitem__))
        return "|".join(f"{_filled(_DATED, of)}(?:{run})" if of else run for of, run in runs)

    @property
    def match_at(self) -> Callable[[str, int], re.Match[str] | None]:
        """What tells the period that a text has at an offset; asked for anew for each text, it is the fastest."""
        return self._pattern.match

    def starts(self, text: str) -> list[int]:
        """Where a period may begin, in order."""
        return sorted([match.start() for first in self._firsts for match in first.finditer(text)])

    def read(self, match: re.Match[str], text: str) -> Expression:
        """The expression of a match in `text`."""
        index = int((match.lastgroup or "p0")[1:])
        entry, (start, end) = self._entries[index], match.span()
        parts = {name: told for name, group in self._groups[index] if (told := match.group(group))}
        before = text[max(0, start - _BEFORE) : start]
        return Expression(start, end, match.group(), entry.form, entry, parts, before)


def _filled(pattern: str, i: str) -> str:
    """A pattern with its pieces spelled out, their groups ending with `i`."""
    for piece, regex in _PIECES.items():
        pattern = pattern.replace(piece, regex.replace("{i}", i).replace("{{", "{").replace("}}", "}"))
    return pattern.replace("{{", "{").replace("}}", "}")
