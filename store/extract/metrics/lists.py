"""Lists that a 分别 shares out: names, periods or wholes paired with numbers in order."""

from __future__ import annotations

from msgspec.structs import replace

from store.extract.figures.phrases import clean, split_names
from store.extract.figures.running import COUNTS, DEALT, Named, Running
from store.extract.figures.scene import Scene, tail_of, without_periods
from store.extract.figures.words import PACES, Words
from store.extract.metrics.list_shares import Dealt, deal_distances, deal_shares
from store.extract.metrics.list_times import metric_of_times, times_listed
from store.extract.metrics.naming import name_figure
from store.extract.numbers.quantity import Quantity
from store.extract.subjects.list_owners import owners_told
from store.extract.times.when import When
from store.late import late

_BETWEEN = late(r" ?(?:、|和|以及|及|与|，)? ?(?:增长|下降|提高|降低|减少|增加|回落|上升)?(?:了|约|近|超过|超|达)?$")
_SHARE_BEFORE = late("占([^，。；]{2,16}?)的?(?:比重|比例|份额|占比)$", "占")
_OWN_WAY = late("(增长|下降|提高|降低|减少|增加|回落|上升)了?$")
_AS_BEFORE = late("(?:恢复|达|相当|回升)(?:到了?|至|于)[^，。]*?(?=的$)", "到 至 于")
_POINTING = late(
    "(?:[这该上]述?|以上|前述|其中)?(?:[一二两三四五六七八]|[2-8])(?:大|项|个)(?:主要|经济|核心)*(?:指标|数据)[又也均都还则]?"
)
"""What points at figures told before (这两项指标又分别完成…)."""
_OF_PLAN = late(
    "(?:超额)?完成了?(?:[^，。]{0,4}年|时序|进度)?[^，。]{0,3}(?:任务|目标|计划|进度|考核)[^，。]{0,3}的$", "完成"
)
"""How much of the year's plan is done of what was told before."""
_TIMES_OF = late("[是为达约]*(?:相当于)?([^，]{2,16})的")
_TOGETHER = late(
    "(?:“[^”]{2,8}”|(?:全部|全面|同步|双双|均|都|保持|实现|较快|稳步|快速|两位数|持续)*(?:增长|上升|下降|回升|齐增|双增长|向好|恢复)?)$"
)
_LONGEST = 12


def deal_out(scene: Scene, kept: list[Quantity], i: int, sentence: int, said: str, running: Running) -> list[Dealt]:
    """The names of the numbers from `kept[i]` on, in order; `said` stands before the first. Empty where none pair.

    产值、税收分别增长…, 分别占全区和全市的…, 2022年、2023年分别完成…, and 同比分别增长… after a list of figures.
    """
    count = length_of(scene.text, kept, i)
    before, _, after = said.replace("依次", "分别").rpartition("分别")
    if count < 2:
        return []
    words = scene.words
    owners, end = owners_told(scene, sentence, kept[i].left, count)
    if owners and i and kept[i - 1].left == end and kept[i - 1].value == count:
        end = max(kept[i - 1].right, scene.text.rfind("，", end, kept[i].left) + 1)  # 某某、某某2个项目，投资分别为…
    if owners and (i == 0 or kept[i - 1].right <= end):
        running.owners = owners
        told = clean(words, without_periods(scene, end, kept[i].left).replace("分别", "", 1))
        return [replace(_dealt(words, kept[i], "", told, None, running), owner=owner) for owner in owners]
    return _with_owners(_deal_names(scene, kept, i, sentence, (before, after, count), running), running)


def deal_again(
    scene: Scene, kept: list[Quantity], i: int, heads: list[str], lead: str, running: Running
) -> list[Dealt]:
    """A list of changes without 分别 behind a list of as many figures (分别为21小时和2小时，比上年压缩78%和93%)."""
    if len(heads) < 2 or length_of(scene.text, kept, i) != len(heads):
        return []
    words = scene.words
    lead = lead if words.growth_at_end(lead) else words.cut_reach(lead)
    named = name_figure(words, kept[i], lead, "", running)
    if named.head != heads[-1] or not (words.growth_at_end(lead) or named.measure == "share"):
        return []
    return _with_owners([_dealt(scene.words, kept[i], head, lead, None, running) for head in heads], running)


