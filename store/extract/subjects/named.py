"""Named: look-ups among the names an article mentions."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

from store.extract.figures.scene import Scene
from store.extract.subjects.patterns import (
    BESIDE_IT,
    COUNTED,
    DOES_TO_FIRM,
    FIRM_BEFORE,
    GENERIC,
    LAST_LISTED,
    LONGEST_CALLING,
    LONGEST_SEVERAL,
    LONGEST_WHICH,
    MERGED,
    NO_DEED,
    NOT_ALONE,
    OF_SEVERAL,
    OF_WHICH,
    OWN_PARK,
    SAYS,
    STEPS,
    TO_OTHERS,
)
from store.extract.subjects.place_patterns import PLACE_OF_PARK
from store.extract.subjects.project_patterns import NO_BUILDER
from store.extract.text.segment import is_known
from store.late import late
from store.records import Mention

if TYPE_CHECKING:
    from collections.abc import Iterator

_COSTING = late("(?:总?投资|用地|占地)[^，。；]{0,4}[0-9.]+[万亿]{0,2}(?:元|亩)的$")
"""What stands before a park that is told as a work of the one spoken of (总投资15亿元的某某产业园)."""
_BROUGHT = late("(?:引进|招引|引入|引来)[^，。；]{0,14}(?:建设|投资|打造|兴建|开发|运营)的$", "引进 招引 引入 引来")
"""What stands before one that somebody was brought to build (引进浙江客商建设的某某产业园)."""
_IS_BUILT = late(
    "(?:正式|全面|顺利)?(?:开工建设|动工建设|主体(?:完工|封顶)|封顶|交付使用)(?=，)", "建设 主体 封顶 交付"
)
"""What stands behind one that is such a work, among others (某某基地开工建设，某某道路通车)."""
_CARRIED = ("承接的", "承载的", "承办的")
"""What a place does whose own are the works of the company that is named next."""
_LONGEST_KIND = 9
"""What a firm of a list may be called before its name: 电芯企业."""
_CONSISTS_OF = frozenset(
    """
