"""The indicators an article's figures are of, as keywords: the metrics of its facts without what each adds to them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from store.compiled import compiled

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from store.extract.keywords.lexicon import Lexicon

TELLING = (
    "值", "额", "收入", "税收", "总量", "产量", "能耗", "投资", "面积", "销售", "外资", "指数", "强度", "利润", "规模",
    "率",
)  # fmt: skip
"""What an indicator's name ends with."""
_CHANGE = compiled(
    "(?:可比|同比|预计|年均|两年|平均|实现)*(?:增长|下降|增速|提高|降低|上升|高出|增加|减少|占.*|比重|比[^重例].*)$"
)
_LEAD = compiled(
    "(?:占|共|累计|预计|预期|已|可|将|年|全[市县区省州旗]|完成|实现|达到|形成|新增|建成|拥有|公司|企业|园区|开发区|全社会|其)+"
)
_LONGEST_LISTED, _SHORTEST_LISTED, _LONGEST, _SHORTEST = 10, 4, 9, 3


def indicators_of(metrics: Iterable[str], known: Mapping[str, str]) -> Counter[str]:
    """How many of an article's figures are of each indicator: 规上工业产值占全市比重 is one of 规上工业产值.

    `known` gives the indicator of each metric, empty where it has none.
    """
    counts = Counter(map(known.__getitem__, metrics))
    del counts[""]
    return counts


def indicator(metric: str, tables: Lexicon) -> str:
    """The indicator that `metric` ends with; empty where its words tell none."""
    plain = _CHANGE.sub("", metric)
    lead = _LEAD.match(plain)
    own = plain[lead.end() :] if lead else plain
    named = own.endswith(TELLING) and _SHORTEST <= len(own) <= _LONGEST and own.isalpha()
    if named and own.endswith("率"):
        return own
    for length in range(min(_LONGEST_LISTED, len(plain)), _SHORTEST_LISTED - 1, -1):
        if plain[-length:] in tables.indicators:
            return plain[-length:]
    return own if named else ""