def deal_risen(scene: Scene, kept: list[Quantity], i: int, running: Running) -> list[Dealt]:
    """A list of what each of a list rose or fell to (产值、税收分别由120亿元、6亿元提高到260亿元、15亿元)."""
    count, first = length_of(scene.text, kept, i), i
    while first and kept[first - 1].origin and i - first < count:
        first -= 1
    if i - first != count or len(running.recent) < count:
        return []
    return [Dealt(Named(name, rule=DEALT, head=name)) for name in running.recent[-count:]]


def deal_unsaid(scene: Scene, kept: list[Quantity], i: int, lead: str, running: Running) -> list[Dealt]:
    """A list without 分别: as many figures as names (总收入、地方收入增长16.2%和21.5%)."""
    words, count = scene.words, length_of(scene.text, kept, i)
    growth = words.growth_at_end(lead)
    told = clean(words, words.cut_comparing(lead[: len(lead) - len(growth)]) if growth else words.cut_reach(lead))
    joints = sum(told.count(joint) for joint in "、和与及")
    names = split_names(words, told, count) if count > 1 and joints == count - 1 else []
    if not names or not all(map(words.ends_in_head, names)):
        return []
    after = lead[lead.rfind(told) + len(told) :]
    return [_dealt(words, kept[i + k], name, after, None, running) for k, name in enumerate(names)]


def _with_owners(dealt: list[Dealt], running: Running) -> list[Dealt]:
    """…，同比分别增长…: of the same names once more."""
    if len(running.owners) != len(dealt):
        return dealt
    return [replace(each, owner=owner) for each, owner in zip(dealt, running.owners, strict=True)]


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
    if beside := deal_distances(words, before, after, count, running):
        return beside
    grows = words.growth_at_end(words.cut_reach(after))
    if kept[i].unit == "百分点" and grows and not clean(words, words.cut_comparing(before)):
        rates = running.rates[-count:]
        if len(rates) == count:  # 三个占比…，分别较上年提高1.1、2.4和3.7个百分点
            return [_dealt(words, kept[i], rate, after, None, running) for rate in rates]
    of = _TIMES_OF.fullmatch(after)
    if of and kept[i].unit == "倍" and len(running.recent) >= count:
        told = running.recent[-count:]
        return [Dealt(Named(f"{each}为{of.group(1)}倍数", "change", "up", DEALT, each)) for each in told]
    if told_before := _SHARE_BEFORE.search(before):
        return deal_shares(words, before[: told_before.start()], told_before.group(1), count, running)
    if after.startswith("占"):
        return deal_shares(words, before, after[1:], count, running)
    times: list[When | None] = times_listed(scene, sentence, kept[i], count)
    alone = running.recent[0] if grows and len(running.recent) == 1 else ""  # 进出口下降7.3%；三、四季度分别增长…
    if all(times) and (own := metric_of_times(scene, times, kept[i], before) or alone):
        return [
            _dealt(words, kept[i + k], own, after, when, running) for k, when in enumerate(times)
        ]  # 一季度、二季度增加值分别增长…
    names = split_names(words, words.cut_comparing(before), count) or _pointed_at(words, before, count, running)
    if names:
        return _one_by_one(scene, kept, i, names, after, running)
    return _deal_unnamed(scene, kept, i, sentence, said, running)


