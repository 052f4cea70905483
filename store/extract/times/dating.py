"""Dating: the period of a figure where the words around it say more than the last time expression."""

from __future__ import annotations

import re

from store.extract.figures.running import Named
from store.extract.figures.scene import Scene
from store.extract.numbers.quantity import Quantity, is_origin
from store.extract.parks.sections import section_at
from store.extract.periods.period import Period
from store.extract.times.developments import Developments
from store.extract.times.outlook import find_outlooks, in_plan, outlook_at
from store.extract.times.status import DONE, STILL, to_be
from store.extract.times.sums import added_up
from store.extract.times.timing import When
from store.late import late
from store.records import Status

REVIEWED = "the year the article reviews"
SECTION = "a section of plans"
_YEARLY = ("年均", "年平均", "年复合", "年递增")
_AT_PEAK = late("(?:高峰|鼎盛|巅峰|最多|最旺|最红火|最困难|最低谷|低谷)(?:时期?|期|阶段|的时候)")
_MONTHS = frozenset(("first-months", "first-quarters", "quarter", "months"))
_ONE_YEAR = late("[0-9]{4}")
_YEARS = frozenset(("year", "relative-year"))
_FLOWS = frozenset(("percent", "money", "times", "point"))
_FLOW = late(
    "累计|先后|引进|招引|新[增设建签开引落投获认]|净增|设立|进口|出口|发送|运送|开行|接待|受理|处理|创造|完成|投入|投资|建成|实施|培育|盘活|腾退|清退|签约|落户|新建|开通|发放|清理|关停|淘汰|减免|争取|收储|征收|征地"
    "|拆[迁除]|栽|植|组织|举办|走访|解决|办理|培训|落地|出让|兑现|授权|申请|受理|转化|获|整治|改造|压减|化解|安置"
)
_STANDING = late("达|总数|总量|率|占|现有|拥有|容量|产能|年产|能力|突破|超过")
_FIXED = re.compile("(?:占地面积?|占地|规划面积|总面积|围网面积|储量|总库容)$")
_WORKS = late("日(?:处理|供)|(?:处理|供[水热气电])能力$")
"""What a plant can do: built for it, whatever time an earlier sentence told."""
_BEGAN = late("(?:建成|竣工)?(?:投运|投用|投产)")
_SCALE = late(
    "^[^新签引批开竣重续落实招各在成]{2,}(?<![个约工])项目总投资额?$|^年产|年产能力?$|^(?:该|年产|一期|二期)?(?:项目)?总投资额?$"
)
_PARTS_OF_YEAR = frozenset(("half", "quarter", "first-quarters", "first-months", "months", "month", "near-month"))
_CHAIN = 900
_MANY_YEARS = late("[一二三四五六七八九十0-9]+多?年|多年")
_COMPLETED = re.compile("(?:建成|达产|投产|竣工|运营|投用|达效|投运|完工|满产)后|届时")
_AT_HAND = late("现有|现拥有|现已(?:有|拥有|集聚|入驻|形成|建成)|现共有")
_AT_HAND_LATER = late("现有|现已|已(?:聚集|集聚|汇聚|入驻|落户)(?!率)|(?<![将新])(?:拥有|共有)(?!率|量)")
"""What does so in a sentence after that of the time."""
_OF_STAFF = late("[名位]?(?:多|余)?(?:员工|职工)(?:中|里|当中)")
_STAFF = late("[0-9](?:余|多)?万?(?:余|多)?[名位人](?![均次])")
"""People counted before their share."""
_STAFF_SHARE = late("占(?:公司|企业|全部)?(?:员工|职工)")
_COUNTED = frozenset(("count", "rank_or_person", "area", "length"))
_STOCKS = frozenset(("count", "rank_or_person", "area", "length", "money", "power"))


def _is_flow(named: Named, lead: str, said: str) -> bool:
    """Whether a figure adds up over years (三年来累计盘活…), not what stood at their end; `said` is its sentence."""
    if named.measure != "level" or _FLOW.search(lead):
        return named.measure != "share"
    return bool(_FLOW.search(said)) and not _STANDING.search(lead)


def _is_fixed(when: When, named: Named, sentence: int, said: str) -> bool:
    """Whether a figure belongs to a thing itself (占地, 储量): the time of an earlier sentence is not its own.

    Unless the sentence, so far as `said`, tells that a plant began to work then.
    """
    period = when.period
    if named.measure != "level" or period is None or period.start >= sentence or period.deadline:
        return False
    scale = period.form in _PARTS_OF_YEAR and _SCALE.search(named.metric)  # a project is not planned anew each quarter
    works = _WORKS.search(named.metric) and not _BEGAN.search(said)
    return bool(scale or works or _FIXED.search(named.metric))


