"""Lists of shares and of distances, and what any list hands out to one of its numbers."""

from __future__ import annotations

import msgspec

from store.extract.figures.phrases import clean, split_names, split_wholes
from store.extract.figures.running import DEALT, Named, Running
from store.extract.figures.words import Words
from store.extract.times.when import When
from store.late import late
from store.records import Direction, Mention

_BESIDE = late("(比|较)([^，]{2,20}?)(高出|低于|高|低|快|慢|多|少)了?$", "比 较")
_ABOVE = late(
    "(高出|高于|低于|快于|慢于|超出|超过|超|领先|优于|好于)([^，]{4,24})$", "高出 高于 低于 快于 慢于 超 领先 优于 好于"
)


class Dealt(msgspec.Struct, frozen=True):
    """What one number of a list is of, its period where the list is one of periods, whose where it is one of names."""

    named: Named
    when: When | None = None
    owner: Mention | None = None


def deal_distances(words: Words, before: str, after: str, count: int, running: Running) -> list[Dealt]:
    """How far one figure lies from several places' (分别比全国、全省高3.1个和2.4个百分点, 分别高于…)."""
    said = words.cut_reach(before + after)
    if beside := _BESIDE.search(said):
        joint, places, more = "比", beside.group(2), beside.group(3)
    elif beside := _ABOVE.search(said):
        joint, places, more = beside.group(1), beside.group(2), ""
    else:
        return []
    owner = clean(words, words.cut_comparing(said[: beside.start()]))
    owner = f"{running.owner}{owner}" if not owner or owner in words.bare_heads else owner
    way: Direction = "down" if (more or joint) in words.down else "up"
    names = split_wholes(words, places, count) if owner else []
    return [Dealt(Named(f"{owner}{joint}{place}{more}", "change", way, DEALT, owner)) for place in names]


def deal_shares(words: Words, before: str, after: str, count: int, running: Running) -> list[Dealt]:
    """Shares in several wholes, or of several owners in one whole."""
    told, whole = clean(words, before), words.cut_reach(after).rstrip("的")
    owner, whole = told or running.head, whole.removesuffix("比重")
    wholes, owners = split_wholes(words, whole, count), running.recent[-count:]
    if wholes and not told and len(owners) == count and all(map(_is_alike, owners, wholes)):
        return [
            Dealt(Named(f"{own}占比" if each == own else f"{own}占{each}比重", "share", None, DEALT, own))
            for own, each in zip(owners, wholes, strict=True)
        ]  # 产值286亿元，税收16.5亿元，分别占全市产值和税收的58%和46%
    if wholes:
        return [Dealt(Named(f"{owner}占{each}比重", "share", None, DEALT, owner)) for each in wholes]
    if told and (owned := split_names(words, told, count)):
        owners = owned  # 产值、税收分别占全县的47%、32%
    if len(owners) < count:
        return []
    return [Dealt(Named(f"{each}占{whole}比重", "share", None, DEALT, each)) for each in owners]


def _is_alike(own: str, whole: str) -> bool:
    """Whether an indicator is the same as that of a whole, by their last two characters: 工业总产值, 全市产值."""
    return own[-2:] == whole[-2:]
