"""Drafts: the pass over an article that reads its numbers one after another and keeps why each was read so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from store.extract.figures.indices import DIMENSION as INDEX
from store.extract.figures.indices import mark_indices
from store.extract.figures.notfacts import is_no_figure
from store.extract.figures.running import Named, Running
from store.extract.figures.scene import Scene, clause_start
from store.extract.figures.scene_making import make_scene
from store.extract.metrics.captions import caption_of
from store.extract.metrics.dealing import Dealing
from store.extract.metrics.figure_words import JOINTS, lead_of, shared_tail
from store.extract.metrics.lists import Dealt
from store.extract.metrics.naming import GOAL, PLANNED, STANDARD, WHOLE, name_figure
from store.extract.metrics.spoken import passed_mark, spoken_between, spoken_of
from store.extract.metrics.trades import with_trade
from store.extract.numbers.finding import find_quantities
from store.extract.numbers.quantity import Quantity
from store.extract.subjects.finding import SubjectTracker
from store.extract.subjects.named import mention_between
from store.extract.subjects.owner import Owner
from store.extract.tables.facts import RULE as TABLE
from store.extract.tables.facts import find_table_figures
from store.extract.times.behind import told_behind
from store.extract.times.dating import Dating
from store.extract.times.period_owners import is_anothers
from store.extract.times.status import BEGINS, status_of
from store.extract.times.timing import When, when_of
from store.late import late
from store.records import Mention, Reading, Status

if TYPE_CHECKING:
    from store.extract.figures.words import Words
    from store.extract.names import Names

_BESIDE_GOAL = ("低于", "高于", "少于", "多于")
_OF_OTHERS = frozenset(("money", "percent"))
_SOFT_WHOLE = late("(不足|不到|约占|近)(?:全[市省县国州区]|[^，。；、0-9]{2,10}的)$", "不足 不到 约占 近")
_WHOLE_ENDS = frozenset("的市省县国州区")
_OF_BOXES = late("箱|能力|运量")
_NAMED_PLACE = late(r"[^\x00-\x7f\W]{2,5}?(?:市|县|省|自治州|州|旗)(?!场|值|政|级|域|外|内)")


class Draft(msgspec.Struct):
    """A figure read: the number, what it is of, whose, when, of what status; and the rules that told."""

    quantity: Quantity
    named: Named
    owner: Owner
    when: When
    status: Status
    status_rule: str
    sentence: tuple[int, int]
    start: int
    """Where the words that are the figure's own begin."""
    tail_end: int


def find_drafts(reading: Reading, names: Names, words: Words) -> list[Draft]:
    """Every figure of an article in text order."""
    scene = make_scene(reading, words, names.mentions, names.park)
    scene.sections = names.sections
    cells, tables = find_table_figures(scene, reading.mended.blocks)
    drafts = _Pass(scene, tables).run()
    if not cells:
        return drafts
    drafts += [Draft(c.quantity, c.named, c.owner, c.when, c.status, TABLE, c.row, *c.row) for c in cells]
    return sorted(drafts, key=lambda draft: draft.quantity.start)


