"""Cast: the short names of companies and the people of an article, each with the company or office they stand for."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

import msgspec

from store.extract.text.kinds import PLACE_RANKS
from store.extract.text.literals import any_of
from store.extract.text.segment import is_known
from store.knowledge_words import listed
from store.late import late

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from store.records import Mention


def _titles() -> frozenset[str]:
    return listed("managers", "part_heads").union(("主任", "书记", "局长", "县长", "市长", "区长"))


_TITLED = late(
    lambda: (
        f"{any_of(_titles())}(?:兼[^，。；“”]{{2,8}}?)?"
        f"(?=[{''.join(sorted(listed('surnames_sure', 'surnames_common', 'surnames_fewer')))}])"
    ),
    _titles,
)
_OFFICIAL = late("管委会|党工委|园区|开发区|局|县|市|区|镇|乡|村|政府|发改|商务|科技厅|工信")
_BACK, _MOST = 24, 60
_PLACE, _LEGAL = 2, "公司"
_BESIDE = ("的“", "方圆", "周边", "附近", "所在", "一带", "旁")
"""What stands behind a name of which nothing more is told: 海岳的“加速度”，是园区…, 在海岳方圆5公里内."""


class Cast(msgspec.Struct, frozen=True):
    """Who is called by what in an article."""

    brands: dict[str, str]
    """A company's short name → the company: 恒远 → 恒远精密科技有限公司."""
    managers: dict[str, str]
    """A manager → the company."""
    officials: frozenset[str]
    """People who speak for the park or the place."""
    firsts: frozenset[str]
    """What a short name or a manager's begins with."""

    def company(self, text: str, at: int) -> tuple[str, int] | None:
        """The company whose short name or manager stands at `at`, and where that ends."""
        if text[at : at + 1] not in self.firsts:
            return None
        for length in (4, 3, 2):
            word = text[at : at + length]
            if name := self.brands.get(word) or self.managers.get(word):
                return None if text.startswith(_BESIDE, at + len(word)) else (name, at + len(word))
        return None

    def speaks(self, said: str) -> str | None:
        """The company whose manager is named in `said`."""
        return next((company for person, company in self.managers.items() if person in said), None)


def find_cast(text: str, mentions: Sequence[Mention]) -> Cast:
    """The cast of `text`; a person counts when named again."""
    companies = [m for m in mentions if m.kind == "company"]
    starts = [m.start for m in companies]
    brands = _brands((m.name for m in companies), [m.name for m in mentions if m.kind != "company"])
    managers: dict[str, str] = {}
    officials: set[str] = set()
    for titled in _TITLED.finditer(text) if companies else ():
        name = _person(text, titled.end())
        if not name or len(managers) + len(officials) == _MOST:
            continue
        start = (
            max(text.rfind("。", 0, titled.start()), text.rfind("\n", 0, titled.start()), titled.start() - _BACK) + 1
        )
        before = bisect_left(starts, titled.start())  # companies that begin before the title
        if _OFFICIAL.search(text, start, titled.end()) and (before == 0 or starts[before - 1] < start):
            officials.add(name)
            continue
        while before and companies[before - 1].end > titled.start():
            before -= 1
        if before and starts[before - 1] >= titled.start() - 10 * _BACK:
            managers.setdefault(name, companies[before - 1].name)
    managers = {person: company for person, company in managers.items() if person not in officials}
    firsts = frozenset(name[0] for name in (*brands, *managers))
    return Cast(brands, managers, frozenset(officials), firsts)


def _brands(names: Iterable[str], others: list[str]) -> dict[str, str]:
    """Short names that one company alone has and that are no words or places."""
    owners: dict[str, set[str]] = {}
    for name in dict.fromkeys(names):
        for length in (2, 3):
            short = name[:length]
            if len(name) > length + 1 and not is_known(short):
                owners.setdefault(short, set()).add(name)
        if short := _brand_behind_place(name):
            owners.setdefault(short, set()).add(name)
    shared = {name[:length] for name in set(others) for length in (2, 3)}
    brands: dict[str, str] = {}
    for short, found in owners.items():
        longest = max(found, key=len)
        one = all(longest.startswith(name[:4]) or name.startswith(longest[:4]) for name in found)
        if one and short not in shared:
            brands[short] = longest
    return brands


def _brand_behind_place(name: str) -> str:
    """The coined word of two characters behind the place that a legal name opens with (海宁|金梭|经编有限公司)."""
    at = _PLACE + (name[_PLACE : _PLACE + 1] in PLACE_RANKS)
    brand = name[at : at + _PLACE]
    if not name.endswith(_LEGAL) or not is_known(name[:_PLACE]) or len(name) < at + len(brand) + len(_LEGAL):
        return ""
    return brand if len(brand) == _PLACE and brand.isalpha() and not is_known(brand) else ""


def _person(text: str, at: int) -> str | None:
    """The name of two or three characters at `at`, if it is printed again."""
    for length in (3, 2):
        name = text[at : at + length]
        if len(name) == length and name.isalpha() and text.count(name) > 1:
            return name
    return None
