"""Thresholds: limits in the name of what is counted, which are no figures (产值超过10亿元的企业5家)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.knowledge_words import either
from store.late import late

if TYPE_CHECKING:
    from store.extract.numbers.quantity import Quantity

_SIZES = frozenset(("mass", "area", "steam"))
_THRESHOLD_BEFORE = ("超", "过", "达到", "达", "突破", "大于", "高于", "低于", "不足", "不到", "逾", "满", "在", "上")
_THRESHOLD_WORDS = ("以上", "以下", "及以")
_THRESHOLD_AFTER = late(
    lambda: (
        f"(?:及?以上|以下|以内|级)?的?(?:[^，。；、0-9]{{0,12}}?){either('threshold_nouns')}(?:[^，。；0-9]{{0,8}}?)"
        "(?:20[0-9]{2}年的)?[0-9]+(?:余|多)?(?:[-－—–~～至到]{1,2}[0-9]+)?[家个户项种款只宗件条类栋]"
    )
)
_DIGITS, _MARKS = frozenset("0123456789"), frozenset("，。；")
_LONGEST_LIMIT = 48
"""So far behind a limit stands the number that `_THRESHOLD_AFTER` ends with, at most."""
_INVESTED_FROM = late(
    "及?以上的?(?:固定资产|工业|城镇固定资产|技改|技术改造|项目)?投资[^，。；0-9]{0,8}[0-9][0-9.,]*[万亿]*元"
)
"""The least that is counted in what is invested: 500万元以上固定资产投资388亿元."""
_TO_INVESTED = 16
"""So near behind a limit 投资 stands then."""
_ASKED_OF = late("以上(?:（含）)?的[^，。；、0-9]{0,14}(?:项目|企业|单位|机构|平台|人才|商户)(?:，|给予|按|一次性)")
_ALL_OF_THEM = late(
    "以上的?[^，。；、0-9]{0,8}(?:企业|项目|单位|机构|商户)(?:全部|全都|均|都|一律|须|应)(?:已|要|被)?[纳参接入评按列]",
    "以上",
)
"""All of those past a limit, of which something is asked: 用地3亩以上的工业企业全部纳入."""
_FOR = frozenset("对凡给")
_FOR_THOSE = late("[，。；：\n](?:对|凡|对于|给予)[^，。；：]*$")
_COUNTED_BEFORE, _TO_COUNTED = (
    late("[0-9](?:余|多)?[家个户项](?:以上)?(?!季度|月)[^，。；、0-9]{0,12}$", "家 个 户 项"),
    18,
)
_WHOSE = late(lambda: f"的[^，。；、0-9]{{0,10}}?{either('threshold_nouns')}")
"""Those counted before the limit that they are past: 5家年产值超过20亿元的企业."""
_COUNTED_AFTER = late("的?(?:有|共|达)?[0-9]+(?:余|多)?[家户个]")
_SIZED = late(
    "(?:企业|项目|园区|集群|产业集群|产业链)(?:有|达到?|共|已有|增至)?(?:[0-9]+(?:余|多)?|[两三四五六七八九十]{1,3}余?)[家个户条]"
)
_SIZED_STARTS = frozenset("企项园集产")
_LIMIT_STARTS = _SIZED_STARTS | frozenset("及以级的")
"""What a limit goes on with."""
_ONE_OF_SIZE = late("的(?:开发区|园区|高新区|经开区|企业|产业|集群|县|区|项目)")
_NTH_OF_SIZE = late("(?:第[0-9一二三四五六七八九十]+|首|唯一一?)[个家][^，。；0-9]{0,8}$", "第 首 唯一")
_THOSE_OF_IT = late(
    "的(?:企业|项目|园区)?(?:(?:有|共|达|已有|占)[0-9]|[0-9]+(?:余|多)?[家个户]|一[家个]也?[没未]|[尚还仍]无|[为是]零)"
)
_OF_SIZE = late("(?:及?以上|以下)的?[^，。；、0-9]{2,10}[0-9]+(?:余|多)?(?:台|座|套|辆|艘|条|家|户|个|宗|块)")
"""A size in the name of things that are counted: 35蒸吨以下燃煤锅炉42台."""
_OF_CLASS = late(
    "级(?:以上)?的?(?:[^，。；、0-9]{0,6}(?:企业|项目|产业|集群|基地|园区))?(?:有|达|共|已有)?[0-9]+(?:余|多)?[家个户项]"
)
_BARE_STARTS = frozenset("及以")
_BARE_THRESHOLD = late(
    "(?:及?以上|以下|以内)的?(?:(?:有|达|共|已有|增至|达到)?[0-9]+(?:余|多)?[家个户项名]|[^，。；、0-9]{0,8}(?:企业|项目)数?量?的?占)|(?:以上|以下|以内)的(?:仅|只)?占"
)


_EACH_PAST = late(
    "[0-9](?:余|多)?[家个户](?:[^，。；、0-9的]{0,8}?)(?:企业|园区|开发区|高新区|经开区|项目|产业|集群|基地|公司)(?:年)?"
    "[^，。；、0-9的]{2,8}?(?<![均都各])(?:超过?|突破|过|逾|跨越|跨过)$",
    "家 个 户",
)
"""How many are past a round mark, told before it: 21家开发区营收超|千亿元."""
_TO_EACH = 32
_ROUND = frozenset("亿十百千万")
"""What a round mark begins with: 千亿元, 亿元."""


def _is_asked_of(text: str, start: int, end: int) -> bool:
    """Whether a rule says of whom it holds: 对固定资产投资5亿元以上的制造业项目，给予…."""
    since = max(0, start - 24)
    if _FOR.isdisjoint(text[since:start]) or not _ASKED_OF.match(text, end):
        return False
    return bool(_FOR_THOSE.search(text, since, start))


def is_threshold(text: str, quantity: Quantity) -> bool:
    """A limit in the name of what is counted (产值超过10亿元的企业5家, 10亿元以上的9家), not a figure."""
    start, end = quantity.start, quantity.end
    after = text[end : end + 1]
    if after in _LIMIT_STARTS and _is_limit(text, quantity, after):
        return True
    if quantity.chinese and text[start] in _ROUND and _EACH_PAST.search(text, max(0, start - _TO_EACH), start):
        return True
    if quantity.value_to is not None and _COUNTED_AFTER.match(text, end):
        return True  # 5亿元至10亿元21家
    worded = text.endswith(_THRESHOLD_BEFORE, max(0, start - 4), start) or text.startswith(_THRESHOLD_WORDS, end)
    if worded and (_THOSE_OF_IT.match(text, end) or (after in _DIGITS and _COUNTED_AFTER.match(text, end))):
        return True  # 超50亿元3户
    if (
        worded
        and after == "的"
        and _WHOSE.match(text, end)
        and _COUNTED_BEFORE.search(text, max(0, start - _TO_COUNTED), start)
    ):
        return True
    limits = worded or quantity.value_to is not None
    return limits and _counts_after(text, end) and bool(_THRESHOLD_AFTER.match(text, end))


def _counts_after(text: str, end: int) -> bool:
    """Whether another number follows before the next mark: quicker than the pattern."""
    for character in text[end : end + _LONGEST_LIMIT]:
        if character in _DIGITS or character in _MARKS:
            return character in _DIGITS
    return False


def _is_limit(text: str, quantity: Quantity, after: str) -> bool:
    """A limit told by what stands behind the number, `after` its first character."""
    start, end = quantity.start, quantity.end
    if after in _BARE_STARTS and _counts_after(text, end):
        if _BARE_THRESHOLD.match(text, end):
            return True
        if text.find("投资", end, end + _TO_INVESTED) >= 0 and _INVESTED_FROM.match(text, end):
            return True
    if text.startswith("以上", end) and (
        _is_asked_of(text, start, end)
        or _ALL_OF_THEM.match(text, end)
        or _COUNTED_BEFORE.search(text, max(0, start - _TO_COUNTED), start)
    ):
        return True  # 对固定资产投资5亿元以上的制造业项目，…
    if after == "级" and _OF_CLASS.match(text, end):
        return True
    if text.startswith(_THRESHOLD_WORDS, end) and quantity.dimension in _SIZES and _OF_SIZE.match(text, end):
        return True
    if after in _SIZED_STARTS and _SIZED.match(text, end):
        return True  # 10亿元企业9家
    worded = text.endswith(_THRESHOLD_BEFORE, max(0, start - 4), start)  # 首个超十亿元项目
    nth = worded or (after == "的" and _ONE_OF_SIZE.match(text, end))
    return bool(nth and _NTH_OF_SIZE.search(text, max(0, start - 14), start))  # 全省第3个税收超百亿元的开发区