def _deal_unnamed(
    scene: Scene, kept: list[Quantity], i: int, sentence: int, said: tuple[str, str, int], running: Running
) -> list[Dealt]:
    """What the numbers are of, where no list of names stands before 分别: of what was told last, or all of one name."""
    before, after, count = said
    words = scene.words
    if words.compared_heads.match(after):
        return [_dealt(words, kept[i], running.head, after, None, running)] * count
    name, recent = clean(words, words.cut_reach(after)), running.last(count, kept[i].dimension)
    if name in _GIVEN and (aid := tail_of(scene, last := kept[i + count - 1], last.right + _LONGEST)):
        return [_dealt(words, kept[i], "", aid, None, running)] * count
    if len(recent) == count and _OF_PLAN.fullmatch(after):
        return _one_by_one(scene, kept, i, recent, after, running)  # 引进项目29个，总投资165亿元，分别完成年度任务的…
    if name and not words.growth_at_end(words.cut_reach(after)):
        times = times_listed(scene, sentence, kept[i], count)
        return _one_by_one(scene, kept, i, [""] * count, after, running, times)
    alone = _told_alone(scene, kept, i, sentence, count)
    if (pace := clean(words, before)) in PACES or pace in words.bare_heads:
        names, after = alone or recent, f"{pace}{after}"  # …，增幅分别为…
    else:
        names = alone or _of_kind(pace, recent)
        if not alone and kept[i].dimension in COUNTS:
            after = f"{before[len(words.cut_comparing(before)) :]}{after}"  # 同比分别增加12个、5个
    return _one_by_one(scene, kept, i, names, after, running) if len(names) == count else []


def _one_by_one(
    scene: Scene,
    kept: list[Quantity],
    i: int,
    names: list[str],
    after: str,
    running: Running,
    times: list[When | None] | None = None,
) -> list[Dealt]:
    """The `names` of the numbers from `kept[i]` on, each with its own way, or with what all share after 分别."""
    dealt = []
    for k, (name, when) in enumerate(zip(names, times or [None] * len(names), strict=True)):
        turn = _OWN_WAY.search(scene.text, kept[i + k - 1].right, kept[i + k].left) if k else None
        dealt.append(_dealt(scene.words, kept[i + k], name, turn.group(1) if turn else after, when, running))
    return dealt


def _pointed_at(words: Words, before: str, count: int, running: Running) -> list[str]:
    """What 这两项指标 before a 分别 points at: the figures told last."""
    if not _POINTING.fullmatch(words.cut_comparing(before)):
        return []
    told = running.recent if len(running.recent) >= count else running.told
    return told[-count:] if len(told) >= count else []


_GIVEN = ("给予", "予以", "发放", "享受", "奖励", "补助", "补贴")
"""What is done with an aid that only follows its amounts: 分别给予30万元、10万元安家补贴."""
_REACHES = late("^实现了?(?=[^，。；、0-9]{2})")
"""What leads over from the name of a list to the head that all share (三大产业分别实现产值…)."""


def _dealt(words: Words, quantity: Quantity, name: str, after: str, when: When | None, running: Running) -> Dealt:
    own = _REACHES.sub("", after) if name else after
    named = name_figure(words, quantity, name + own, "", running)
    return Dealt(Named(named.metric, named.measure, named.direction, DEALT, named.head or name), when)


def _of_kind(kind: str, told: list[str]) -> list[str]:
    """申请专利1260件、授权专利780件，其中发明专利分别为…: what was told, of that kind."""
    head = kind[-2:]
    if len(kind) < 4 or not all(name.endswith(head) for name in told):
        return told
    return [f"{name[:-2]}{kind}" for name in told]


def _told_alone(scene: Scene, kept: list[Quantity], i: int, sentence: int, count: int) -> list[str]:
    """The names that the clause before lists without a figure (产值、税金“双增长”，增幅分别为…)."""
    start = max(sentence, kept[i - 1].right if i else 0)
    end = scene.text.rfind("，", start, kept[i].left)
    said = without_periods(scene, start, end).rpartition("，")[2] if end > start else ""
    if not any(joint in said for joint in "、和与及"):
        return []
    together = _TOGETHER.search(said)
    verb = together if together and together.group() else scene.words.predicate.search(said)
    names = split_names(scene.words, said[: verb.start()] if verb else said, count)
    return names if any(map(scene.words.ends_in_head, names)) else []


def length_of(text: str, kept: list[Quantity], i: int) -> int:
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
