"""Which park is part of which, as the texts say: 临岳经济技术开发区青屏工业园区, 作为开发区的主阵地，石梁工业园区."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

_BETWEEN = (
    "下辖的", "下辖", "下属的", "下属", "所属的", "所属", "所辖的", "所辖", "管辖的", "管辖", "代管的", "代管",
    "内的", "内", "的", "",
)  # fmt: skip
"""What stands between a zone and the park in it, where anything does."""
_IS_OF = ("隶属于", "隶属", "是", "为")
"""What stands between a park and the zone it is of."""
_ROLE = re.compile("的[^，。；！？\\s]{1,20}，")
"""作为 a zone's role, ahead of the park that plays it."""


def learn_parts(texts: Iterable[tuple[Sequence[str], str]]) -> dict[str, str]:
    """Part to whole among the parks that each text names, by what most texts print; no park is part of its own part."""
    votes: Counter[tuple[str, str]] = Counter()
    for parks, text in texts:
        printed = [park for park in parks if park in text]
        for whole in printed:
            for part in _parts_printed(whole, [park for park in printed if park != whole], text):
                votes[part, whole] += 1
    wholes: dict[str, str] = {}
    for (part, whole), _count in sorted(votes.items(), key=lambda item: (-item[1], item[0])):
        if part not in wholes and not _is_within(whole, part, wholes):
            wholes[part] = whole
    return wholes


def _parts_printed(whole: str, others: Sequence[str], text: str) -> set[str]:
    """Those of the other parks that the text prints right behind the whole."""
    # A longer name first: 东区 of one park is not 东 of another. No pattern is made of names: each text has its own.
    names = sorted(others, key=len, reverse=True)
    found: set[str | None] = set()
    start = text.find(whole)
    while start >= 0 and names:
        end = start + len(whole)
        found.add(_name_behind(text, end, names))
        if text.startswith("的", end):
            role = _ROLE.match(text, end) if text.endswith("作为", 0, start) else None
            found.add(_name_at(text, role.end(), names) if role else None)
            found.add(_name_before(text, start, names))
        start = text.find(whole, end)
    return {name for name in found if name}


def _name_behind(text: str, at: int, names: Sequence[str]) -> str | None:
    places = [at + len(word) for word in _BETWEEN if text.startswith(word, at)]
    return next((name for place in places if (name := _name_at(text, place, names))), None)


def _name_at(text: str, at: int, names: Sequence[str]) -> str | None:
    return next((name for name in names if text.startswith(name, at)), None)


def _name_before(text: str, at: int, names: Sequence[str]) -> str | None:
    ends = [at - len(word) for word in _IS_OF if text.endswith(word, 0, at)]
    return next((name for end in ends for name in names if text.endswith(name, 0, end)), None)


def _is_within(whole: str, part: str, wholes: dict[str, str]) -> bool:
    """Whether `whole` is, at whatever depth, part of `part`."""
    above: str | None = whole
    for _ in range(len(wholes) + 1):
        if above == part:
            return True
        above = wholes.get(above) if above else None
    return False
