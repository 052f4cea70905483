"""Which park is part of which, as the texts say: 临岳经济技术开发区青屏工业园区, 作为开发区的主阵地，石梁工业园区."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

_BETWEEN = "(?:的|下辖的?|下属的?|所属的?|所辖的?|管辖的?|代管的?|内的?)?"
"""What stands between a zone and the park in it, where anything does."""
_ROLE = "[^，。；！？\\s]{1,20}，"
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
    if not others:
        return set()
    # A longer name first: 东区 of one park is not 东 of another.
    names = "|".join(map(re.escape, sorted(others, key=len, reverse=True)))
    zone = re.escape(whole)
    patterns = (f"{zone}{_BETWEEN}({names})", f"作为{zone}的{_ROLE}({names})", f"({names})(?:是|为|隶属于?){zone}的")
    return {found[1] for pattern in patterns for found in re.finditer(pattern, text)}


def _is_within(whole: str, part: str, wholes: dict[str, str]) -> bool:
    """Whether `whole` is, at whatever depth, part of `part`."""
    above: str | None = whole
    for _ in range(len(wholes) + 1):
        if above == part:
            return True
        above = wholes.get(above) if above else None
    return False
