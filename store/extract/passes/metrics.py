"""Metrics: what every figure of an article is of, told by the words beside it and by the figures before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from store.extract.figures.goals import ASKED
from store.extract.figures.indices import DIMENSION as INDEX
from store.extract.figures.running import COUNTS, Named, Running
from store.extract.metrics.captions import caption_of
from store.extract.metrics.dealing import Dealing
from store.extract.metrics.figure_words import lead_of
from store.extract.metrics.headlines import AREA, name_headlines
from store.extract.metrics.list_shares import Dealt
from store.extract.metrics.naming import GOAL, PLANNED, WHOLE, name_figure
from store.extract.metrics.spoken import (
    SHORTEST_CLAUSE,
    led_by,
    passed_mark,
    spoken_behind,
    spoken_between,
    spoken_of,
    way_told,
)
from store.extract.metrics.trades import OUTPUT, with_trade
from store.extract.subjects.named import mention_between
from store.extract.text.marks import SEMICOLONS
from store.late import late

if TYPE_CHECKING:
    from store.extract.figures.scene import Scene
    from store.extract.numbers.quantity import Quantity
    from store.extract.passes.contexts import Context

_BESIDE_GOAL = ("低于", "高于", "少于", "多于")
_OF_OTHERS = frozenset(("money", "percent"))
_SOFT_WHOLE = late("(不足|不到|约占|近)(?:全[市省县国州区]|[^，。；、0-9]{2,10}的)$", "不足 不到 约占 近")
_WHOLE_ENDS = frozenset("的市省县国州区")
_TIMES = "time"
"""What the dimensions of days, hours and months begin with."""
_PARTS, _ADDED_UP = "其中", "累计"
_BETWEEN = frozenset(("", "、", " ", "×", "/"))
"""What stands between numbers that share their words (3台660兆瓦机组)."""
_FASTEST = late("(增速|增幅)(?:最[快高大]|第一|居首|领先)", "增速 增幅")


class Naming(msgspec.Struct, frozen=True):
    """What a figure is of, and what told it."""

    dealt: Dealt
    lead: str
    """What stands before the number."""
    shares_lead: bool
    """The number stands right behind another and shares its words."""
    whole: str
    """The whole whose amount was just printed."""
    told_before: bool
    """The part of the sentence before the last semicolon told of the same: it is of the same time."""


class Namer:
    """One pass over an article's figures. State runs from figure to figure: names in the sentence, lists dealt out."""

    def __init__(self, scene: Scene, kept: list[Quantity], contexts: list[Context]) -> None:
        self.scene, self.kept, self.contexts = scene, kept, contexts
        self.running = Running()
        self.paragraph = -1
        self.before: Quantity | None = None
        self.part_before: tuple[str, ...] = ()
        """What the parts of the sentence up to the last semicolon told of."""
        self.lead = ""
        self.dealing = Dealing(scene, kept)
        self.leads = [lead_of(scene, context.start, context.quantity.left) for context in contexts]

    def namings(self) -> list[Naming]:
        """What each figure is of, in text order."""
        namings = [self._read(i, context) for i, context in enumerate(self.contexts)]
        name_headlines(self.scene, self.kept, [naming.dealt.named for naming in namings])
        return namings

    def _read(self, i: int, context: Context) -> Naming:
        scene, quantity, running = self.scene, context.quantity, self.running
        if context.opens:
            running = self._enter(context)
        if running.items and not running.all_items and _PARTS in scene.text[context.reached : quantity.left]:
            running.all_items = running.items
        shares_lead, lead = self._lead(context, self.leads[i])
        dealt = self._name(i, context, lead)
        named, whole = dealt.named, running.whole
        told_before = named.head in self.part_before
        if quantity.qualifier == "exact":
            _soften(quantity, lead)
        goal = named.rule == GOAL or (context.tail[:1] == "的" and ASKED.match(context.tail))
        if goal and scene.text.startswith(_BESIDE_GOAL, quantity.left):
            quantity.qualifier = "exact"  # the figure before is short of the goal, not the goal short of itself
        if named.metric in OUTPUT:
            with_trade(scene, named, running, context.sentence[0], context.start, quantity.left)
        unit, dimension = completed(quantity)
        if (counted := scene.words.units.counting.get(unit)) and named.rule.startswith("carried"):
            metric, words = counted
            if not any(map(named.metric.__contains__, words)):
                named.metric = named.head = metric  # nothing else is counted so
        added = dimension in COUNTS and named.rule.startswith("carried") and named.metric == named.head
        if added and _ADDED_UP in scene.text[context.reached : quantity.left]:
            named.metric = named.head = scene.words.new_ones.sub("", named.head)  # 新认定企业4户，累计21户
        if not named.metric and context.opens:
            named.metric = named.head = spoken_behind(scene, quantity.right, context.sentence[1])
        named.metric = named.metric or (AREA if dimension == "area" else unit)  # what nothing named
        running.after(named, unit, dimension, scene.words)
        self.before, self.lead = quantity, lead
        return Naming(dealt, lead, shares_lead, whole, told_before)

    def _enter(self, context: Context) -> Running:
        """Reset what does not run on when a new sentence or paragraph begins."""
        running, start = self.running, context.sentence[0]
        goes_on = start > 0 and self.scene.text[start - 1] in SEMICOLONS
        self.part_before = tuple(running.recent) if goes_on else ()
        if context.paragraph == self.paragraph:
            before = Running(before=running.owner or running.before)
            before.items_before = running.all_items or running.items or running.items_before
            before.distant, before.told = running.distant, running.recent or running.told
            if goes_on:
                before.recent, before.kinds = [*running.recent], [*running.kinds]
                before.heads = {**running.heads}
        else:
            self.paragraph = context.paragraph
            before = Running(distant=running.owner or running.before)
            before.head = before.owner = caption_of(self.scene, context.paragraph)
        self.running = before
        self.dealing.enter(context.sentence, goes_on=goes_on)
        self.before = None
        return before

    def _lead(self, context: Context, lead: str) -> tuple[bool, str]:
        """What stands before the number; right behind another that number's words."""
        quantity = context.quantity
        shares = (
            self.before is not None
            and context.start == context.reached
            and self.scene.text[self.before.right : quantity.left] in _BETWEEN
            and lead.strip(" 、×/") == ""
        )
        running = self.running
        if quantity.dimension in _OF_OTHERS and (running.head or running.before) and self._is_owner(context):
            return shares, ""
        if not shares and context.tail and quantity.dimension in COUNTS and self._is_tail_before(lead, context):
            return shares, ""  # 13个省区市|47个市|91个站
        return shares, self.lead if shares else lead

    def _is_tail_before(self, lead: str, context: Context) -> bool:
        """Whether what stands before a count is all of what was counted right before it."""
        before = self.before
        return (
            before is not None
            and bool(lead)
            and before.dimension in COUNTS
            and self.scene.text[before.right : context.quantity.left] == lead
            and self.running.head.endswith(lead)
            and self.running.unit == context.quantity.unit
        )

    def _is_owner(self, context: Context) -> bool:
        """Whether a park alone stands before the number, another than before (末位的…区只有4万元)."""
        scene, left = self.scene, context.quantity.left
        park = mention_between(scene, context.start, left, "park")
        if park is None or scene.text[park.start - 1] != "的" or "占" in scene.text[context.start : park.start]:
            return False
        return scene.words.cut_reach(scene.text[park.start : left]) == scene.text[park.start : park.end]

    def _name(self, i: int, context: Context, lead: str) -> Dealt:
        """What the number is of; a 分别 deals names out to several."""
        scene, quantity, running, start = self.scene, context.quantity, self.running, context.start
        if dealt := self.dealing.next(i, start, context.clause, context.sentence[0], lead, running):
            return dealt
        if not running.head and start > context.sentence[0]:
            running.head = running.owner = ""
            way = way_told(scene, context.sentence[0], start) if quantity.dimension.startswith(_TIMES) else ""
            if spoken := way or spoken_of(scene, context.sentence[0], start):
                self._speak(spoken)
        if not running.head and (led := led_by(scene, start, quantity.left)):
            running.head, running.owner, lead = led, led, ""
        if self.before and start - context.reached > SHORTEST_CLAUSE:
            self._speak_between(context)
        running.joined = self.before is not None and scene.text.find("，", self.before.right, quantity.left) < 0
        named = name_figure(scene.words, quantity, lead, "" if quantity.headed else context.tail, running)
        running.whole = ""
        if named.rule in (WHOLE, PLANNED) and i + 1 < len(self.kept):
            self._mark_whole(named)
        return Dealt(named)

    def _speak_between(self, context: Context) -> None:
        """What a clause between the figure before and this one speaks of."""
        scene, running = self.scene, self.running
        if name := passed_mark(scene, context.reached, context.start):
            running.head = running.owner = name
        elif between := spoken_between(scene, context.reached, context.start):
            self._speak(between)

    def _speak(self, name: str) -> None:
        """Take what a clause without a figure names; of a pace, whose it is (某某集中区增速最快，达到23.5%)."""
        running = self.running
        running.grown = None
        own = running.owner or (running.recent[-1] if running.recent else "")
        if own and (pace := _FASTEST.fullmatch(name)):
            name, running.grown = own, (f"{own}{pace[1]}", "up")
        running.head = running.owner = name

    def _mark_whole(self, named: Named) -> None:
        """占全市工业总产值1682.4亿元的18.5%: the amount is the whole, the rate is a share of it; so of a plan's."""
        running = self.running
        head = running.whole_head = named.head
        running.whole = named.metric if named.rule == WHOLE else named.metric.removeprefix(head)
        running.whole_share = (
            f"{head}占{running.whole}比重" if named.rule == WHOLE else f"{head}完成{running.whole}比例"
        )


def _soften(quantity: Quantity, lead: str) -> None:
    """A number that words farther before it soften: 约占…, 不到全市的…."""
    if "约占" in lead:
        quantity.qualifier = "approx"
    elif lead[-1:] in _WHOLE_ENDS and (soft := _SOFT_WHOLE.search(lead)):
        quantity.qualifier = "less" if soft.group(1) in ("不足", "不到") else "approx"


def completed(quantity: Quantity) -> tuple[str, str]:
    """Unit and dimension of a number; one without a unit is money, where money is counted."""
    if not quantity.unit and quantity.dimension != INDEX:
        return "元", "money"
    return quantity.unit, quantity.dimension