def _is_past(period: Period, scene: Scene) -> bool:
    """Whether a time told before is over when the article is written."""
    if period.deadline or scene.year is None or period.year is None:
        return False
    return period.year < scene.year if period.form in ("year", "relative-year") else period.form in _MONTHS


class Dating:
    """What runs from figure to figure about time: where a development began, a programme, a stock just told."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._outlooks = find_outlooks(scene)
        self._developments = Developments(scene.text)
        self._programme: When | None = None
        """The period of a programme that runs on over paragraphs (今年工作的预期目标是…)."""
        self._standing_until = 0
        self._stood_by: Period | None = None
        """Up to where figures are of the time of writing, and the time told before that they are not of."""
        self._stock_until = 0
        """Up to where a stock just told makes stocks of the figures after it."""

    def enter_sentence(self, start: int) -> None:
        """Forget the developments of the sentence before; a semicolon does not part them."""
        if self._scene.text[start - 1 : start] not in ("；", ";"):
            self._developments = Developments(self._scene.text)

    def settle(self, when: When, named: Named, quantity: Quantity, lead: str, own: tuple[int, int]) -> When:
        """The period of a figure whose own words begin at `own[0]` in the sentence that begins at `own[1]`."""
        value = when.value
        if value and "年" in lead and any(word in lead for word in _YEARLY) and _ONE_YEAR.fullmatch(value):
            first = self._developments.first_year
            return When(f"{first}/{value}", when.text, "yearly average up to the year", when.period)
        developed = self._developments.of(when, quantity, lead, own[1])
        if developed:
            return developed
        lately = when.period is not None and when.period.form == "recent"
        if lately and not _is_flow(named, lead, self._scene.text[own[1] : quantity.left]):
            when, value = When(None, when.text, when.rule, when.period), None
        if summed := added_up(self._scene, when, quantity, own[1]):
            return summed
        said = self._scene.text[own[1] : quantity.left]
        if value and when.period and when.period.start < own[1] and _AT_PEAK.search(said):
            return When(None, None, "at a peak, no year told", None)
        if value is not None and _is_fixed(when, named, own[1], said):
            return When(None, None, "fixed when the thing was planned, told of no time", None)
        if value is not None:
            return self._standing(when, named, quantity, own) or when
        recent = when.period is not None and when.period.form == "recent"
        if self._scene.review and not self._programme and not recent:
            return When(self._scene.review, None, REVIEWED, None)
        title = self._of_title(when, quantity)
        if title and (_is_fixed(title, named, own[1], said) or self._stands(title, named, quantity, lead, said)):
            title = None
        if title and title.period and title.period.form in _YEARS:
            return title
        return self._stock(when, named, quantity, own) or title or when

    def _standing(self, when: When, named: Named, quantity: Quantity, own: tuple[int, int]) -> When | None:
        """现有员工460人 where a time was told before of something else: a stock at the time of writing."""
        period = when.period
        if named.measure == "change" or period is None or period.deadline:
            return None
        if quantity.end <= self._standing_until and period is self._stood_by and period.start < own[1]:
            return When("as-of", when.text, "told with a stock in one sentence", period)
        staff = _OF_STAFF.match(self._scene.text, quantity.right) or _STAFF_SHARE.search(named.metric)
        if not staff and (named.measure != "level" or quantity.dimension not in _COUNTED):
            return None
        if period.start >= own[0] or period.form == "now" or (value := period.value or "").startswith("/"):
            return None
        if period.start >= own[1] and (value.endswith("/") or period.text.endswith(("底", "末"))):
            return None
        later = self._scene.text.find("。", period.end, own[1]) >= 0
        at_hand = _AT_HAND_LATER if later else _AT_HAND
        if staff or at_hand.search(self._scene.text, own[0], quantity.left):
            self._standing_until, self._stood_by = self._scene.sentence(quantity.start)[1], period
            return When("as-of", when.text, "a stock at the time of writing", period)
        return None

    def _stock(self, when: When, named: Named, quantity: Quantity, own: tuple[int, int]) -> When | None:
        """现有, 累计 and the like tell a stock at the time of writing, for the rest of the sentence too."""
        if named.measure == "share" and quantity.end <= self._stock_until and when.period is None:
            staff = _STAFF.search(self._scene.text, own[1], quantity.left)
            return When("as-of", None, "a share of a stock in one sentence", None) if staff else None
        if named.measure != "level" or is_origin(self._scene.text, quantity):
            return None
        if quantity.dimension in _STOCKS and self._is_stock(when, quantity, own[0]):
            self._stock_until = self._chain_end(own[1])
            return When("as-of", when.text, "a stock at the time of writing", when.period)
        lately = when.period is not None and when.period.form == "recent"
        if (when.period is None or lately) and quantity.end <= self._stock_until and quantity.dimension not in _FLOWS:
            return When("as-of", None, "told with a stock in one sentence", None)
        return None

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

    def _of_title(self, when: When, quantity: Quantity) -> When | None:
        """The period of the title, for figures without one; for 五年来 where the title names a five years' plan."""
        title = self._scene.default_period
        if title is None or self._programme or self._is_anothers(quantity):
            return None
        recalled = when.period is not None and title.form == "plan" and when.period.text.startswith(("五年", "5年"))
        if when.period is None or recalled:
            return When(title.value, title.text, f"{title.rule} in the title", title)
        return None

    def _stands(self, title: When, named: Named, quantity: Quantity, lead: str, said: str) -> bool:
        """Whether a figure is none of what the five years' plan of the title brought: it stood, or was there before."""
        if title.period is None or title.period.form != "plan":
            return False
        stood = named.measure == "level" and not _is_flow(named, lead, said)
        return stood or is_origin(self._scene.text, quantity)

    def _is_anothers(self, quantity: Quantity) -> bool:
        """Whether a figure stands in a section that tells of another park than the article's."""
        section = section_at(self._scene.sections, quantity.start)
        return bool(section and section.park and self._scene.park and section.park != self._scene.park)

    def of_goal(
        self, when: When, status: Status, rule: str, quantity: Quantity, own: tuple[int, int]
    ) -> tuple[When, Status, str]:
        """Period and status where a programme runs on; no period for what is to be after completion."""
        scene, text = self._scene, self._scene.text
        plan = outlook_at(self._outlooks, quantity.start)
        told = plan and plan.asked and DONE.search(text, own[1], quantity.left)
        if plan and not told and not is_origin(text, quantity):
            period = when.period if when.period and when.period.start >= plan.start else None
            planned = in_plan(plan, period) if period else plan.period
            if planned or not period:
                if period is None or planned is not period:
                    when = When(planned.value if planned else None, planned.text if planned else None, SECTION, planned)
                return when, "target", SECTION
        if status == "target" and scene.words.programme.search(text, own[1], quantity.left):
            self._programme = when
        elif self._programme and self._is_over(when, quantity):
            self._programme = None
        if self._programme:
            kept = when if when.period and when.value else self._programme
            return kept, "target", rule if status == "target" else "part of a programme"
        period = when.period
        if rule == STILL and (when.period is None or when.period.start < own[0]) and (then := self._still(quantity)):
            return then, status, rule
        if status == "target" and when.value == "as-of" and rule.endswith("before the number"):
            return When(None, None, "yet to come, no year told", None), status, rule
        completed = _COMPLETED.search(text, own[1], quantity.left) if status == "target" else None
        if completed and completed.group() == "届时" and (then := self._then(when, own[1], completed.start())):
            return then, status, rule
        if status == "target" and period and period.end < own[1] and _is_past(period, scene):
            return When(None, None, "yet to come, no year told", None), status, rule
        reviewed = when.rule == REVIEWED
        if completed and (reviewed or (period and period.end < (own[1] if period.deadline else own[0]))):
            return When(None, None, "after completion, no year told", None), status, rule
        return when, status, rule

    def _still(self, quantity: Quantity) -> When | None:
        """When a thing that is still to be built is to be there (二期20万锭预计今年10月试车)."""
        match = to_be(self._scene.text, quantity)
        told = self._scene.periods_between(quantity.right, match.end()) if match else []
        first = next((p for p in told if p.value and not p.compared), None)
        return When(first.value, first.text, "when it is to be there", first) if first else None

    def _then(self, when: When, start: int, end: int) -> When | None:
        """The time that the 届时 at `end` goes back to: the last one told before it, unless one is told after it."""
        if when.period and when.period.start > end:
            return None
        if start == end > 0:
            start = self._scene.sentence(start - 1)[0]  # it opens its sentence
        told = [p for p in self._scene.periods_between(start, end) if p.value and not p.compared]
        return When(told[-1].value, told[-1].text, "届时: the time told before", told[-1]) if told else None

    def _is_over(self, when: When, quantity: Quantity) -> bool:
        """Whether a programme ends before this figure: at a heading, or where another past period takes over."""
        scene, programme = self._scene, self._programme
        began = programme.period.start if programme and programme.period else 0
        if scene.section(quantity.start) > began:
            return True
        period = when.period
        own = programme is not None and period is not programme.period
        return own and period is not None and not period.deadline and (period.year or 9999) < (scene.year or 0)
