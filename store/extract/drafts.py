"""Drafts: the pass over an article that reads its numbers one after another and keeps why each was read so."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from store.extract.naming import IN_WHOLE, Named, Running, clean, name_figure, split_names
from store.extract.notfacts import is_no_figure
from store.extract.numbers import Quantity, find_quantities
from store.extract.scene import Scene, clause_start, make_scene, tail_of, without_periods
from store.extract.status import status_of
from store.extract.subjects import Owner, SubjectTracker
from store.extract.timing import When, when_of
from store.records import Reading, Status

if TYPE_CHECKING:
    from store.extract.names import Names
    from store.extract.words import Words

_BETWEEN_SHARED = re.compile(r" ?(?:、|和|以及|及|与|，)? ?(?:约|近|超过|超|达)?$")
_RISES_TO = re.compile("[^，。；]{0,14}[到至为]")
_LATER = re.compile("(?:建成|达产|投产|竣工|运营|投用|达效|投运|完工|满产)后|届时")
_ONE_YEAR = re.compile("[0-9]{4}")
_RISEN_TO = re.compile("(?:到|至|为|达)$")
_RISEN = ("增加", "提高", "增长", "拓展", "扩大", "提升", "上升", "降", "压", "缩", "发展", "增至", "攀升", "跃升", "减")
_STOCK_DIMENSIONS = frozenset(("count", "rank_or_person", "area", "length", "money", "power"))
_YEARLY = ("年均", "年平均", "年复合", "年递增")


@dataclass(slots=True)
class Draft:
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


@dataclass(slots=True)
class Share:
    """Names handed out in order to the numbers of a 分别 list."""

    names: list[str]
    named: Named
    periods: list[When]
    left: int


def find_drafts(reading: Reading, names: Names, words: Words) -> list[Draft]:
    """Every figure of an article in text order."""
    return _Pass(make_scene(reading, words, names.mentions, names.park)).run()


class _Pass:
    """One pass over the article. State runs from figure to figure: names in the sentence, subject, status."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.subjects = SubjectTracker(scene)
        self.running = Running()
        self.sentence = (-1, -1)
        self.reached = 0
        self.status: Status = "actual"
        self.paragraph = -1
        self.began: When | None = None
        """Where the developments of the sentence began (由2005年的…), and what they reached."""
        self.reached_when: When | None = None
        self.programme: When | None = None
        """The period of a programme that runs on over paragraphs (今年工作的预期目标是…)."""
        self.before: Quantity | None = None
        self.lead = ""
        self.stock_until = 0
        """Up to where a stock just read makes stocks of the figures after it."""
        self.shares_lead = False
        """The number stands right behind another and shares its words (3台660兆瓦机组)."""
        self.owner = Owner(scene.park, scene.park, "the article's park", 0, 0)
        self.start = 0
        self.shared: list[tuple[Named, When | None]] = []

    def run(self) -> list[Draft]:
        scene = self.scene
        quantities = find_quantities(scene.text, scene.words.units)
        kept = [q for q in quantities if not is_no_figure(scene, q)]
        return [draft for i in range(len(kept)) if (draft := self._read(kept, i))]

    def _read(self, kept: list[Quantity], i: int) -> Draft | None:
        scene, quantity = self.scene, kept[i]
        self._enter(quantity)
        clause = clause_start(scene, self.sentence[0], quantity)
        start = self.start = max(clause, self.reached)
        limit = kept[i + 1].left if i + 1 < len(kept) else len(scene.text)
        tail = self._tail(kept, i, limit)
        owner = self.subjects.at(clause, quantity.left)
        when = when_of(scene, self.sentence[0], clause, quantity.left, self.reached)
        lead = self._lead(start, quantity)
        named, shared_when = self._name(kept, i, lead, tail)
        if quantity.qualifier == "exact" and "约占" in lead:
            quantity.qualifier = "approx"
        when = self._settle_when(shared_when or when, named, quantity, lead)
        status, rule = status_of(scene, quantity, self.sentence, clause, tail, when, self.status)
        when, status, rule = self._in_programme(when, status, rule, quantity)
        if status == "target" and when.period and _LATER.search(scene.text, self.sentence[0], quantity.left) and when.period.end < clause and not when.period.deadline:
            when = When(None, None, "after completion, no year told", None)
        self.status = status
        if self.running.whole and (place := scene.words.whole_places.match(self.running.whole)):
            owner = Owner(self.subjects.place_of(place.group()), None, "the whole of a place", start, quantity.left)
        else:
            owner = self.owner if self.shares_lead else self.subjects.beside(owner, start, quantity, lead)
        self.owner = owner
        self._complete(quantity, named)
        self.running.after(named, quantity, scene.words)
        self.reached, self.before, self.lead = self._end(quantity, tail), quantity, lead
        return Draft(quantity, named, owner, when, status, rule, self.sentence, start, quantity.right + len(tail))

    def _in_programme(self, when: When, status: Status, rule: str, quantity: Quantity) -> tuple[When, Status, str]:
        """A programme makes goals of all that follows it until a heading or another past period."""
        scene = self.scene
        if status == "target" and scene.words.programme.search(scene.text, self.sentence[0], quantity.left):
            self.programme = when
        elif self.programme and when.period and when.period is not self.programme.period and not when.period.deadline:
            self.programme = None if when.period.year and (when.period.year < (scene.year or 0)) else self.programme
        if self.programme and scene.section(quantity.start) > (self.programme.period.start if self.programme.period else 0):
            self.programme = None
        if not self.programme:
            return when, status, rule
        own = when if when.period and when.value else self.programme
        return own, "target", rule if status == "target" else "part of a programme"

    def _end(self, quantity: Quantity, tail: str) -> int:
        """Where the next figure's own words begin: after the noun of this one where a list goes on behind it."""
        end = quantity.right + len(tail)
        if tail and (self.scene.text[end : end + 1] == "、" or tail.endswith(("和", "及", "与"))):
            return end
        return quantity.right

    def _enter(self, quantity: Quantity) -> None:
        """Reset what does not run on when a new sentence or paragraph begins."""
        if quantity.start < self.sentence[1]:
            return
        self.sentence = self.scene.sentence(quantity.start)
        if self.scene.text[self.sentence[0] - 1 : self.sentence[0]] not in ("；", ";"):
            self.began = self.reached_when = None
        paragraph = self.scene.paragraph(quantity.start)
        if paragraph != self.paragraph:
            self.paragraph, self.status = paragraph, "actual"
        self.running = Running()
        self.shared = []
        self.reached, self.before = self.sentence[0], None

    def _lead(self, start: int, quantity: Quantity) -> str:
        """What stands before the number, without time expressions and the names of its owner."""
        scene = self.scene
        at = start
        self.shares_lead = False
        for _ in range(4):
            mention, period = scene.mention_at.get(at), scene.period_at.get(at)
            if mention and mention.end <= quantity.left:
                at = mention.end
            elif period and period.end <= quantity.left:
                at = period.end
            elif IN_WHOLE.match(scene.text, at, quantity.left):
                break
            elif scene.text[at : at + 1] in " ，、的（":
                at += 1
            else:
                match = scene.words.lead.match(scene.text, at, quantity.left)
                if not match:
                    break
                at = match.end()
        lead, _ = without_periods(scene, min(at, quantity.left), quantity.left)
        beside = self.before is not None and scene.text[self.before.right : quantity.left] in ("", "、", " ")
        if beside and lead.strip(" 、") == "" and self.before and start == self.before.right:
            self.shares_lead = True
            return self.lead
        return lead

    def _tail(self, kept: list[Quantity], i: int, limit: int) -> str:
        """What follows the number; numbers that stand side by side share what follows the last."""
        tail = tail_of(self.scene, kept[i], limit)
        if tail[:1] in ("和", "及", "与") and len(tail) <= 8:
            for k in range(i + 1, min(i + 4, len(kept))):
                if kept[k].unit == kept[i].unit and kept[k].left - kept[i].right < 24:
                    return self._tail(kept, k, kept[k + 1].left if k + 1 < len(kept) else len(self.scene.text))
        if i + 1 < len(kept) and kept[i + 1].left - kept[i].right <= 1 and tail.strip("和、或及与") == "":
            nxt = kept[i + 2].left if i + 2 < len(kept) else len(self.scene.text)
            return self._tail(kept, i + 1, nxt)
        return tail

    def _name(self, kept: list[Quantity], i: int, lead: str, tail: str) -> tuple[Named, When | None]:
        if self.shared:
            return self.shared.pop(0)
        if self.scene.text.find("分别", max(self.start, kept[i].left - 30), kept[i].left) >= 0:
            said, _ = without_periods(self.scene, self.start, kept[i].left)
            self.shared = self._share_out(kept, i, said)
            if self.shared:
                return self.shared.pop(0)
        words = self.scene.words
        if not self.running.head and self.start > self.sentence[0]:
            self.running.head = self.running.owner = self._spoken_of(self.start)
        named = name_figure(words, kept[i], lead, tail, self.running)
        self._mark_whole(kept, i, lead)
        return named, None

    def _spoken_of(self, end: int) -> str:
        """What the clauses before speak of, where they print no figure (工业总产值突破千亿元大关，达到…)."""
        scene = self.scene
        start = max(self.sentence[0], end - 60)
        said, _ = without_periods(scene, start, end)
        for clause in reversed(said.rstrip("，").split("，")):
            verb = scene.words.predicate.search(clause)
            name = clean(scene.words, clause[: verb.start()] if verb else clause)
            if len(name) > 1 and (scene.words.ends_in_head(name) or scene.words.growth_at_end(name) or scene.words.ends_in_item(name)):
                return name
        return ""

    def _mark_whole(self, kept: list[Quantity], i: int, lead: str) -> None:
        """占全市工业总产值1739.7亿元的18.5%: the amount is the whole, the rate is a share of it."""
        self.running.whole = ""
        at = lead.rfind("占")
        if at >= 0 and kept[i].unit not in ("%", "成") and i + 1 < len(kept) and self.scene.text[kept[i].right : kept[i + 1].left] in ("的", "的近", "的约"):
            self.running.whole = self.scene.words.cut_reach(lead[at + 1 :])
            self.running.whole_head = self.running.owner

    def _share_out(self, kept: list[Quantity], i: int, lead: str) -> list[tuple[Named, When | None]]:
        """The names of a 分别 list in order: 产值、税收分别增长…, 分别占全区和全市的…, 同比分别增长…."""
        scene, words = self.scene, self.scene.words
        count = self._list_length(kept, i)
        if count < 2:
            return []
        before, _, after = lead.rpartition("分别")
        quantity = kept[i]
        if after.startswith("占"):
            owner = clean(words, before) or self.running.head
            parts = split_names(words, words.cut_reach(after[1:]).rstrip("的"), count)
            if parts:
                return [(Named(f"{owner}占{part}比重", "share", None, "分别占", owner), None) for part in parts]
            owners, whole = self.running.recent[-count:], words.cut_reach(after[1:]).rstrip("的")
            rule = "分别占 after a list of owners"
            return [(Named(f"{own}占{whole}比重", "share", None, rule, own), None) for own in owners if len(owners) == count]
        parts = split_names(words, words.cut_comparing(before), count)
        times: list[When | None] = [None] * count
        if not parts:
            name = clean(words, words.cut_reach(after))
            growing = words.growth_at_end(words.cut_reach(after))
            recent = self.running.recent[-count:]
            if name and not growing:
                parts = [name] * count
                times = self._listed_periods(quantity, count)
            elif len(recent) == count:
                parts = recent
            else:
                return []
        out: list[tuple[Named, When | None]] = []
        for part, when in zip(parts, times, strict=True):
            named = name_figure(words, quantity, part + after, "", self.running)
            out.append((Named(named.metric, named.measure, named.direction, "分别 shares the names out in order", named.head or part), when))
        return out

    def _listed_periods(self, quantity: Quantity, count: int) -> list[When | None]:
        scene = self.scene
        said = [p for p in scene.periods if self.sentence[0] <= p.start < quantity.left and not p.compared]
        if len(said) != count:
            return [None] * count
        return [When(p.value, p.text, "分别 shares the periods out in order", p) for p in said]

    def _list_length(self, kept: list[Quantity], i: int) -> int:
        text, count = self.scene.text, 1
        while i + count < len(kept) and count < 12:
            between = text[kept[i + count - 1].right : kept[i + count].left]
            if len(between) > 4 or not between or not _BETWEEN_SHARED.match(between):
                break
            count += 1
        return count

    def _settle_when(self, when: When, named: Named, quantity: Quantity, lead: str) -> When:
        """Fill in what the words around a figure say of its period where no time expression does."""
        value = when.value
        if any(word in lead for word in _YEARLY) and value and _ONE_YEAR.fullmatch(value):
            first = self.began.value if self.began and self.began.value else ""
            return When(f"{first}/{value}", when.text, "yearly average up to the year", when.period)
        if when.period and when.period.origin:
            self.began = when
        elif self._is_origin(quantity):
            if self.began:
                return self.began
            if value:
                year = value if _ONE_YEAR.fullmatch(value) else None
                return When(str(int(year) - 1) if year else None, when.text, "where the development began", when.period)
        elif self.reached_when and lead.startswith(_RISEN) and (when.period is None or when.period.form == "recent"):
            return self.reached_when
        elif self.began and _RISEN_TO.search(lead) and value:
            self.reached_when = when
        if value is None and self.scene.review and not self.programme:
            return When(self.scene.review, None, "the year the article reviews", None)
        if value is None and quantity.dimension in _STOCK_DIMENSIONS and named.measure == "level" and self._is_stock(quantity, when):
            self.stock_until = self._chain_end()
            return When("as-of", when.text, "a stock at the time of writing", when.period)
        if value is None and when.period is None and quantity.end <= self.stock_until and named.measure == "level" and quantity.dimension != "percent":
            return When("as-of", None, "told with a stock in one sentence", None)
        title = self.scene.default_period
        if value is None and title and not self.programme and (when.period is None or self._recalls(when, title)):
            return When(title.value, title.text, f"{title.rule} in the title", title)
        return when

    def _recalls(self, when: When, title: Period) -> bool:
        """Whether 五年来 stands for the five years' plan of the title."""
        return title.form == "plan" and when.period is not None and when.period.text.startswith(("五年", "5年"))

    def _chain_end(self) -> int:
        """Where the sentence ends, read on over semicolons."""
        text = self.scene.text
        ends = [end for end in (text.find("。", self.sentence[0]), text.find("\n", self.sentence[0])) if end >= 0]
        return min(ends, default=len(text))

    def _is_origin(self, quantity: Quantity) -> bool:
        """Whether a number is what something rose or fell from (从15家增至20家)."""
        return self.scene.text[quantity.left - 1 : quantity.left] in ("从", "由") and bool(
            _RISES_TO.match(self.scene.text, quantity.right)
        )

    def _is_stock(self, quantity: Quantity, when: When) -> bool:
        """Whether the words before a number speak of a stock: 现有, 累计; 达 after 近年来."""
        words, text = self.scene.words, self.scene.text
        if words.stock.search(text, self.start, quantity.left):
            return True
        recent = when.period is not None and when.period.form == "recent"
        return recent and bool(words.reached.search(text, self.start, quantity.start))

    def _complete(self, quantity: Quantity, named: Named) -> None:
        """A number without unit is money where money is counted; a metric that nothing named is called by its unit."""
        if not quantity.unit:
            quantity.unit, quantity.dimension = "元", "money"
        if not named.metric:
            named.metric = quantity.unit
