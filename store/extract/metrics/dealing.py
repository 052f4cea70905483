"""Dealing: the lists of a sentence, handed out number by number."""

from __future__ import annotations

from msgspec.structs import replace

from store.extract.figures.running import COUNTS, Named, Running
from store.extract.figures.scene import Scene, without_periods
from store.extract.metrics.list_shares import Dealt
from store.extract.metrics.lists import deal_again, deal_out, deal_risen, deal_unsaid, length_of
from store.extract.numbers.quantity import Quantity
from store.extract.times.when import When

_NEAR = 30
"""A 分别 stands at most so far before its list."""

_LISTS = frozenset("、和与及")


def _head(named: Named) -> str:
    """What a change of a listed figure would be of: a share itself."""
    return named.metric if named.measure == "share" else named.head


class Dealing:
    """The lists of one sentence: what is still to be dealt out, and what the last list was of."""

    def __init__(self, scene: Scene, kept: list[Quantity]) -> None:
        self._scene, self._kept = scene, kept
        self._dealt: list[Dealt] = []
        self._listed: list[str] = []
        self._times: list[When | None] = []
        self._shares = False
        """The sentence has a word that shares names out."""

    def enter(self, sentence: tuple[int, int], *, goes_on: bool) -> None:
        """Forget the lists of the sentence before; their years hold on where a semicolon ends it."""
        said = self._scene.text[sentence[0] : sentence[1]]
        self._shares = "分别" in said or "依次" in said
        self._dealt, self._listed = [], []
        self._times = self._times if goes_on else []

    def next(self, i: int, start: int, clause: int, sentence: int, lead: str, running: Running) -> Dealt | None:
        """What `kept[i]` is of, whose own words begin at `start` in its clause; None where no list tells."""
        if self._dealt:
            return self._dealt.pop(0)
        scene, kept = self._scene, self._kept
        quantity = kept[i]
        if i > 1 and kept[i - 1].origin and kept[i - 2].origin and not quantity.origin:
            self._dealt = deal_risen(scene, kept, i, running)
        if self._dealt:
            return self._dealt.pop(0)
        if self._shares and self._is_shared(start, quantity.left):
            if i and kept[i - 1].dimension in COUNTS and kept[i - 1].value == length_of(scene.text, kept, i):
                start = max(clause, sentence)  # A、B、C3条产业链销售分别完成…
            self._dealt = deal_out(scene, kept, i, sentence, without_periods(scene, start, quantity.left), running)
            self._listed = [_head(dealt.named) for dealt in self._dealt] or self._listed
            self._date(sentence, quantity)
        elif self._listed and (quantity.dimension in ("percent", "point") or len(running.owners) == len(self._listed)):
            self._dealt = deal_again(scene, kept, i, self._listed, lead, running)
        if (
            not self._dealt
            and scene.text[quantity.right : quantity.right + 1] in _LISTS
            and not _LISTS.isdisjoint(lead)
        ):
            self._dealt = deal_unsaid(scene, kept, i, lead, running)
            self._listed = [_head(dealt.named) for dealt in self._dealt] or self._listed
        return self._dealt.pop(0) if self._dealt else None

    def _is_shared(self, start: int, number: int) -> bool:
        """Whether a 分别 stands near before a number."""
        near = self._scene.text[max(start, number - _NEAR) : number]
        return "分别" in near or "依次" in near

    def _date(self, sentence: int, quantity: Quantity) -> None:
        """…；分别完成…: in the years of the list before the semicolon."""
        times = [dealt.when for dealt in self._dealt]
        if all(times):
            self._times = times
        elif len(times) == len(self._times) and not self._scene.periods_between(sentence, quantity.left):
            pairs = zip(self._dealt, self._times, strict=True)
            self._dealt = [replace(dealt, when=when) for dealt, when in pairs]
