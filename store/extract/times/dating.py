"""Dating: the period of a figure where the words around it say more than the last time expression."""

from __future__ import annotations

from store.extract.figures.running import PART_OF_AREA, Named
from store.extract.figures.scene import Scene
from store.extract.numbers.quantity import Quantity
from store.extract.parks.sections import section_at
from store.extract.periods.period import MONTHS, ONE_YEAR, PARTS, YEARS, Period
from store.extract.text.marks import SEMICOLONS
from store.extract.times.averages import average_of, compared_year
from store.extract.times.behind import DONE
from store.extract.times.developments import BY_NOW, Developments
from store.extract.times.fixed import adds_up, is_apart, is_fixed, is_flow, is_land
from store.extract.times.land import Land
from store.extract.times.peaks import AT_PEAK, BEFORE_NOW, is_at_peak
from store.extract.times.plans import REVIEWED, Plans
from store.extract.times.stocks import Stocks
from store.extract.times.sums import added_up
from store.extract.times.timing import BESIDE_EVENT
from store.extract.times.when import When
from store.late import late

_OF_YEAR = ("年度投资", "年度计划投资", "年度完成投资", "当年投资", "当年计划投资", "年内计划投资")
_WORKS = ("建成", "建设", "打造", "新建", "改造")
_FITTED = late("建[成起立][^。；]*，(?:接入|设|配备|布设|安装)[^。；]*$", "接入 设 配备 安装")
"""What works were fitted with, before its number (建成管理平台，接入危险源136处、视频监控5200路)."""
_FITTED_REACH = 80
_STANDING = ("length", "power")
"""Dimensions of what stands, told of no part of a year (管廊3.2公里, 一期2.5GW)."""
_OF_SUM = late("(?:合格|处置|办结|满意|兑现|整改|履约|回复|成功|中标)率$")
"""Rates of what was added up before them (三年来累计抽检2.9万批次，合格率99.4%)."""
_PER_TIME = ("/日", "/年", "/天", "/小时")
"""What the capacity of works is told by (三年来，2.4万吨/日的污水处理厂…)."""
_OF_WORK = ("工程量的", "进度的", "工程的", "建设的", "任务量的")
"""What leads to how much of it is done (已完成总工程量的78%)."""
_TAKEN_UP = ("占地", "占地面积")
_YEARLY_TO_COME = late("，[^，。；0-9]{0,4}预计(?:可|每|将)?年(?![底内末初度中终])", "预计")
"""What is told behind what is there now, and comes later (目前已入驻企业17家，预计年税收3500万元)."""
_THRESHOLD = ("不得低于", "不得少于", "不得高于", "不得超过")


def _of_year_ended(when: When, named: Named) -> When:
    """截至2024年底 for what the year brought (净增52家) or was spent in it (研发投入强度): the year itself."""
    brought = named.measure == "change" or named.metric.startswith("净增") or named.metric.endswith("强度")
    if not brought or not when.value or when.value[0] != "/" or not ONE_YEAR.fullmatch(when.value, 1):
        return when
    if ONE_YEAR.search(named.metric):
        return when  # 较2020年底净增3100户
    return When(when.value[1:], when.text, "the year that has ended", when.period)


def _year_before(when: When) -> When:
    """The year before that of the title: there begins what the title's year brought (由3户增至5户)."""
    if not when.value or not ONE_YEAR.fullmatch(when.value):
        return when
    return When(str(int(when.value) - 1), when.text, "the year before that of the title", when.period)


_UP_TO_YEAR = 5
"""Characters of a time up to a year (/2023); a share by the end of a month stays one up to it."""


