"""Items of a list: what a line that opens with a mark or a number tells of (●某某项目总投资7亿元)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.late import late

if TYPE_CHECKING:
    from store.extract.figures.scene import Scene

_ITEM = late(
    r"(?:[0-9]{1,2}[.．、]|（[一二三四五六七八九十]+）)?([^，。；：0-9]{2,22}?(?:项目|园区?|开发区|高新区|经开区|保税区|基地|中心|港|工程|厂|公司|平台|集团|[一二三]期))[：:]",
    tuple(f"{end}{colon}" for end in "目园区地心港程厂司台团期" for colon in "：:"),
)
_COUNTED_LINE = late("[约近超达共]{0,2}[0-9.]+[余多]?[个家座条所项名人处户件]")
"""What follows a line's colon where the line says what is counted, not whose: 国家级平台：6个."""
_LONGEST_ITEM = 48
BULLETS = frozenset("●■◆▲★▶►◇○◎□·0123456789")
"""What the items of a list begin with that `BULLET` and `MARKED` match."""
_POINTS = frozenset(".．、")
"""What stands behind such a number."""
BULLET = late(
    r"(?:[●■◆▲★▶►◇○◎□·][ 　]?|[0-9]{1,2}[.．、])"
    r"([^，。；：]{3,32}?(?:项目|基地|中心|工程|生产线|厂|园|公司|集团|平台|电站|[一二三]期))，"
    r"(?=[^，。；]{0,6}(?:投资|占地|年产|产值|建设|总建))"
)
INVESTED = late(
    r"[^0-9][ 　]?([^，。；：]{3,32}?(?:项目|基地|中心|工程|生产线|厂|园|公司|集团|平台|电站))(?!项目|工程|[一二三]期)"
    r"(?=[^，。；：0-9]{0,24}?投资[约近超]?(?:[0-9]|$))"
)
"""A bulleted item where what is invested in it stands right behind its name (●某某项目总投资7亿元)."""
MARKED = late(r"[●■◆▲★▶►◇○◎□·][ 　]?([^\x00-\x7f\W]{2,12})[：:]")
"""A line of a list that a company or a park opens (◆某某新材：二期，总投资24亿元)."""


def item_at(scene: Scene, at: int, number: int) -> re.Match[str] | None:
    """The item that opens at `at` before the number at `number`, its name the first group; None where none does."""
    text = scene.text
    near = text[at : min(number, at + _LONGEST_ITEM)]
    item = _ITEM.match(text, at, number) if "：" in near or ":" in near else None
    if item is None and text[at] in BULLETS and (not text[at].isdigit() or not _POINTS.isdisjoint(near[1:3])):
        item = BULLET.match(text, at, number) if "，" in near else None
        item = item or MARKED.match(text, at, number)
        if item is None and "投资" in near and not text[at].isdigit():
            item = INVESTED.match(text, at, number)
    if item and (scene.words.ends_in_head(item.group(1)) or _COUNTED_LINE.match(text, item.end())):
        return None  # ●固定资产投资：增长10%, 国家级平台：6个: what the line is of, not whose
    return item
