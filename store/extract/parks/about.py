"""Which park an article is about; none where it goes from park to park."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from store.extract.parks.bare import ANY_PARK
from store.extract.parks.kinds import is_kind
from store.knowledge_words import either
from store.late import late
from store.mended import HEADLINES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from store.mended import Block
    from store.records import Mention, Reading

_ITEM_MARKS = (".", "．", "、")
_LISTED_PROJECT = late(r"(?:^|\n|[。；])[0-9]{1,2}[.．、]$")
_ALL_PARKS = late(
    lambda: (
        r"(?:全[省市县州区盟旗]|[^\x00-\x7f\W]{2,6}[省市州盟县])(?:各|的)?(?:省级以上|国家级)?(?:各类|各)?"
        rf"{either('parks_together')}(?!管|[^\x00-\x7f\W]{{2,8}}公司)"
    )
)
"""All parks of a place together: 全市开发区, 临岳市各园区."""
_RANKED = late(
    lambda: (
        rf"(?m)^[^在于居列\n]{{0,8}}{_ALL_PARKS.pattern}[^，。\n在居列]{{0,8}}(?:评价|评估|考核|考评|测评|排名|排行榜)"
        r"(?:结果|成绩|排名|榜单?)?(?:公布|出炉|揭晓|发布|亮相)?$"
    )
)
"""A headline on how all parks of a place rank (2020年度全省开发区综合考核揭晓); another may name those that lead."""
_TOGETHER = 3
_IN_HEAD, _ALIAS_IN_HEAD, _MAX_COUNT = 20, 10, 50
_PART = late(
    "(?<!自贸)(?<!新)(?<!贸易试验区)(?:片区|组团|板块|功能区|核心区|起步区|拓展区|启动区|小微园区?|工业村)$",
    "片区 组团 板块 功能区 核心区 起步区 拓展区 启动区 小微园 工业村",
)
_TRADE_ZONE = late("自贸|自由贸易")
_EVEN, _FEWEST = 0.5, 3
"""An article that names so many parks, none of them in its head and none in so great a share, is about none of them."""
_SITE = late(r"(?:位于|坐落[于在]|落户|走进|来到|走访|探访|在)[^，。；]{0,6}$")
_FIRM_THERE = late(r"内?的?[^\x00-\x7f\W的]{2,20}?(?:公司|集团|厂)")
_WHOLE_PLACE = late("[全我][省市县州]|全区")
_VISITS = late(
    "赴|走访|考察|参观|前往|观摩|学习|取经|拜访|对标|借鉴", "赴 走访 考察 参观 前往 观摩 学习 取经 拜访 对标 借鉴"
)
_BESIDE = tuple(
    "位于 地处 坐落于 坐落在 毗邻 紧邻 紧靠 背靠 邻近 靠近 对标 赶超 仅次于 高于 低于 超过 隶属 隶属于".split()  # noqa: SIM905
)
_FOUNDED = ("批准设立", "批复设立", "同意设立", "批准成立", "批复成立", "批准建立")
"""What a government did for a park, before its name."""
_INSIDE = late("内|里|的|[^，。；]{0,6}(?:公司|企业)")
_NEAR, _IN_SENTENCE, _LONGEST_VISIT = 14, 6, 60
_OFTEN, _SPREAD = 4, 0.6
_TWO_EVEN = 0.7
"""Of two parks the second is told of as much as the first when it is named so often beside it."""


class Evidence(msgspec.Struct, frozen=True):
    """What an article says of its parks."""

    explicit: list[Mention]
    aliases: dict[str, str]
    strong: set[str]
    """Parks whose names leave no doubt."""
    bare: Mapping[int, str]
    """Bare words that stand for a park (园区, 开发区, 高新区), by their place."""
    part_of: Mapping[str, str]
    """A part and its zone, for those that are known."""


def find_about(reading: Reading, evidence: Evidence) -> str | None:
    """The park that `reading` is about: named in its head, else most often, the first on a tie."""
    text = reading.mended.text
    explicit, aliases = evidence.explicit, evidence.aliases
    named = without_parts(_named(text, explicit, evidence.strong))
    heads = [block for block in reading.mended.blocks if block.kind in HEADLINES]
    masthead = reading.masthead
    head = "\n".join([masthead.kicker, masthead.title, *(text[block.start : block.end] for block in heads)])
    score, in_head = _scores(text, head, evidence, named)
    kinds = Counter(word for word in evidence.bare.values() if word not in ANY_PARK)
    any_kind = len(evidence.bare) - kinds.total()
    bare_in_head = _bare_within(heads, evidence.bare)
    told = defaultdict(int, named)
    for word, n in kinds.items():
        fit = [name for name in named if is_kind(name, word)]
        if len(fit) == 1:
            told[fit[0]] += min(n, _MAX_COUNT)
            if word in bare_in_head:
                in_head.add(fit[0])
                score[fit[0]] += _ALIAS_IN_HEAD
    headed = {name: n for name, n in told.items() if name in in_head}
    titled = any(m.name in headed for m in explicit if text[m.start : m.end] in masthead.title)
    of_all = _tells_of_all(text, head) if not headed else not titled and _ALL_PARKS.search(masthead.title)
    of_all = of_all or (_RANKED.search(head) and tells_of_several(told, evidence.part_of))
    if of_all and len(told) >= _FEWEST:
        return None  # the title tells of all parks of a place, the kicker of the first of them
    if len(headed) > 1 and not aliases and tells_of_several(headed, evidence.part_of):
        return None
    if not in_head and not aliases and tells_of_several(told, evidence.part_of) and not _runs_through(text, explicit):
        return _home(text, explicit, told) or _founded(text, explicit)
    passing = not in_head and not aliases and not any_kind and _in_passing(reading, explicit)
    if passing and not any(is_kind(explicit[0].name, word) for word in kinds):
        return None
    return _most_told(evidence, score, kinds)


def _scores(
    text: str, head: str, evidence: Evidence, named: Mapping[str, int]
) -> tuple[defaultdict[str, int], set[str]]:
    """How much is told of each park by its own names and aliases, and which of them the head names."""
    score = defaultdict(int, named)
    in_head = {m.name for m in evidence.explicit if text[m.start : m.end] in head}
    for name in in_head:
        score[name] += _IN_HEAD
    for alias, name in evidence.aliases.items():
        score[name] += 2 * min(text.count(alias), _MAX_COUNT)
        if alias in head:
            score[name] += _ALIAS_IN_HEAD
            in_head.add(name)
    return score, in_head


def _most_told(evidence: Evidence, score: dict[str, int], kinds: Counter[str]) -> str | None:
    """The park of which most is told, by its names and by bare words for its kind; the first on a tie."""
    aliases = evidence.aliases
    for word, n in kinds.items():
        for name in {name for name in score if word not in aliases and is_kind(name, word)}:
            score[name] += min(n, _MAX_COUNT)
    best = max(score.values(), default=0)
    word = max(kinds, key=kinds.__getitem__, default="")  # an article of a local paper never says which 开发区
    if kinds[word] > 1 + best and word not in aliases and not any(is_kind(name, word) for name in score):
        return word
    return next((m.name for m in evidence.explicit if score[m.name] == best), None)


def _bare_within(blocks: Sequence[Block], bare: Mapping[int, str]) -> set[str]:
    """The bare words that stand in some of the blocks."""
    behind = max((block.end for block in blocks), default=0)
    early = [(at, word) for at, word in bare.items() if at < behind]
    return {word for at, word in early if any(block.start <= at < block.end for block in blocks)}


def _tells_of_all(text: str, head: str) -> bool:
    """Whether the head speaks of all parks of a place, or the text does again and again."""
    return bool(_ALL_PARKS.search(head)) or len(_ALL_PARKS.findall(text)) >= _TOGETHER


def _home(text: str, explicit: list[Mention], told: Mapping[str, int]) -> str | None:
    """The park whose company the article opens with (走进位于某某园区的某某公司), told of no less than any other."""
    first = explicit[0]
    there = _SITE.search(text, max(0, first.start - _NEAR), first.start) and _FIRM_THERE.match(text, first.end)
    return first.name if there and told[first.name] == max(told.values()) else None


def _founded(text: str, explicit: list[Mention]) -> str | None:
    """The only park whose founding an article tells of (国务院批准设立某某示范区): the others stand beside it."""
    founded = {m.name for m in explicit if text.startswith(_FOUNDED, m.start - len(_FOUNDED[0]))}
    return founded.pop() if len(founded) == 1 else None


def _in_passing(reading: Reading, explicit: list[Mention]) -> bool:
    """Whether the only mention of a park stands behind the first paragraph of an article on a whole place."""
    text = reading.mended.text
    if len(explicit) != 1 or len(_WHOLE_PLACE.findall(text)) < 2:
        return False
    first = next((b for b in reading.mended.blocks if b.kind in ("lead", "paragraph")), None)
    return first is not None and explicit[0].start >= first.end


def is_visited(text: str, mentions: list[Mention], i: int) -> bool:
    """Whether another park's people go to see the park of mention `i` in its sentence (某某园区先后走访了…)."""
    mention = mentions[i]
    for before in reversed(mentions[max(0, i - _IN_SENTENCE) : i]):
        between = text[before.end : min(mention.start, before.end + _LONGEST_VISIT)]
        if before.end + _LONGEST_VISIT < mention.start or "。" in between or "\n" in between:
            return False
        if before.kind == "park" and before.name != mention.name and _VISITS.search(between):
            return True
    return False


