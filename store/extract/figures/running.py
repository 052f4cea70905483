"""Running: what a figure was named, and what it leaves behind for the next ones of the sentence."""

from __future__ import annotations

import msgspec

from store.extract.figures.words import Words
from store.extract.numbers.quantity import Quantity
from store.records import Direction, Measure, Mention

COUNTS = ("count", "rank_or_person")
"""Dimensions of what is counted in pieces or heads."""
PART_OF_AREA = "a part of the area before"
RANKED = "rank of what was counted before"
LAND = "the land that is spoken of"
DEALT = "分别 shares the names out in order"
_AMOUNTS = ("money", "mass", "energy")
_RECENT = 6


class Named(msgspec.Struct):
    """What a number is of, and the rule that told."""

    metric: str
    measure: Measure = "level"
    direction: Direction | None = None
    rule: str = ""
    head: str = ""
    """The name that a rate or share printed next would be of."""


class Running(msgspec.Struct):
    """What earlier figures of the sentence left behind for later ones."""

    head: str = ""
    """What a change printed next would be of."""
    owner: str = ""
    """What a share or a rate of growth printed next would be of: never a share itself."""
    measure: Measure = "level"
    items: str = ""
    all_items: str = ""
    """What was counted before parts of it were told (其中…)."""
    recent: list[str] = []
    """What the last figures were of, each name with its dimension in `kinds`."""
    kinds: list[str] = []
    rates: list[str] = []
    """The names of the rates and shares told last, one right after another."""
    told: list[str] = []
    """What the figures of the sentence before were of."""
    grown: tuple[str, Direction] | None = None
    """The change last told, where it was the figure before."""
    whole: str = ""
    """The whole whose amount was just printed (占全市总产值1682.4亿元的…)."""
    whole_head: str = ""
    whole_share: str = ""
    """What the share of that whole is called."""
    before: str = ""
    items_before: str = ""
    """What the sentence before in the paragraph told of, and what it counted."""
    beyond: tuple[str, Direction] | None = None
    """What was just measured against a place (增速高于全国3.1个、全省2.4个百分点)."""
    distant: str = ""
    """What the paragraph before told of last: for a growth that no owner stands by."""

    owners: list[Mention] = []
    """Whose the numbers were that a 分别 of the sentence dealt out last."""

    heads: dict[str, str] = {}
    """What was told last in each dimension, since one of another dimension came between."""

    points: bool = False
    """The figure before was a change in points, but of no pace (配套率提高2.4个百分点，达到45.6%)."""

    joined: bool = False
    """The figure before stands in the same clause, or in the same list."""

    unit: str = ""
    """The unit of the figure before."""

    counted: bool = False
    """The figure before counted things or heads."""

    def of_dimension(self, quantity: Quantity) -> str:
        """What a bare amount is of after a count of another thing (实现产值86亿元，带动就业1.2万人，已完成61亿元)."""
        return self.heads.get(quantity.dimension, "") if self.counted and quantity.dimension in _AMOUNTS else ""

    def is_money(self, name: str) -> bool:
        """Whether `name` was told of an amount of money of late, and of nothing else."""
        kinds = {kind for told, kind in zip(self.recent, self.kinds, strict=True) if told == name}
        return kinds == {"money"}

    def last(self, count: int, dimension: str) -> list[str]:
        """The names of the last `count` figures; of those counted as the number is, where it counts things."""
        if dimension in COUNTS:
            counted = [name for name, kind in zip(self.recent, self.kinds, strict=True) if kind in COUNTS]
            return counted[-count:] if len(counted) >= count else self.recent[-count:]
        return self.recent[-count:]

    def after(self, named: Named, unit: str, dimension: str, words: Words) -> None:
        """Take in what a figure of that unit and dimension was."""
        measure, head = named.measure, named.head
        self.counted, self.unit, self.grown = dimension in COUNTS, unit, None
        self.points = self.points and unit == "百分点"
        self.measure = measure
        if measure == "change":
            self.grown = (named.metric, named.direction) if named.direction else None
        else:
            self.rates = [*self.rates[-_RECENT:], named.metric] if unit == "%" else []
        if measure == "share":
            self.head, self.owner = named.metric, head or self.owner
        elif head and not self.whole:
            self.head = self.owner = head
            if measure == "level":
                self.heads[dimension] = head
            if self.counted and words.ends_in_item(head):
                self.items = head
        again = measure == "change" and head in self.recent[-2:]
        if head and (measure == "level" or named.rule == DEALT or not (again or measure == "share")):
            self.recent.append(named.metric if named.rule == RANKED else head)
            self.kinds.append(dimension)
            if len(self.recent) > _RECENT:
                del self.recent[0], self.kinds[0]


def grown(owner: str, growth: str) -> str:
    """The name of a change: what changes, then how; how alone where nobody told what."""
    return f"{owner}{growth}" if owner else growth
