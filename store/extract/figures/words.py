"""The word lists of figures, compiled: what to cut from the ends of a name, what tells growth, share, target."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from store.extract.figures.topics import Topics
from store.extract.numbers.units import UnitTable
from store.extract.periods.finding import PeriodTable
from store.extract.text.literals import any_of, branches, grouped
from store.knowledge import Knowledge
from store.late import late, late_of
from store.records import Topic

_TOPICS: tuple[Topic, ...] = (
    "innovation", "green", "people", "finance", "capacity", "infrastructure", "land", "investment", "output",
    "services", "enterprises",
)  # fmt: skip
"""In the order their words are looked for in a metric."""
_REACHED = ("到了", "到", "至", "为")
"""What follows a word of growth where it tells what was reached."""
PACES = frozenset(("增速", "增幅", "增幅达", "增速达", "增长率", "降幅", "减幅", "涨幅", "跌幅"))
"""Words of growth that are what was reached themselves (增速为8%)."""
_NOT_COMPARING = ("占比", "船只", "原则", "规则", "细则", "准则", "主要", "需要", "重要", "必要")
"""Words that end as words of comparison do."""
_SHORTEST_DOER = 2
"""Characters of what does something."""


class Endings:
    """Plain words that a text may end with, by their last character, the longest first."""

    def __init__(self, words: Iterable[str]) -> None:
        by_last: dict[str, list[str]] = {}
        for word in sorted(set(words), key=len, reverse=True):
            by_last.setdefault(word[-1:], []).append(word)
        self._by_last = {last: tuple(found) for last, found in by_last.items() if last}
        self.lasts = frozenset(self._by_last)
        """The characters that the words end with."""

    def of(self, text: str) -> str:
        """The word that `text` ends with, empty where it ends otherwise."""
        words = self._by_last.get(text[-1:])
        return next(filter(text.endswith, words)) if words and text.endswith(words) else ""

    def end(self, text: str) -> bool:
        """Whether `text` ends with one of the words."""
        return text.endswith(self._by_last.get(text[-1:], ()))


class Openings:
    """Words that a text may begin with, by their first character: plain ones, and those not before some characters."""

    def __init__(self, plain: Iterable[str], guarded: Iterable[str]) -> None:
        entries = [(word, "") for word in sorted(set(plain), key=len, reverse=True)]
        entries += [(word, forbidden) for word, _, forbidden in (entry.partition(" ") for entry in guarded)]
        by_first: dict[str, list[tuple[str, str]]] = {}
        for entry in entries:
            by_first.setdefault(entry[0][0], []).append(entry)
        self.firsts = frozenset(by_first)
        """The characters that the words begin with."""
        self._by_begun: dict[str, Sequence[tuple[str, str]]] = {
            begun: [entry for entry in by_first[begun[0]] if entry[0][:2] in (begun, begun[0])]
            for begun in {word[:length] for word, _ in entries for length in (1, 2)}
        }
        """The words that a text may begin with which begins with these two characters, or with this one and others."""

    def past(self, text: str, at: int, end: int) -> int:
        """Where the text goes on after the word that stands at `at` and ends by `end`; `at` if none does."""
        begun = self._by_begun
        for word, forbidden in begun.get(text[at : at + 2]) or begun.get(text[at], ()):
            if text.startswith(word, at, end):
                after = at + len(word)
                if not forbidden or after >= end or text[after] not in forbidden:
                    return after
        return at


class Words:
    """The lists of `seeds/figures.toml` as patterns; ends are looked up by their last character."""

    def __init__(self, knowledge: Knowledge) -> None:
        lists = knowledge.words
        self.units = UnitTable(knowledge.units, lists["not_units"])
        self.periods = PeriodTable(knowledge.periods, lists["period_starts"])
        self.lead = Openings(lists["figure_lead"], lists["figure_lead_guarded"])
        self.openings = self.lead.firsts.union("图，、“")
        """What may begin what a clause opens with before it says whom it speaks of."""
        self._take_growth(lists)
        self._take_status(lists)
        self._take_things(lists)
        self.indicators = {n: i for i in knowledge.indicators for n in (i.name, *i.aliases)}
        self.topics = Topics(self.indicators, [(topic, lists[f"topic_{topic}"]) for topic in _TOPICS])

    def _take_growth(self, lists: Mapping[str, list[str]]) -> None:
        """What a number has reached or grown by, and what that is measured against."""
        self.growth_words = frozenset([*lists["growth_up"], *lists["growth_down"]])
        self._grown = Endings(word for word in self.growth_words if len(word) > 1)
        self._reach = Endings(lists["figure_reach"])
        self._reach_guarded = {entry[0]: entry[2:] for entry in lists["figure_reach_guarded"]}
        """Single characters of reaching, each with those that make another word of it."""
        self._reach_ends = self._reach.lasts.union(self._reach_guarded, (word[-1] for word in _REACHED))
        self.down = frozenset(lists["growth_down"])
        self._growth = Endings([*self.growth_words, *lists["not_growth"]])
        self.growth_ends = frozenset(word[-1] for word in self.growth_words)
        """The last characters of words of growth."""
        self._comparing = Endings([*lists["comparing"], *lists["growth_particles"]])
        self.particles = late(f"^(?:{any_of(lists['growth_particles'])})+(?!比|年)")
        self.compared_heads = late_of(lambda: lists["above_words"], any_of)

    def _take_status(self, lists: Mapping[str, list[str]]) -> None:
        """What is to come, is being built, stands by now or is done."""
        self.target = late_of(lambda: branches(lists["target_patterns"]), grouped)
        self.estimate = late_of(lambda: lists["estimate_words"], any_of)
        self.building = late_of(lambda: lists["building_patterns"])
        self.under_way = late_of(lambda: branches(lists["under_way_patterns"]))
        self.built = late_of(lambda: branches(lists["built_patterns"]))
        self.done = late_of(lambda: lists["done_patterns"])
        self.programme = late_of(lambda: lists["programme_words"], any_of)
        self.outlook = late_of(lambda: lists["outlook_words"], any_of)
        self.outlook_starts = frozenset(word[0] for word in lists["outlook_words"])
        self.stock = late_of(lambda: lists["stock_words"], lambda words: f"{any_of(words)}(?![量区])")
        self.reached = late_of(lambda: lists["reached_words"], any_of)

    def _take_things(self, lists: Mapping[str, list[str]]) -> None:
        """What an indicator and a thing that is counted are called by, and where their names end."""
        self._heads = Endings(lists["metric_heads"])
        self.bare_heads = frozenset(lists["bare_heads"])
        self.spoken = {verb: (money, pieces) for verb, money, pieces in (w.split("=") for w in lists["spoken_metrics"])}
        """What a verb of speech counts, in money and in pieces."""
        self._items = Endings(lists["item_nouns"])
        self.whole_places = late_of(lambda: lists["whole_places"], any_of)
        self.place_starts = frozenset(word[0] for word in lists["whole_places"])
        self.predicate = late_of(lambda: lists["predicates"], any_of)
        self._doing = late_of(lambda: branches(lists["doing_patterns"]), grouped)
        self.thing = late(
            lambda: (
                f"(.*?(?:项目|中心|基地|工程|生产线|机组|[^，]{{2}}厂|产业园|开发区|园区))(?=(?:[一二三四]期)?(?:{any_of(lists['thing_followers'])}|[0-9]{{1,2}}月|20[0-9]{{2}}年))"
            ),
            "项目 中心 基地 工程 生产线 机组 厂 产业园 开发区 园区",
        )
        self.new_ones = late_of(lambda: lists["new_ones"], lambda words: f"^{any_of(words)}(?=[^\\x00-\\x7f\\W]{{2}})")
        self._stops = Openings(lists["tail_stops"], lists["tail_stops_guarded"])
        self._stop_patterns = late_of(lambda: lists["tail_stop_patterns"])
        self.grades = frozenset(lists["grades"])
        self.unitless = late_of(lambda: lists["unitless_indicators"], any_of)
        self.money_nouns = late_of(lambda: lists["money_nouns"], any_of)

    def cut_reach(self, text: str) -> str:
        """`text` without the words of reaching at its end (…达到)."""
        while text[-1:] in self._reach_ends and (length := self._reaching(text)):
            text = text[:-length]
        return text

    def _reaching(self, text: str) -> int:
        """How many characters the word of reaching has that `text` ends with: 增长到, 达, 约."""
        for reached in _REACHED if text.endswith(_REACHED) else ():
            if text.endswith(reached) and (grown := self._grown.of(text[: -len(reached)])) and grown not in PACES:
                return len(grown) + len(reached)
        if word := self._reach.of(text):
            return len(word)
        forbidden = self._reach_guarded.get(text[-1:])
        return int(forbidden is not None and (len(text) < 2 or text[-2] not in forbidden))

    def deed_start(self, noun: str) -> int:
        """Where a noun that a number counts goes on with what is done (项目|已开工), its length if with nothing."""
        doing = self._doing.search(noun, _SHORTEST_DOER)
        return doing.start() if doing else len(noun)

    def growth_at_end(self, text: str) -> str:
        """The word of growth that `text` ends with, empty where it ends otherwise."""
        word = self._growth.of(text)
        return word if word in self.growth_words else ""

    def cut_comparing(self, text: str) -> str:
        """`text` without what growth is measured against at its end (…同比)."""
        while (word := self._comparing.of(text)) and not text.endswith(_NOT_COMPARING):
            text = text[: -len(word)]
        return text

    def ends_in_head(self, text: str) -> bool:
        """Whether `text` ends as the name of an indicator does."""
        return self._heads.end(text)

    def stops(self, tail: str) -> bool:
        """Whether what stands behind a number goes on without what it counts."""
        return not tail or self._stops.past(tail, 0, len(tail)) > 0 or bool(self._stop_patterns.match(tail))

    def ends_in_item(self, text: str) -> bool:
        """Whether `text` ends in a thing that is counted (项目, 企业)."""
        return self._items.end(text)


@lru_cache(maxsize=4)
def words_of(knowledge: Knowledge) -> Words:
    """The compiled lists of `knowledge`, made once."""
    return Words(knowledge)