def _named(text: str, explicit: list[Mention], strong: set[str]) -> dict[str, int]:
    """How much each park is named; a zone before its part less, a project of a list not at all."""
    named: dict[str, int] = defaultdict(int)
    for i, mention in enumerate(explicit):
        after = explicit[i + 1] if i + 1 < len(explicit) else None
        whole = after is not None and after.start == mention.end  # a zone before its part: the text is on the part
        low = max(0, mention.start - 4)
        before = text[low : mention.start].removesuffix("\n")
        listed = before.endswith(_ITEM_MARKS) and _LISTED_PROJECT.search(text, low, mention.start)
        beside = before.endswith(_BESIDE) and not _INSIDE.match(text, mention.end)
        near = i and mention.start - explicit[i - 1].end <= _LONGEST_VISIT
        if listed or beside or (near and is_visited(text, explicit, i)):
            named[mention.name] += 0
        else:
            named[mention.name] += 2 if mention.name in strong and not whole else 1
    return named


def without_parts(named: dict[str, int]) -> dict[str, int]:
    """`named` without the areas of a zone (新圩片区, 城北组团) where a zone is named too."""
    zones = {name for name in named if not is_part(name)}
    return {name: n for name, n in named.items() if name in zones} if zones else named


@lru_cache(maxsize=1 << 12)
def is_part(name: str) -> bool:
    """Whether a name says that it is an area of a zone rather than a zone."""
    return bool(_PART.search(name)) and not _TRADE_ZONE.search(name)


def _runs_through(text: str, explicit: list[Mention]) -> bool:
    """Whether one park is named from the beginning to the end, and more often than any other."""
    ranked = Counter(m.name for m in explicit).most_common()
    if not ranked or ranked[0][1] < _OFTEN or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return False
    places = [m.start for m in explicit if m.name == ranked[0][0]]
    return places[-1] - places[0] > _SPREAD * len(text)


def tells_of_several(named: Mapping[str, int], part_of: Mapping[str, str]) -> bool:
    """Whether parks are told of one after another: three or more and none outweighs, or two in equal parts."""
    counts = sorted((n for n in named.values() if n), reverse=True)
    if len(counts) < 2 or any(part_of.get(name) in named for name in named):
        return False
    if len(counts) == 2:
        return counts[1] >= _TWO_EVEN * counts[0] and counts[1] >= 2 * 2
    return len(counts) >= _FEWEST and counts[0] < _EVEN * sum(counts)