内下辖 现下辖 下辖 分为 划分为 分成 包括 内设 内有 下设 设有 建有 现有 拥有 由 内由 辖
规划建设 规划建设了 规划有 布局 布局了
""".split()  # noqa: SIM905
)
"""What stands between a park and the first of those that it consists of: 集聚区分为|食品产业园、化工产业园."""
_LISTS = frozenset(("、", "和", "与", "及", "以及"))
_MOST_MERGED, _LONGEST_MERGER = 6, 24
"""So many parks may be named as merged, and so much said of it before the name of the new one."""
_SEVERAL = 3
_SHORTEST_NAME = 4
_FOUNDED = late(
    "(?:共同|联合|联手|强强联合|携手)?(?:合资|合作|出资|投资|组建|成立|设立|共建|旗下|控股|参股)(?:组建|成立|设立|建设|兴建|打造|合作)?的"
)
"""What companies did to the one that is named behind it."""
_JOINED = frozenset("与和、及")
_FOUNDED_STARTS = _JOINED.union("共联强携合出投组成设旗控参")
"""What stands between companies, and what the words begin with."""
_SHORTEST_FORM = 3
"""A form of a park's name that its parts' names begin with says more than a word for it (园区, 开发区)."""


def is_generic(name: str) -> bool:
    """Whether a name is no name: a word for the park or its ground (产业园, 土地)."""
    return bool(GENERIC.fullmatch(name))


def is_named_project(name: str) -> bool:
    """Whether a project has a name of its own; one of two or three characters is of no dictionary (嘉砺项目)."""
    if NO_BUILDER.search(name):
        return False
    brand = name.removesuffix("项目")
    if len(brand) < _SHORTEST_NAME:
        return not is_known(brand)
    return brand is not name or not is_generic(name)


def mention_between(scene: Scene, start: int, end: int, kind: str) -> Mention | None:
    """The last mention of a kind inside a span."""
    k, steps = bisect_left(scene.mention_starts, end) - 1, STEPS
    while k >= 0 and scene.mention_starts[k] >= start:
        mention = scene.mentions[k]
        if mention.kind == kind and mention.end <= end:
            return mention
        k -= 1
        steps -= 1
        if not steps:
            break
    return None


def said_of(scene: Scene, at: int, k: int) -> Mention | None:
    """The park or company, mention `k`, of which is said at `at` before it which it is (排名末位的某某园区只有…)."""
    starts = scene.mention_starts
    if k == len(starts) or starts[k] > at + LONGEST_WHICH or scene.text.find("的", at, at + LONGEST_WHICH) < 0:
        return None
    which = OF_WHICH.match(scene.text, at)
    mention = scene.mention_at.get(which.end()) if which else None
    if mention is None or mention.kind == "place":
        return None
    text = scene.text
    if text.startswith(BESIDE_IT, at):
        return mention  # 与之对应的某某产业园区
    if mention.kind == "company" and text.endswith(_CARRIED, at, mention.start):
        return None  # 某某基地承接的某某云数据中心投入运营，服务器达到…: the base's
    if mention.kind == "park" and text[which.end() - 2] in "市县区":  # type: ignore[union-attr]
        return mention  # 某某区的某某产业园
    alike = text.startswith("同样", at)
    does = mention.kind == "company" and (alike or text[at] not in TO_OTHERS) and not NO_DEED.match(text, mention.end)
    return mention if does or SAYS.match(text, mention.end) else None


def called_of(scene: Scene, at: int, k: int) -> Mention | None:
    """The company, mention `k`, that a clause opens with at `at` behind what it is called (老牌国企某某轴承厂)."""
    mention = scene.mentions[k] if k < len(scene.mentions) else None
    if mention is None or mention.start >= at + LONGEST_CALLING or mention.kind != "company":
        return None
    called = FIRM_BEFORE.fullmatch(scene.text, at, mention.start) and not DOES_TO_FIRM.match(scene.text, at)
    return mention if called else None


def founded_by(scene: Scene, first: Mention) -> Mention | None:
    """The company that `first` founded with others or owns, told behind them (某某公司与某某集团合资的某某公司)."""
    text, behind = scene.text, first
    if text[first.end : first.end + 1] not in _FOUNDED_STARTS:
        return None
    for _ in range(_MOST_MERGED):
        if text[behind.end : behind.end + 1] not in _JOINED:
            break
        joined = scene.mention_at.get(behind.end + 1)
        if joined is None or joined.kind != "company":
            return None
        behind = joined
    founded = _FOUNDED.match(text, behind.end)
    mention = scene.mention_at.get(founded.end()) if founded else None
    return mention if mention and mention.kind == "company" else None


def merged_into(scene: Scene, park: Mention) -> Mention | None:
    """The park that others were merged into, told behind `park` (由某某园、某某园“三园合一”组建的某某区)."""
    starts, text = scene.mention_starts, scene.text
    k = bisect_right(starts, park.start)
    behind = park
    for mention in scene.mentions[k : k + _MOST_MERGED]:
        if mention.kind != "park" or mention.start - behind.end > _LONGEST_MERGER:
            return None
        if mention.name != park.name and MERGED.fullmatch(text, behind.end, mention.start):
            return mention
        if text[behind.end : mention.start] not in _LISTS:
            return None
        behind = mention
    return None


def tells_of_several(scene: Scene, parks: list[Mention]) -> bool:
    """Whether an article tells of three parks or more, none of them its own subject; `parks` mentions them."""
    if len({m.name for m in parks}) < _SEVERAL:
        return False
    named = [m.name for m in parks if not OWN_PARK.fullmatch(scene.text, m.start, m.end)]
    return len(set(named)) >= _SEVERAL and named.count(scene.park or "") * 2 < len(named)


def parts_of(scene: Scene, parks: list[Mention]) -> frozenset[str]:
    """Those of `parks` inside the article's own: right behind it (某某开发区某某工业园), invested in, or built."""
    named = [m for m in parks if m.name == scene.park]
    inside = (scene.mention_at.get(m.end) for m in named)
    forms = tuple({scene.text[m.start : m.end] for m in named if m.end - m.start > _SHORTEST_FORM})
    after = [part.name for part in inside if part and part.kind == "park" and part.name != scene.park]
    others = [m for m in parks if m.name != scene.park]
    whole = (m.name for m in others if m.name.startswith(forms))
    told = [m for m in others if scene.text.endswith("的", 0, m.start)]
    costing = (m.name for m in told if _COSTING.search(scene.text, max(0, m.start - 16), m.start))
    brought = (m.name for m in told if _BROUGHT.search(scene.text, max(0, m.start - 24), m.start))
    works = (m.name for m in others if _IS_BUILT.match(scene.text, m.end))
    of = {before.end: park for before, park in pairwise(parks)}
    firsts = (park for end, park in of.items() if scene.text[end : park.start] in _CONSISTS_OF)
    consists = (part.name for first in firsts for part in _list_from(scene, first, of))
    return frozenset([*after, *whole, *costing, *brought, *works, *consists])