class _Pass:
    """One pass over the article. State runs from figure to figure: names in the sentence, subject, time, status."""

    def __init__(self, scene: Scene, tables: list[tuple[int, int]]) -> None:
        self.scene = scene
        self.subjects = SubjectTracker(scene)
        self.dating = Dating(scene)
        self.running = Running()
        self.owner = Owner(scene.park, scene.park, "the article's park", 0, 0)
        self.status: Status = "actual"
        self.sentence = (-1, -1)
        self.paragraph = -1
        self.start = self.reached = 0
        """Where the words of this figure begin, and where those of the one before end."""
        self.before: Quantity | None = None
        self.part_before: tuple[str, ...] = ()
        """What the parts of the sentence up to the last semicolon told of: the same of another is of the same time."""
        self.lead = ""
        self.shares_lead = False
        """The number stands right behind another and shares its words (3台660兆瓦机组)."""
        found = find_quantities(scene.text, scene.words.units)
        if tables:
            found = [q for q in found if not any(start <= q.start < end for start, end in tables)]
        mark_indices(scene, found)
        self.kept = [q for q in found if not is_no_figure(scene, q)]
        self.dealing = Dealing(scene, self.kept)

    def run(self) -> list[Draft]:
        return [self._read(i) for i in range(len(self.kept))]

    def _read(self, i: int) -> Draft:
        scene, quantity = self.scene, self.kept[i]
        self._enter(quantity)
        clause = clause_start(scene, self.sentence[0], quantity)
        self.start = max(clause, self.reached)
        own = (self.start, self.sentence[0])
        tail = shared_tail(scene, self.kept, i)
        owner = self.subjects.at(self.paragraph, quantity.left)
        when = told_behind(scene, quantity) or when_of(
            scene, self.sentence[0], clause, quantity.left, self.reached, quantity.right
        )
        lead = self._lead(quantity)
        named, dealt_when, dealt_owner = self._name(i, clause, lead, "" if quantity.headed else tail)
        if named.head not in self.part_before and is_anothers(scene, when, owner, self.sentence[0]):
            when = When(None, None, "a time told of another before", None)
        if quantity.qualifier == "exact" and "约占" in lead:
            quantity.qualifier = "approx"
        if quantity.qualifier == "exact" and lead[-1:] in _WHOLE_ENDS and (soft := _SOFT_WHOLE.search(lead)):
            quantity.qualifier = "less" if soft.group(1) in ("不足", "不到") else "approx"
        if named.rule == GOAL and scene.text.startswith(_BESIDE_GOAL, quantity.left):
            quantity.qualifier = "exact"  # the figure before is short of the goal, not the goal short of itself
        with_trade(scene, named, self.running, self.sentence[0], self.start, quantity.left)
        when = self.dating.settle(dealt_when or when, named, quantity, lead, own)
        status, rule = status_of(scene, quantity, self.sentence, clause, tail, when, self.status)
        when, status, rule = self.dating.of_goal(when, status, rule, quantity, (clause, self.sentence[0]))
        if named.rule == PLANNED:
            when, status, rule = _of_year(when), "target", PLANNED
        self.status = self.status if rule in (BEGINS, PLANNED) else status
        self.owner = self._owned(dealt_owner) if dealt_owner else self._owner(owner, quantity, lead, named)
        _complete(quantity, named)
        self.running.after(named, quantity, scene.words)
        self.reached, self.before, self.lead = self._end(quantity, tail), quantity, lead
        end = quantity.right + len(tail)
        return Draft(quantity, named, self.owner, when, status, rule, self.sentence, self.start, end)

    def _enter(self, quantity: Quantity) -> None:
        """Reset what does not run on when a new sentence or paragraph begins."""
        if quantity.start < self.sentence[1]:
            return
        self.sentence = self.scene.sentence(quantity.start)
        self.dating.enter_sentence(self.sentence[0])
        paragraph = self.scene.paragraph(quantity.start)
        before = Running(before=self.running.owner or self.running.before)
        before.items_before = self.running.items or self.running.items_before
        before.distant, before.told = self.running.distant, self.running.recent or self.running.told
        goes_on = self.sentence[0] > 0 and self.scene.text[self.sentence[0] - 1] in "；;"
        self.part_before = tuple(self.running.recent) if goes_on else ()
        if goes_on:
            before.recent, before.kinds = self.running.recent, self.running.kinds
        if paragraph != self.paragraph:
            last = self.running.owner or self.running.before
            self.paragraph, self.status, before = paragraph, "actual", Running(distant=last)
            before.head = before.owner = caption_of(self.scene, paragraph)
        self.running = before
        self.dealing.enter(goes_on=goes_on)
        self.reached, self.before = self.sentence[0], None

    def _lead(self, quantity: Quantity) -> str:
        """What stands before the number; right behind another that number's words."""
        lead = lead_of(self.scene, self.start, quantity.left)
        beside = self.before is not None and self.scene.text[self.before.right : quantity.left] in (
            "",
            "、",
            " ",
            "×",
            "/",
        )
        self.shares_lead = beside and self.start == self.reached and lead.strip(" 、×/") == ""
        if (self.running.head or self.running.before) and quantity.dimension in _OF_OTHERS and self._is_owner(quantity):
            return ""
        return self.lead if self.shares_lead else lead

    def _is_owner(self, quantity: Quantity) -> bool:
        """Whether a park alone stands before the number, another than before (末位的…区只有4万元)."""
        scene, words = self.scene, self.scene.words
        park = mention_between(scene, self.start, quantity.left, "park")
        if park is None or scene.text[park.start - 1] != "的" or "占" in scene.text[self.start : park.start]:
            return False
        return words.cut_reach(scene.text[park.start : quantity.left]) == scene.text[park.start : park.end]

    def _name(self, i: int, clause: int, lead: str, tail: str) -> Dealt:
        """What the number is of; a 分别 deals names out to several."""
        scene, quantity = self.scene, self.kept[i]
        if dealt := self.dealing.next(i, self.start, clause, self.sentence[0], lead, self.running):
            return dealt
        if not self.running.head and self.start > self.sentence[0]:
            self.running.head = self.running.owner = spoken_of(scene, self.sentence[0], self.start)
        if self.before and (name := passed_mark(scene, self.reached, self.start)):
            self.running.head = self.running.owner = name
        elif self.before and (between := spoken_between(scene, self.reached, self.start)):
            self.running.head = self.running.owner = between
            self.running.grown = None
        named = name_figure(scene.words, quantity, lead, tail, self.running)
        self._mark_whole(i, named)
        return Dealt(named)

    def _mark_whole(self, i: int, named: Named) -> None:
        """占全市工业总产值1682.4亿元的18.5%: the amount is the whole, the rate is a share of it; so of a plan's."""
        running = self.running
        running.whole = ""
        if named.rule not in (WHOLE, PLANNED) or i + 1 == len(self.kept):
            return
        head = running.whole_head = named.head
        running.whole = named.metric if named.rule == WHOLE else named.metric.removeprefix(head)
        running.whole_share = (
            f"{head}占{running.whole}比重" if named.rule == WHOLE else f"{head}完成{running.whole}比例"
        )

    def _owned(self, mention: Mention) -> Owner:
        """Whose a figure is that a 分别 dealt out to `mention`."""
        park = mention.name if mention.kind == "park" else self.subjects.park if mention.kind == "company" else None
        return Owner(mention.name, park, "分别 shares the owners out in order", mention.start, mention.end)

    def _owner(self, owner: Owner, quantity: Quantity, lead: str, named: Named) -> Owner:
        """Whose the figure is: the place of a whole, what stands beside the number, else the running subject."""
        whole = named.metric if named.rule == STANDARD else self.running.whole
        place = self.scene.words.whole_places.match(whole) if whole else None
        if whole and (place or (printed := _NAMED_PLACE.match(whole))):
            name = self.subjects.place_of(place.group()) if place else printed.group() if printed else None
            return Owner(name, None, "the whole of a place", self.start, quantity.left)
        return self.owner if self.shares_lead else self.subjects.beside(owner, self.start, quantity, lead)

    def _end(self, quantity: Quantity, tail: str) -> int:
        """Where the next figure's own words begin: after the noun of this one where a list goes on behind it."""
        end = quantity.right + len(tail)
        if tail and (self.scene.text[end : end + 1] == "、" or tail.endswith(JOINTS)):
            return end
        return quantity.right


def _of_year(when: When) -> When:
    """The whole year that a plan holds for (1至3月…，完成年任务90亿元的…)."""
    year = when.period.year if when.period else None
    return When(str(year), when.text, "the year of a plan", when.period) if year else when


def _complete(quantity: Quantity, named: Named) -> None:
    """A number without unit is money where money is counted; a metric that nothing named is called by its unit."""
    if not quantity.unit and quantity.dimension != INDEX:
        quantity.unit, quantity.dimension = "元", "money"
    if quantity.unit == "标箱" and named.rule.startswith("carried") and not _OF_BOXES.search(named.metric):
        named.metric = named.head = "集装箱吞吐量"  # no other indicator is counted so
    named.metric = named.metric or quantity.unit
