"""Lists that a 分别 shares out: names, periods or wholes paired with numbers in order."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from store.extract.figures.phrases import clean, split_names
from store.extract.figures.running import COUNTS, DEALT, Named, Running
from store.extract.figures.scene import Scene, without_periods
from store.extract.figures.words import PACES, Words
from store.extract.metrics.naming import name_figure
from store.extract.numbers.quantity import Quantity
from store.extract.subjects.list_owners import owners_told
from store.extract.times.timing import When
from store.late import late
from store.records import Direction, Mention

_BETWEEN = late(r" ?(?:、|和|以及|及|与|，)? ?(?:增长|下降|提高|降低|减少|增加|回落|上升)?(?:了|约|近|超过|超|达)?$")
_SHARE_BEFORE = late("占([^，。；]{2,16}?)的?(?:比重|比例|份额|占比)$")
_OWN_WAY = late("(增长|下降|提高|降低|减少|增加|回落|上升)了?$")
_AS_BEFORE = late("(?:恢复|达|相当|回升)(?:到了?|至|于)[^，。]*?(?=的$)")
_BESIDE = re.compile("(比|较)([^，]{2,20})$")
_MORE_OR_LESS = ("高", "低", "快", "慢", "高出", "低于", "多", "少")
_TIMES_OF = late("[是为达约]*(?:相当于)?([^，]{2,16})的")
_JOINTS = frozenset(("、", "和", "与", "及", "以及", "，"))
_PARTS = frozenset(("占比", "比重", "份额"))
_TOGETHER = late(
    "(?:“[^”]{2,8}”|(?:全部|全面|同步|双双|均|都|保持|实现|较快|稳步|快速|两位数|持续)*(?:增长|上升|下降|回升|齐增|双增长|向好|恢复)?)$"
)
_YEARS = frozenset(("year", "relative-year"))
_LONGEST, _NEAR = 12, 30


class Dealt(NamedTuple):
    """What one number of a list is of, its period where the list is one of periods, whose where it is one of names."""

    named: Named
    when: When | None = None
    owner: Mention | None = None


def deal_out(scene: Scene, kept: list[Quantity], i: int, sentence: int, said: str, running: Running) -> list[Dealt]:
    """The names of the numbers from `kept[i]` on, in order; `said` stands before the first. Empty where none pair.

    产值、税收分别增长…, 分别占全区和全市的…, 2022年、2023年分别完成…, and 同比分别增长… after a list of figures.
    """
    count = _length(scene.text, kept, i)
    before, _, after = said.replace("依次", "分别").rpartition("分别")
    if count < 2:
        return []
    words = scene.words
    owners, end = owners_told(scene, sentence, kept[i].left, count)
    if owners and (i == 0 or kept[i - 1].right <= end):
        running.owners = owners
        told = clean(words, without_periods(scene, end, kept[i].left).replace("分别", "", 1))
        return [_dealt(words, kept[i], "", told, None, running)._replace(owner=owner) for owner in owners]
    return _with_owners(_deal_names(scene, kept, i, sentence, (before, after, count), running), running)


def deal_again(
    scene: Scene, kept: list[Quantity], i: int, heads: list[str], lead: str, running: Running
) -> list[Dealt]:
    """A list of changes without 分别 behind a list of as many figures (分别为21小时和2小时，比上年压缩78%和93%)."""
    if len(heads) < 2 or not scene.words.growth_at_end(lead) or _length(scene.text, kept, i) != len(heads):
        return []
    if name_figure(scene.words, kept[i], lead, "", running).head != heads[-1]:
        return []
    return _with_owners([_dealt(scene.words, kept[i], head, lead, None, running) for head in heads], running)


def _with_owners(dealt: list[Dealt], running: Running) -> list[Dealt]:
    """…，同比分别增长…: of the same names once more."""
    if len(running.owners) != len(dealt):
        return dealt
    return [each._replace(owner=owner) for each, owner in zip(dealt, running.owners, strict=True)]


def _deal_names(
    scene: Scene, kept: list[Quantity], i: int, sentence: int, said: tuple[str, str, int], running: Running
) -> list[Dealt]:
    """What the numbers are of, where they are not dealt out among owners; `said`: before 分别, after it, how many."""
    before, after, count = said
    words = scene.words
    back = _AS_BEFORE.match(after)
    if back and len(running.recent) >= count:
        told = [f"{each}{back.group()}比例" for each in running.recent[-count:]]
        return [Dealt(Named(each, "share", None, DEALT, each)) for each in told]
    beside = _BESIDE.search(before)
    if beside and words.cut_reach(after) in _MORE_OR_LESS and (places := split_names(words, beside.group(2), count)):
        owner, more = clean(words, before[: beside.start()]) or running.owner, words.cut_reach(after)
        way: Direction = "down" if more in words.down else "up"
        return [Dealt(Named(f"{owner}比{place}{more}", "change", way, DEALT, owner)) for place in places]
    of = _TIMES_OF.fullmatch(after)
    if of and kept[i].unit == "倍" and len(running.recent) >= count:
        told = running.recent[-count:]
        return [Dealt(Named(f"{each}为{of.group(1)}倍数", "change", "up", DEALT, each)) for each in told]
    if told_before := _SHARE_BEFORE.search(before):
        return _shares(words, before[: told_before.start()], told_before.group(1), count, running)
    if after.startswith("占"):
        return _shares(words, before, after[1:], count, running)
    times: list[When | None] = _periods(scene, sentence, kept[i], count)
    if all(times) and (own := _of_times(scene, times, kept[i], before)):
        return [
            _dealt(words, kept[i + k], own, after, when, running) for k, when in enumerate(times)
        ]  # 一季度、二季度增加值分别增长…
    names = split_names(words, words.cut_comparing(before), count)
    times = [None] * count
    if not names:
        if words.compared_heads.match(after):
            return [_dealt(words, kept[i], running.head, after, None, running)] * count
        name, recent = clean(words, words.cut_reach(after)), running.recent[-count:]
        if name and not words.growth_at_end(words.cut_reach(after)):
            names, times = [name] * count, _periods(scene, sentence, kept[i], count)
        elif (pace := clean(words, before)) in PACES or pace in _PARTS:  # …，增幅分别为…
            names, times = _told_alone(scene, kept, i, sentence, count) or recent, [None] * count
            after = f"{pace}{after}"
        elif len(recent) == count:
            names, times = recent, [None] * count
        if len(names) != count:
            return []
    dealt = []
    for k, (name, when) in enumerate(zip(names, times, strict=True)):
        turn = _OWN_WAY.search(scene.text, kept[i + k - 1].right, kept[i + k].left) if k else None
        dealt.append(_dealt(words, kept[i + k], name, turn.group(1) if turn else after, when, running))
    return dealt


def _dealt(words: Words, quantity: Quantity, name: str, after: str, when: When | None, running: Running) -> Dealt:
    named = name_figure(words, quantity, name + after, "", running)
    return Dealt(Named(named.metric, named.measure, named.direction, DEALT, named.head or name), when)


def _shares(words: Words, before: str, after: str, count: int, running: Running) -> list[Dealt]:
    """Shares in several wholes, or of several owners in one whole."""
    owner, whole = clean(words, before) or running.head, words.cut_reach(after).rstrip("的")
    wholes = split_names(words, whole, count)
    if wholes:
        return [Dealt(Named(f"{owner}占{each}比重", "share", None, DEALT, owner)) for each in wholes]
    owners = running.recent[-count:]
    if len(owners) < count:
        return []
    return [Dealt(Named(f"{each}占{whole}比重", "share", None, DEALT, each)) for each in owners]


def _told_alone(scene: Scene, kept: list[Quantity], i: int, sentence: int, count: int) -> list[str]:
    """The names that the clause before lists without a figure (产值、税金“双增长”，增幅分别为…)."""
    start = max(sentence, kept[i - 1].right if i else 0)
    end = scene.text.rfind("，", start, kept[i].left)
    said = without_periods(scene, start, end) if end > start else ""
    names = split_names(scene.words, _TOGETHER.sub("", said.rpartition("，")[2]), count) if said else []
    return names if any(map(scene.words.ends_in_head, names)) else []


def _periods(scene: Scene, sentence: int, quantity: Quantity, count: int) -> list[When | None]:
    """The times that stand side by side before the number, if there are `count`; as many None where there are not."""
    said = [p for p in scene.periods_between(sentence, quantity.left) if not p.compared]
    more, said = len(said) > count, said[-count:]
    apart = any(scene.text[a.end : b.start] not in _JOINTS for a, b in pairwise(said))
    if len(said) != count or (apart and (more or any(p.form not in _YEARS for p in said))):
        return [None] * count
    return [When(p.value, p.text, "分别 shares the periods out in order", p) for p in said]


def _of_times(scene: Scene, times: list[When | None], quantity: Quantity, before: str) -> str:
    """What the figures of a list of times are of: told behind the last time, or before the first."""
    last = times[-1].period if times[-1] else None
    behind = without_periods(scene, last.end, quantity.left) if last else ""
    own = clean(scene.words, scene.words.cut_comparing(behind.replace("依次", "分别").rpartition("分别")[0]))
    return own or clean(scene.words, scene.words.cut_comparing(before.strip("、，和及与 ")))


def _length(text: str, kept: list[Quantity], i: int) -> int:
    """How many numbers stand in the list that begins with `kept[i]`."""
    count = 1
    while i + count < len(kept) and count < _LONGEST:
        between = text[kept[i + count - 1].right : kept[i + count].left]
        if len(between) > 5 or not between or not _BETWEEN.match(between):
            break
        if between[0] == "，" and kept[i + count].dimension != kept[i].dimension:
            break  # …分别达到15万标箱和42万标箱，增长12%和7.5%
        count += 1
    return count


def _head(named: Named) -> str:
    """What a change of a listed figure would be of: a share itself."""
    return named.metric if named.measure == "share" else named.head


class Dealing:
    """The lists of one sentence: what is still to be dealt out, and what the last list was of."""

    def __init__(self, scene: Scene, kept: list[Quantity]) -> None:
        self._scene, self._kept = scene, kept
        self._dealt: list[Dealt] = []
        self._listed: list[str] = []

    def enter(self) -> None:
        """Forget the lists of the sentence before."""
        self._dealt, self._listed = [], []

    def next(self, i: int, start: int, clause: int, sentence: int, lead: str, running: Running) -> Dealt | None:
        """What `kept[i]` is of, whose own words begin at `start` in its clause; None where no list tells."""
        if self._dealt:
            return self._dealt.pop(0)
        scene, kept = self._scene, self._kept
        quantity = kept[i]
        near = scene.text[max(start, quantity.left - _NEAR) : quantity.left]
        if "分别" in near or "依次" in near:
            if i and kept[i - 1].dimension in COUNTS and kept[i - 1].value == _length(scene.text, kept, i):
                start = max(clause, sentence)  # A、B、C3条产业链销售分别完成…
            self._dealt = deal_out(scene, kept, i, sentence, without_periods(scene, start, quantity.left), running)
            self._listed = [_head(dealt.named) for dealt in self._dealt] or self._listed
        elif self._listed and quantity.dimension in ("percent", "point"):
            self._dealt = deal_again(scene, kept, i, self._listed, lead, running)
        return self._dealt.pop(0) if self._dealt else None
