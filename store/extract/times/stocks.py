"""Stocks: what stood at the time of writing, told by 现有, 累计 and the like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.extract.times.when import When
from store.late import late

if TYPE_CHECKING:
    from store.extract.figures.running import Named
    from store.extract.figures.scene import Scene
    from store.extract.numbers.quantity import Quantity
    from store.extract.periods.period import Period

_FLOWS = frozenset(("percent", "money", "times", "point"))
_CHAIN = 900
_JOINED, _JOINT = late("(?:、[^，。；、0-9]*|，(?:总|协议|合同|担保)?金额(?:共?达到?|约|超过?)?)$"), 12
_MANY_YEARS = late("[一二三四五六七八九十0-9]+多?年|多年")
_AT_HAND = late(
    "(?:工人|员工|职工)[^，。；]{0,12}(?:增加到|增至|发展到)|现有|现拥有|现已(?:有|拥有|集聚|入驻|形成|建成)|现共有",
    "增加到 增至 发展到 现有 现拥有 现已 现共有",
)
_NOW_HAS = "现有"
"""Stands of now though the sentence opens with since when (2018年成立以来，实验室引进团队25个，…，现有人员1100余人)."""
_AT_HAND_LATER = late(
    "现有|(?:职工|员工|工人|人才)已[有达]|区(?:集聚|聚集|汇聚)了?(?=[^，。；0-9]{2,12}企业$)|(?<![没拥持含享具所])有(?=员工|职工|工人|技术人员|研发人员)|现已|(?:这样|类似)的[^，。；]{2,16}已有|已(?:聚集|集聚|汇聚|入驻|落户|形成|达)(?!率)"
    "|(?<![将新])(?:拥有|共有)(?!率|量)"
)
"""What does so in a sentence after that of the time."""
_OF_STAFF = late("[名位]?(?:多|余)?(?:员工|职工)(?:中|里|当中)")
_STAFF = late("[0-9](?:余|多)?万?(?:余|多)?[名位人](?![均次])")
"""People counted before their share."""
_STAFF_SHARE = late("占(?:公司|企业|全部)?(?:员工|职工)")
_CAPACITIES = ("产能", "生产能力", "装机", "装机容量")
"""What stands at the time of writing as counted things do: 现有电解铝产能120万吨."""
_CAPACITY_BEHIND = late("[^，。；]{0,16}(?:产能|生产能力|加工能力)", "产能 能力", reach=20)
_IS_THERE = ("已经建成", "已建成", "已经投", "已投", "已经完工", "已完工")
"""What follows a part of what a year long past planned that is there by now (2014年规划…，一期1.1平方公里已经建成)."""
_GROWN = late("建成区|累计")
_BEGUN = late("规划建设|规划兴建|规划设立|开始建设|启动建设|开工建设|动工|起步|设立|成立|奠基|挂牌|获批|批准")
_LONGEST_TOLD = 120
"""Characters between the year in which something was begun and what is built of it by now."""
_AMOUNTS = frozenset(("mass", "power", "volume", "energy"))
COUNTED = frozenset(("count", "rank_or_person", "area", "length"))
"""Dimensions of what stands once it is there: things, people, land, lines."""
_STOCKS = COUNTED | {"money", "power"}


_BUILT = ("area", "length", "power")
"""Dimensions of what is built."""


class Stocks:
    """What runs from figure to figure about stocks: up to where the last one told holds."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._standing_until = 0
        self._stood_by: Period | None = None
        """Up to where figures are of the time of writing, and the time told before that they are not of."""
        self._stock_until = 0
        """Up to where a stock just told makes stocks of the figures after it."""

    def standing(self, when: When, named: Named, quantity: Quantity, own: tuple[int, int]) -> When | None:
        """现有员工460人 where a time was told before of something else: a stock at the time of writing."""
        period = when.period
        if named.measure == "change" or period is None or period.deadline:
            return None
        stands = quantity.end <= self._standing_until and period is self._stood_by and period.start < own[0]
        if stands and (period.start < own[1] or quantity.dimension in COUNTED):
            return When("as-of", when.text, "told with a stock in one sentence", period)
        if period.start >= own[0] or period.form == "now" or (value := period.value or "").startswith("/"):
            return None
        past = (period.year or 9999) < (self._scene.year or 0) - 1
        ongoing = value.endswith("/")
        if past and not ongoing and named.measure == "level" and self._has_grown(period, quantity):
            return self._stand(when, quantity)
        staff = _OF_STAFF.match(self._scene.text, quantity.right) or _STAFF_SHARE.search(named.metric)
        counted = quantity.dimension in COUNTED or named.metric.endswith(_CAPACITIES)
        built = self._is_built(quantity, own[0])
        counted = counted or built or self._is_capacity(quantity, own[0])
        if not staff and (named.measure != "level" or not counted):
            return None
        since = ongoing and self._scene.text.find(_NOW_HAS, own[0], quantity.left) < 0
        if period.start >= own[1] and (since or period.text.endswith(("底", "末"))):
            return None
        if past and self._scene.text.startswith(_IS_THERE, quantity.right):
            return self._stand(when, quantity)
        later = self._scene.text.find("。", period.end, own[1]) >= 0
        at_hand = _AT_HAND_LATER if later else _AT_HAND
        if staff or (built and later) or at_hand.search(self._scene.text, own[0], quantity.left):
            return self._stand(when, quantity)
        return None

    def _has_grown(self, period: Period, quantity: Quantity) -> bool:
        """Whether one sentence tells when a park was begun, long ago, and what is built by now (建成区, 累计…)."""
        end = min(quantity.left, period.end + _LONGEST_TOLD)
        grown = _GROWN.search(self._scene.text, period.end, end) if end == quantity.left else None
        begun = _BEGUN.search(self._scene.text, period.end, grown.start()) if grown else None
        return begun is not None and self._scene.text.find("。", period.end, end) < 0

    def _is_capacity(self, quantity: Quantity, start: int) -> bool:
        """Whether an amount is told as a capacity that is there (已形成碳酸锂20万吨的年产能)."""
        text = self._scene.text
        formed = quantity.dimension in _AMOUNTS and text.find("形成", start, quantity.left) >= 0
        return formed and _CAPACITY_BEHIND.match(text, quantity.right) is not None

    def _is_built(self, quantity: Quantity, start: int) -> bool:
        """Whether an amount is told as what is built by now (已建成厂房46万平方米)."""
        return quantity.dimension in _BUILT and self._scene.text.find("已建成", start, quantity.left) >= 0

    def _stand(self, when: When, quantity: Quantity) -> When:
        """The time of writing, for the rest of the sentence too."""
        self._standing_until, self._stood_by = self._scene.sentence(quantity.start)[1], when.period
        return When("as-of", when.text, "a stock at the time of writing", when.period)

    def told(self, when: When, named: Named, quantity: Quantity, own: tuple[int, int]) -> When | None:
        """现有, 累计 and the like tell a stock at the time of writing, for the rest of the sentence too."""
        if named.measure == "share" and quantity.end <= self._stock_until and when.period is None:
            staff = _STAFF.search(self._scene.text, own[1], quantity.left)
            return When("as-of", None, "a share of a stock in one sentence", None) if staff else None
        if named.measure != "level" or quantity.origin:
            return None
        joined = self._is_joined(quantity)
        counted = quantity.dimension in _STOCKS or named.metric.endswith(_CAPACITIES)
        if joined or (counted and self._is_stock(when, quantity, own[0])):
            self._stock_until = self._chain_end(own[1])
            return When("as-of", when.text, "a stock at the time of writing", when.period)
        lately = when.period is not None and when.period.form == "recent"
        if (when.period is None or lately) and quantity.end <= self._stock_until and quantity.dimension not in _FLOWS:
            return When("as-of", None, "told with a stock in one sentence", None)
        return None

    def _is_joined(self, quantity: Quantity) -> bool:
        """Whether a sum of money goes on with a stock just told (累计签约24笔、金额38.6亿元)."""
        if quantity.dimension != "money" or quantity.end > self._stock_until:
            return False
        return bool(_JOINED.search(self._scene.text, quantity.left - _JOINT, quantity.left))

    def _is_stock(self, when: When, quantity: Quantity, start: int) -> bool:
        words, text = self._scene.words, self._scene.text
        recent = when.period is not None and when.period.form == "recent"
        stock = words.stock.search(text, start, quantity.left)
        if stock:
            return not (recent and stock.group() == "累计" and not _MANY_YEARS.match(when.text or ""))
        return recent and bool(words.reached.search(text, start, quantity.start))

    def _chain_end(self, sentence: int) -> int:
        """Where the sentence ends, read on over semicolons."""
        text, limit = self._scene.text, sentence + _CHAIN
        ends = [end for end in (text.find("。", sentence, limit), text.find("\n", sentence, limit)) if end >= 0]
        return min(ends, default=limit)
