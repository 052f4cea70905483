"""Reviews: articles that look back on a year, told or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from store.extract.periods.forms import is_early
from store.extract.periods.period import PARTS
from store.late import late
from store.mended import PROSE

if TYPE_CHECKING:
    from store.extract.figures.scene import Scene
    from store.extract.periods.period import Period
    from store.mended import Block

_WHOLE = frozenset(("whole-year", "past-year"))
ALL_YEAR = "全年"
_THROUGH_YEAR = ("一年来", "一年间")
_REVIEW = late(  # led by one class of characters: so `re` goes straight to where a year or its mention can begin
    r"[2回盘走过刚告](?:(?<=2)(0[0-9]{2})年?(?:[^。0-9]{0,36}的一年|工作总结|工作回顾|走过|的?不凡|的?历程|的?答卷|的?成绩单|已落下帷幕"
    r"|落下帷幕|回眸|回顾|这一年|盘点|圆满收官|收官|即将过去|悄然|渐行渐远|画上)"
    r"|(?:(?<=回)[眸望首]|(?<=盘)点|(?<=走)过|(?<=过)去的|(?<=刚)刚过去的|(?<=告)别)2(0[0-9]{2}))",
    "回 盘 走 告 的一年 工作总结 不凡 历程 答卷 成绩单 落下帷幕 这一年 收官 即将过去 悄然 渐行渐远 画上 去的",
)
_REACH_OF_REVIEW = 1200

_ACCOUNT = late("(?:答卷|考卷|成绩单|半年报|季报)(?![告道名])", "答卷 考卷 成绩单 半年报 季报")
"""What an account of a part of a year calls itself."""
_TODAY = frozenset(("near-month", "same-day"))
"""Forms of the day on which an account is given (昨日公布)."""


def review_year(text: str, year: int | None) -> int | None:
    """The year a whole article looks back on (2023年走过的历程); None where it is no review."""
    for match in _REVIEW.finditer(text, 0, _REACH_OF_REVIEW):
        said = 2000 + int(match.group(1) or match.group(2))
        if year is None or said <= year:
            return said
    return None


def of_year_over(blocks: list[Block], scene: Scene) -> Period | None:
    """The year just over that the lead of a review tells, and 全年 or 这一年 goes back to.

    A review is printed in the first months of a year, or has no date.
    """
    if scene.year is None or not (scene.month is None or is_early(scene.month)):
        return None
    running = (b for b in blocks if b.kind in PROSE)
    told = ((b.end, scene.periods_between(b.start, b.end)) for b in running)
    end, periods = next((found for found in told if found[1] or scene.month), (0, []))
    over = (p for p in scene.periods if p.form in _WHOLE and p.year == scene.year - 1 and p.start >= end)
    if not any(scene.month or p.text == ALL_YEAR for p in over):
        return None
    years = (p for p in periods if p.form == "year" and not p.compared)
    return next((p for p in years if p.year == scene.year - 1 and not p.deadline and not p.origin), None)


def of_account(blocks: list[Block], scene: Scene) -> Period | None:
    """The part of a year that the lead of an account tells, and no other (上半年“成绩单”公布：1至6月完成…).

    What stands under the headings behind such a lead is of that part.
    """
    lead = next((b for b in blocks if b.kind in PROSE), None)
    if lead is None or _ACCOUNT.search(scene.text, lead.start, lead.end) is None:
        return None
    told = [p for p in scene.periods_between(lead.start, lead.end) if not (p.compared or p.form in _TODAY)]
    if not told or any(p.form not in PARTS or p.deadline or p.value != told[0].value for p in told):
        return None
    return told[-1]


def looked_back(scene: Scene) -> list[Period]:
    """The periods of a review without a date, its 全年 and 一年来 of the year just over, which it tells first.

    Of the year of writing such a review tells aims alone.
    """
    year, periods = scene.year, scene.periods
    told = (p for p in periods if p.year and not p.compared and p.form != "plan")
    first = next((p for p in told if p.year != year or not _is_aim(scene, p)), None)
    if year is None or first is None or first.form != "year" or first.year != year - 1:
        return periods
    of_year = [p for p in periods if p.year == year and not _is_aim(scene, p)]
    whole = {p.start for p in of_year if p.text == ALL_YEAR or p.form == "past-year"}
    if not whole or any(p.start not in whole and not (p.compared or p.deadline) for p in of_year):
        return periods
    whole.update(p.start for p in periods if p.text in _THROUGH_YEAR)
    over = {"value": first.value, "year": first.year}
    return [msgspec.structs.replace(p, **over) if p.start in whole else p for p in periods]


def _is_aim(scene: Scene, period: Period) -> bool:
    return scene.words.target.search(scene.text, *scene.sentence(period.start)) is not None