class Dating:
    """What runs from figure to figure about time: where a development began, a stock just told."""

    def __init__(self, scene: Scene, plans: Plans) -> None:
        self._scene = scene
        self._plans = plans
        self._developments = Developments(scene.text)
        self._stocks = Stocks(scene)
        self._land = Land(scene)
        self._added: tuple[str | None, int] = None, -1
        """The time of the last figure that added up over years, and where that figure ends."""

    def enter_sentence(self, start: int) -> None:
        """Forget the developments of the sentence before; a semicolon does not part them."""
        if self._scene.text[start - 1 : start] not in SEMICOLONS:
            self._developments = Developments(self._scene.text)

    def settle(self, when: When, named: Named, quantity: Quantity, lead: str, own: tuple[int, int]) -> When:
        """The period of a figure whose own words begin at `own[0]` in the sentence that begins at `own[1]`."""
        value, period, text, sentence = when.value, when.period, self._scene.text, own[1]
        if when.rule == DONE and named.metric.endswith(_TAKEN_UP):
            return When(None, None, "the land of a park", None)  # 占地260亩的创业园去年10月投用
        if quantity.unit == "%" and lead.endswith(_OF_WORK) and self._is_done_by_now(period, quantity, own):
            return When("as-of", None, "how much of the works is done by now", None)
        invested = named.metric.endswith("投资")
        if invested and named.measure == "level" and named.metric.endswith(_OF_YEAR) and (year := self._own_year(when)):
            return year
        if value == "as-of" and _YEARLY_TO_COME.search(text, period.end if period else sentence, quantity.left):
            return When(None, None, "what a year is to bring", None)
        if value and "年" in lead and (yearly := self._average(when, lead, quantity, sentence)):
            return yearly
        if quantity.origin and (against := compared_year(self._scene, sentence, quantity.left, value or "9")):
            self._developments.against = against
        developed = self._developments.of(when, quantity, lead, sentence)
        if developed and (developed.rule != BY_NOW or not (self._scene.review or self._scene.default_period)):
            return developed
        lately = period is not None and period.form == "recent" and not (value and ONE_YEAR.fullmatch(value))
        if lately and named.measure == "level" and quantity.unit.endswith(_PER_TIME):
            return When(None, None, "what works can do, of no span of years", None)
        if lately and adds_up(self._scene, when, named, quantity, lead, sentence):
            self._added = when.text, quantity.right
        elif lately and not self._is_of_sum(when, named, own):
            when, value = When(None, when.text, when.rule, period), None
        if value is not None:
            if period and period.start >= sentence:
                far = text.find("，", period.end, quantity.left) if period.form == "year" else -1
                if far >= 0 and is_at_peak(text[far : quantity.left]):
                    return When(None, None, AT_PEAK, None)  # 1995年建厂，最红火时有工人5000多名
                timed = added_up(self._scene, when, quantity, sentence) or self._of_land(when, named)
            else:
                timed = self._untimed(when, named, quantity, sentence)
            return timed or self._stocks.standing(when, named, quantity, own) or _of_year_ended(when, named)
        return self._untold(when, named, quantity, lead, own)

    def _untold(self, when: When, named: Named, quantity: Quantity, lead: str, own: tuple[int, int]) -> When:
        """The period of a figure of which no time is told: that of the review, of the title or of a stock told."""
        text, said = self._scene.text, self._scene.text[own[1] : quantity.left]
        if is_at_peak(said):
            return When(None, None, AT_PEAK, None)
        recent = when.period is not None and when.period.form == "recent"
        if self._scene.review and not (self._plans.programme or recent or is_land(named)):
            return When(self._scene.review, None, REVIEWED, None)
        title = self._of_title(when, quantity) if when.rule != BESIDE_EVENT else None
        if title and title.period and title.period.form == "plan" and lead.endswith(("到", "至")) and title.value:
            return When(
                title.value.rpartition("/")[2], title.text, "reached at the end of the plan of the title", title.period
            )
        if title and (
            is_fixed(title, named, quantity, text, own[1])
            or is_apart(self._scene, title, quantity, own[1])
            or self._stands(title, named, quantity, lead, said)
        ):
            title = None
        if title and title.period and title.period.form in MONTHS:
            if quantity.origin:
                return When(None, None, "before the part of a year of the title", None)
            apart = self._is_standing_work(quantity, own) or self._is_quoted(title.period, quantity)
            apart = apart or (quantity.dimension in _STANDING and not is_flow(named, lead, said))
            title = None if apart or named.rule == PART_OF_AREA else title
        if title and title.period and title.period.form in YEARS:
            return _year_before(title) if quantity.origin else title
        return self._stocks.told(when, named, quantity, own) or title or when

    def _untimed(self, when: When, named: Named, quantity: Quantity, sentence: int) -> When | None:
        """Where a time told before the sentence is not the figure's, or not all of it is; None where it is."""
        period, text, value = when.period, self._scene.text, when.value
        if not value or period is None:
            return None
        said = text[sentence : quantity.left]
        if is_at_peak(said):
            return When(None, None, AT_PEAK, None)
        if ("前" in said or "过去" in said) and BEFORE_NOW.search(said):
            return When(None, None, "how it was before, no year told", None)
        if by_land := self._land.standing(when, named, quantity, sentence):
            return by_land
        if (
            is_fixed(when, named, quantity, text, sentence)
            or (quantity.unit.endswith("/年") and named.measure == "level" and period.form != "now")
            or text.endswith(_THRESHOLD, sentence, quantity.start)
        ):
            return When(None, None, "fixed when the thing was planned, told of no time", None)
        if self._is_quoted(period, quantity):
            return When(None, None, "said by somebody else after the time was told", None)
        if is_apart(self._scene, when, quantity, sentence):
            return When(None, None, "what was done about figures of an earlier time", None)
        if value[0] == "/" and len(value) == _UP_TO_YEAR and named.measure == "share":
            return When(value[1:], when.text, "the year up to which was told before", period)
        return None

    def _average(self, when: When, lead: str, quantity: Quantity, sentence: int) -> When | None:
        """The years that a yearly average is of; None for any other figure."""
        return average_of(self._scene, when, lead, self._developments.first_year, (sentence, quantity.left))

    def _is_of_sum(self, when: When, named: Named, own: tuple[int, int]) -> bool:
        """Whether a rate or share is of what its sentence just added up (三年来…完成投资34亿元，占总投资的七成)."""
        text, added = self._added
        if text != when.text or added < own[1]:
            return False
        shared = named.measure == "share" and self._scene.text.startswith(("占", "约占", "的"), own[0])
        return shared or _OF_SUM.search(named.metric) is not None

    def _of_land(self, when: When, named: Named) -> When | None:
        """The land of a park, told after a part of a year, is not of it (上半年，规划面积12平方公里的…)."""
        part = when.period is not None and when.period.form in PARTS
        return When(None, None, "the land of a park", None) if part and is_land(named) else None

    def _is_done_by_now(self, period: Period | None, quantity: Quantity, own: tuple[int, int]) -> bool:
        """Whether a figure's own words tell how much is done, and its sentence no time."""
        timed = period is not None and period.start >= own[1]
        return not timed and self._scene.text.find("已完成", own[0], quantity.left) >= 0

    def _own_year(self, when: When) -> When | None:
        """The whole year that 年度投资 is of, whatever part of it was told; that of writing where none was."""
        year = (when.period and when.period.year) or self._scene.year
        part = when.value is None or (when.period is not None and when.period.form in MONTHS)
        return When(str(year), when.text, "the year that the indicator is of", when.period) if year and part else None

    def _of_title(self, when: When, quantity: Quantity) -> When | None:
        """The period of the title, for figures without one; for 五年来 where the title names a five years' plan."""
        title = self._scene.default_period
        if title is None or self._plans.programme or self._is_anothers(quantity):
            return None
        recalled = when.period is not None and title.form == "plan" and when.period.text.startswith(("五年", "5年"))
        if when.period is None or recalled:
            return When(title.value, title.text, f"{title.rule} in the title", title)
        return None

    def _stands(self, title: When, named: Named, quantity: Quantity, lead: str, said: str) -> bool:
        """Whether a figure is none of what the five years' plan of the title brought: it stood, or was there before."""
        if title.period is None or title.period.form != "plan" or ONE_YEAR.fullmatch(title.value or ""):
            return False
        stood = named.measure == "level" and not is_flow(named, lead, said)
        return stood or quantity.origin

    def _is_quoted(self, period: Period, quantity: Quantity) -> bool:
        """Whether a quotation that opened after a part of a year, or a year long past, was told holds the figure."""
        past = period.form == "year" and (period.year or 9999) < (self._scene.year or 0) - 1
        if not past and period.form not in MONTHS:
            return False
        text = self._scene.text
        opened = text.rfind("“", max(period.end, self._scene.paragraph(quantity.start)), quantity.left)
        return opened > 0 and text[opened - 1] in "。\n" and text.find("”", opened, quantity.left) < 0

    def _is_standing_work(self, quantity: Quantity, own: tuple[int, int]) -> bool:
        """Whether a clause tells what was paid for works, or what they take in: told of no part of a year."""
        text = self._scene.text
        paid = quantity.dimension == "money" and text.startswith(_WORKS, quantity.right)
        if paid or quantity.dimension != "count":
            return paid
        told = max(own[1], quantity.left - _FITTED_REACH)
        return text.startswith("将", own[0]) or _FITTED.search(text, told, quantity.left) is not None

    def _is_anothers(self, quantity: Quantity) -> bool:
        """Whether a figure stands in a section that tells of another park than the article's."""
        section = section_at(self._scene.sections, quantity.start)
        return bool(section and section.park and self._scene.park and section.park != self._scene.park)
