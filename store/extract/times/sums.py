"""Sums: figures added up since an event or a year that their sentence tells."""

from __future__ import annotations

from store.extract.figures.scene import Scene
from store.extract.numbers.quantity import Quantity
from store.extract.times.when import When
from store.late import late

_ONE_DATE = late("[0-9]{4}(?:-[0-9]{2})?")
_SUM = late("累计|共计")
_LAUNCHED = late(
    "[^，。；0-9]{0,8}(?:首发|启动|上线|开通|设立|成立|挂牌|开园|开区|投用|投运|实施|推行|推出|开行|开业|投产|运营|运行|启用|获批)(?:的|后|以来|至今|，)"
)
_IN_USE = late(
    "，(?:(?:总?投资|占地|(?:总?建筑)?面积)[约超近]?[0-9.]+[^，。；0-9]{1,5}的)?[^，。；0-9]{2,24}(?:启动|上线|开通|设立|成立|挂牌|揭牌|开园|开馆|投用|投运|投入使用|开行|开业|投产|运营|运行|启用)，"
    "(?:目前|现|至今)?(?P<done>已)(?!经?[建竣投]成?[成产])"
)
"""What has been done with a thing since it came into use (2023年6月，中试平台启用，已承接项目31项)."""
_END_OF_SUM = late("[末底]?，?(?:已|共|全区|园区)?(?:累计|共计)")


def added_up(scene: Scene, when: When, quantity: Quantity, sentence: int) -> When | None:
    """The time since when a figure of the sentence that begins at `sentence` adds up; None where it is no sum."""
    period, value = when.period, when.value
    if period is None or not value or period.start < sentence:
        return None
    text, told, number = scene.text, period.end, quantity.left
    if _ONE_DATE.fullmatch(value) and (_is_since(text, told, number) or _is_in_use(text, told, number)):
        return When(f"{value}/", when.text, "added up since the event told of", period)
    if text.find("计", told, number) >= 0 and (year := _year_before(scene, period.start, told, sentence)):
        return When(f"{year}/{value.removeprefix('/')}", when.text, "added up since a year told before", period)
    return None


def _is_in_use(text: str, told: int, number: int) -> bool:
    """Whether it is told what has been done with a thing since it came into use at the time that ends at `told`."""
    asked = text.startswith("，", told) and text.find("已", told, number) >= 0
    return asked and _IN_USE.match(text, told, number) is not None


def _is_since(text: str, told: int, number: int) -> bool:
    """Whether a sum is counted from the event of the time that ends at `told` (去年8月首发的班列，已累计开行62列)."""
    return text.find("计", told, number) >= 0 and bool(
        _SUM.search(text, told, number) and _LAUNCHED.match(text, told, number)
    )


def _year_before(scene: Scene, start: int, end: int, sentence: int) -> str:
    """The year since when a sum runs up to the time at `[start, end)` (2014年起…，到去年底累计…); empty for none."""
    if not _END_OF_SUM.match(scene.text, end) or (scene.period_at[start].value or "").endswith("/"):
        return ""
    told = [p.value for p in scene.periods_between(sentence, start) if p.form == "since" and not p.compared]
    return told[-1].partition("/")[0] if told and told[-1] else ""
