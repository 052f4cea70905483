"""Drafts: the pass over an article that reads its numbers one after another and keeps why each was read so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from store.extract.figures.indices import DIMENSION as INDEX
from store.extract.figures.indices import mark_indices
from store.extract.figures.notfacts import is_no_figure
from store.extract.figures.phrases import clean
from store.extract.figures.running import Named, Running
from store.extract.figures.scene import Scene, clause_start, without_periods
from store.extract.figures.scene_making import make_scene
from store.extract.metrics.captions import caption_of
from store.extract.metrics.figure_words import JOINTS, lead_of, shared_tail
from store.extract.metrics.lists import Dealing, Dealt
from store.extract.metrics.naming import GOAL, STANDARD, name_figure
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
_SHORTEST_CLAUSE = 5
_SOFT_WHOLE = re.compile("(不足|不到|约占|近)(?:全[市省县国州区]|[^，。；、0-9]{2,10}的)$")
_PASSED = late(
    "([^，。；、]{2,14})(?:首次|首|一举)?(?:突破|迈上|迈过|跨过|跨越|站上|超过)[^，。；0-9]{1,8}(?:大关|台阶|关口)，$"
)
_ROUND = ("大关", "台阶", "关口")
_STANDARD = late("(?:(?<!占)比|较|在)[^，]{0,14}$")
"""What a thing is measured against before its verb (进出口总额比2019年翻了两番)."""
_SIDE = late("(?:方面|上?来?看|上)$")
_OF_BOXES = late("箱|能力|运量")
_SIDE_ENDS = frozenset("面看来上")
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
        owner = self.subjects.at(clause, quantity.left)
        when = told_behind(scene, quantity) or when_of(
            scene, self.sentence[0], clause, quantity.left, self.reached, quantity.right
        )
        if is_anothers(scene, when, owner, self.sentence[0]):
            when = When(None, None, "a time told of another before", None)
        lead = self._lead(quantity)
        named, dealt_when, dealt_owner = self._name(i, clause, lead, "" if quantity.headed else tail)
        if quantity.qualifier == "exact" and "约占" in lead:
            quantity.qualifier = "approx"
        if quantity.qualifier == "exact" and (soft := _SOFT_WHOLE.search(lead)):
            quantity.qualifier = "less" if soft.group(1) in ("不足", "不到") else "approx"
        if named.rule == GOAL and scene.text.startswith(_BESIDE_GOAL, quantity.left):
            quantity.qualifier = "exact"  # the figure before is short of the goal, not the goal short of itself
        when = self.dating.settle(dealt_when or when, named, quantity, lead, own)
        status, rule = status_of(scene, quantity, self.sentence, clause, tail, when, self.status)
        when, status, rule = self.dating.of_goal(when, status, rule, quantity, (clause, self.sentence[0]))
        self.status = self.status if rule == BEGINS else status
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
        before.distant = self.running.distant
        if self.sentence[0] and self.scene.text[self.sentence[0] - 1] in "；;":
            before.recent = self.running.recent
        if paragraph != self.paragraph:
            last = self.running.owner or self.running.before
            self.paragraph, self.status, before = paragraph, "actual", Running(distant=last)
            before.head = before.owner = caption_of(self.scene, paragraph)
        self.running = before
        self.dealing.enter()
        self.reached, self.before = self.sentence[0], None

    def _lead(self, quantity: Quantity) -> str:
        """What stands before the number; right behind another that number's words."""
        lead = lead_of(self.scene, self.start, quantity)
        beside = self.before is not None and self.scene.text[self.before.right : quantity.left] in ("", "、", " ", "×")
        self.shares_lead = beside and self.start == self.reached and lead.strip(" 、×") == ""
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
            self.running.head = self.running.owner = self._spoken_of(self.start)
        rounded = self.before and scene.text.endswith(_ROUND, self.reached, self.start - 1)
        passed = _PASSED.search(scene.text, self.reached, self.start) if rounded else None
        if passed and (name := clean(scene.words, passed.group(1))) and scene.words.ends_in_head(name):
            self.running.head = self.running.owner = name  # 产值突破百亿元大关，达到126亿元
        elif between := self._between():
            self.running.head = self.running.owner = between
            self.running.grown = None
        named = name_figure(scene.words, quantity, lead, tail, self.running)
        self._mark_whole(i, lead)
        return Dealt(named)

    def _between(self) -> str:
        """What a clause without figure names between the figure before and this one (外资由负转正，增长5.5%)."""
        text = self.scene.text
        if self.before is None or text[self.start - 1 : self.start] not in ("，", ","):
            return ""
        left = text.find("，", self.reached, self.start - 1)
        return self._spoken_of(self.start, left + 1) if left >= 0 and self.start - left > _SHORTEST_CLAUSE else ""

    def _spoken_of(self, end: int, start: int = 0) -> str:
        """What the clauses before speak of, where they print no figure (工业总产值突破千亿元大关，达到…)."""
        words = self.scene.words
        said = without_periods(self.scene, max(self.sentence[0], end - 60, start), end)
        for clause in reversed(said.rstrip("，").split("，")):
            verb = words.predicate.search(clause)
            clause = _SIDE.sub("", clause) if clause[-1:] in _SIDE_ENDS else clause
            named = clause[: verb.start()] if verb and verb.start() < len(clause) else clause
            name = clean(words, _STANDARD.sub("", named) if verb else named)
            if name.endswith(("公司", "集团")):
                continue  # whose it is, not what
            if len(name) > 1 and (words.ends_in_head(name) or words.growth_at_end(name) or words.ends_in_item(name)):
                return name
        return ""

    def _mark_whole(self, i: int, lead: str) -> None:
        """占全市工业总产值1739.7亿元的18.5%: the amount is the whole, the rate is a share of it."""
        running, quantity, at = self.running, self.kept[i], lead.rfind("占")
        running.whole = ""
        if at < 0 or quantity.dimension == "percent" or i + 1 == len(self.kept):
            return
        if self.scene.text[quantity.right : self.kept[i + 1].left] in ("的", "的近", "的约"):
            running.whole, running.whole_head = self.scene.words.cut_reach(lead[at + 1 :]), running.owner

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


def _complete(quantity: Quantity, named: Named) -> None:
    """A number without unit is money where money is counted; a metric that nothing named is called by its unit."""
    if not quantity.unit and quantity.dimension != INDEX:
        quantity.unit, quantity.dimension = "元", "money"
    if quantity.unit == "标箱" and named.rule.startswith("carried") and not _OF_BOXES.search(named.metric):
        named.metric = named.head = "集装箱吞吐量"  # no other indicator is counted so
    named.metric = named.metric or quantity.unit
