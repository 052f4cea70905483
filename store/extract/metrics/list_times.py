"""The times of a list: those that stand side by side, and what the figures told of them are of."""

from __future__ import annotations

from itertools import pairwise

from store.extract.figures.phrases import clean
from store.extract.figures.scene import Scene, without_periods
from store.extract.numbers.quantity import Quantity
from store.extract.periods.period import YEARS, Period
from store.extract.subjects.list_owners import BETWEEN_NAMES
from store.extract.times.when import When
from store.late import late

_SPAN = late("(20[0-9]{2})/(20[0-9]{2})")
_QUARTERS = late("(20[0-9]{2})-([0-9]{2})/20[0-9]{2}-([0-9]{2})")
SHARED_OUT = "分别 shares the periods out in order"


def times_listed(scene: Scene, sentence: int, quantity: Quantity, count: int) -> list[When | None]:
    """The times that stand side by side before the number, if there are `count`; as many None where there are not."""
    said = [p for p in scene.periods_between(sentence, quantity.left) if not p.compared]
    parts = _parts_of(said[-1]) if said else []
    if len(parts) == count:
        return [When(part, said[-1].text, SHARED_OUT, said[-1]) for part in parts]
    more, said = len(said) > count, said[-count:]
    apart = any(scene.text[a.end : b.start] not in BETWEEN_NAMES for a, b in pairwise(said))
    if len(said) != count or (apart and (more or any(p.form not in YEARS for p in said))):
        return [None] * count
    return [When(p.value, p.text, SHARED_OUT, p) for p in said]


def _parts_of(period: Period) -> list[str]:
    """The years of a span of years, the quarters of several told together (三、四季度); else none."""
    if span := _SPAN.fullmatch(period.value or ""):
        return [str(year) for year in range(int(span[1]), int(span[2]) + 1)]
    span = _QUARTERS.fullmatch(period.value or "") if period.form == "quarter" else None
    if span is None:
        return []
    lasts = range(int(span[2]) + 2, int(span[3]) + 1, 3)
    return [f"{span[1]}-{last - 2:02}/{span[1]}-{last:02}" for last in lasts]


def metric_of_times(scene: Scene, times: list[When | None], quantity: Quantity, before: str) -> str:
    """What the figures of a list of times are of: told behind the last time, or before the first."""
    last = times[-1].period if times[-1] else None
    behind = without_periods(scene, last.end, quantity.left) if last else ""
    own = clean(scene.words, scene.words.cut_comparing(behind.replace("依次", "分别").rpartition("分别")[0]))
    return own or clean(scene.words, scene.words.cut_comparing(before.strip("、，和及与 ")))