def _list_from(scene: Scene, first: Mention, after: dict[int, Mention]) -> Iterator[Mention]:
    """The parks of the list that `first` begins, each in `after` by where the one before it ends."""
    part: Mention | None = first
    while part and part.name != scene.park:
        yield part
        behind = after.get(part.end)
        part = behind if behind and scene.text[part.end : behind.start] in _LISTS else None


def places_of(scene: Scene) -> list[str]:
    """The places an article names, the one its park is called after first."""
    own = PLACE_OF_PARK.match(scene.park) if scene.park else None
    return [*([own.group()] if own else []), *(m.name for m in scene.mentions if m.kind == "place")]


def is_beside(scene: Scene, place: Mention) -> bool:
    """Whether a place is only named beside the park before it (某某开发区、某某区规上企业达1260家)."""
    before = scene.mention_end.get(place.start - 1) if scene.text[place.start - 1] in "、和" else None
    return place.kind == "place" and before is not None and before.kind == "park"


def is_among_several(scene: Scene, mention: Mention) -> bool:
    """Whether a name stands in a list or before the number of one: 某某铝业、某某锂电两家企业."""
    text, end = scene.text, mention.end
    if NOT_ALONE.match(text[end : end + 4]):
        return not _deals_with_park(scene, mention)
    called = text.startswith("企业", mention.start - 2)  # 远岫科技、电芯企业众砺钠电
    mark = text.rfind("、", mention.start - _LONGEST_KIND, mention.start) if called else mention.start - 1
    if text[mark : mark + 1] == "、":
        beside = scene.mention_end.get(mark)
        if LAST_LISTED.match(text, end) or (beside and beside.kind == mention.kind == "company"):
            return True  # 引进某某家居、某某集成材加工等项目11个
    return mention.kind == "company" and COUNTED.match(text[end : end + 4]) is not None


def _deals_with_park(scene: Scene, company: Mention) -> bool:
    """Whether a company does something with a park or a place rather than beside another: 某某集团与园区签约."""
    at = company.end + 1
    if company.kind != "company" or scene.text[company.end : at] not in ("与", "和", "同"):
        return False
    partner = scene.mention_at.get(at)
    return partner.kind != "company" if partner else OWN_PARK.match(scene.text, at) is not None


def ends_several(scene: Scene, mention: Mention, number: int) -> bool:
    """Whether the last company of a list of things stands before their count (…、某某木业集成材加工等项目11个)."""
    end, text = min(number, mention.end + LONGEST_SEVERAL), scene.text
    return text.find("等", mention.end, end) >= 0 and OF_SEVERAL.match(text, mention.end, end) is not None
