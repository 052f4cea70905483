"""Projects and companies told by what stands around them: after their measures, inside a park, in an article's head."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from store.compiled import compiled
from store.extract.subjects.named import is_generic, mention_between
from store.extract.subjects.patterns import EXTENT, FIRM_OF_PARK, FOUNDS, OWN_PARK
from store.extract.subjects.project_patterns import BUILDER_AFTER, IS_PROJECT, PROJECT, PROJECTS_LISTED
from store.knowledge_words import each_of
from store.late import late

if TYPE_CHECKING:
    from store.extract.companies.cast import Cast
    from store.extract.figures.scene import Scene
    from store.extract.numbers.quantity import Quantity
    from store.records import Mention

_PARKS_OWN = compiled("(?:内|里|旗下|所属|下属|直属|[东西南北中]{1,2}(?:侧|部|边|区|头|端)|一角|深处|腹地)?的?")
"""What stands between a word for the park and what is its own: 开发区旗下的某某集团."""
_COMPANYS_OWN = compiled("(?:(?:旗下|所属|下属|直属|控股|参股)的?|的?(?:子公司|供应商|配套企业|合资企业))")
"""What stands between a company and another that is its own: 某某集团旗下的某某公司."""
_INDUSTRIES = ("产业链", "产业集群", "产业带")
"""What many firms' projects make together, itself none (总投资300亿元的电子信息产业链)."""
_MORE_OF_PROJECT = late(
    "(?:[、，](?:计划|协议)?(?:总投资|投资|占地|总占地|建筑面积|总建筑面积|规划用地|用地|建设|年产|年加工|年处理)(?:面积)?[^，。；、的]{0,14})+"
)
"""Further measures of the project that is named after them: 占地150亩、总投资5亿元的…."""
_FURTHER = late("[^\x00-\x7f\\W的等将已正]{2,12}?(?:项目|工程|枢纽)")
ANOTHER = late("[和及与、](?=(?:总|计划)?投资)")
"""Where the next project begins: 投资9亿元的某某电路|和投资5亿元的某某食品."""
_MADE = ("年产", "年处理", "日产", "日处理", "年加工")
_OF_CAPACITY = late(r"[^\x00-\x7f\W的]{1,10}的([^\x00-\x7f\W的]{2,10}项目)(?!经理|部)")
"""The project that a capacity is told before (年产120万吨特种钢的某某特钢项目)."""
_PHASES = ("一期", "二期", "三期", "四期", "首期")
"""What a park's own next part is called by: no project of a name of its own."""
_ITSELF = "项目"
"""What stands for the project told of before, and for no builder: 占地2平方公里的|项目规划年产能20万辆."""
_BUILT_BY = tuple(
    (  # noqa: SIM905
        "共建的 合建的 联建的 合作建设的 联合建设的 共同建设的 投资建设的 开发建设的 规划建设的 共同打造的 联合打造的"
        " 合作打造的 合作开发的 共同开发的 开发运营的 运营管理的 投资运营的"
    ).split()
)
"""What stands between those who build a park and its name."""
_LONGEST_BY = 28
_LIES_INSIDE = ("内的", "里的")
_INSIDE = late(
    r"[内里]的([^\x00-\x7f\W的]{2,9}?(?:园|园区|片区|基地|小镇|中心|港|城))"
    "(?=现有|已|拥有|共有|注册|入驻|落户|集聚|聚集|去年|今年|上半年|前三季度|营业|完成|实现|规划|占地|总?建筑面积)"
)
_AREA = late(
    r"([^\x00-\x7f\W有和与由]{2,6}?(?:片区|组团|板块))"
    "(?=有|现有|现已|规划|已|重点|集聚|聚集|完成|实现|总?面积|占地|入驻|落户|引进|去年|今年)"
)
_NEAR = 300
"""So far back an area was named in a list of them."""
_WORKS = tuple(f"项目{what}" for what in "总投资 计划 占地 投资 用地 建成 投产 达产 一期 开工".split())  # noqa: SIM905
"""What follows the name of a park that is a project of the one spoken of."""
_LONGEST_CALL = 22
"""So long is what a firm of a park may be called before its name."""
_LONGEST_WORD, _FEWEST = 4, 2
"""A mention of a park no longer than that is a bare word for it; a company named no oftener is no article's own."""
_ITS_COST = late(
    "(?:该|这个|本)?项目(?:计划|估算)?(?:总?投资|总?占地|全部|达产后|建成后|投产后)"
    "|这[个一](?:计划)?(?:总?投资|总?占地|年产)[0-9][^，。；]{0,20}的项目",
    "项目 这个 这一",
)
"""What a paragraph or sentence begins with that goes on about the project right before it."""
_LONGEST_PROJECT = 40


def builder_above(scene: Scene, at: int) -> Mention | None:
    """The company whose project the sentence before `at` tells of (…某某石化乙烯项目投产。/项目总投资…)."""
    text = scene.text
    if not at or not _ITS_COST.match(text, at):
        return None
    start = scene.sentence(max(0, at - 2))[0]
    named = mention_between(scene, start, at, "company")
    if named is None or mention_between(scene, start, named.start, "company"):
        return None
    return named if text.find("项目", named.end, min(at, named.end + _LONGEST_PROJECT)) > 0 else None


def project_after(scene: Scene, cast: Cast, quantity: Quantity, lead: str) -> tuple[str | None, bool]:
    """The project told after its measures (总投资10亿元的某项目), or its company; and whether it is a company."""
    if lead.endswith(_MADE) and (made := _of_capacity(scene.text, quantity.right)):
        return made, False
    if not lead.endswith(("投资", "投资约", "投资近", "投资超", "面积", "资额", "占地")):
        return None, False
    text, right = scene.text, quantity.right
    if more := _MORE_OF_PROJECT.match(text, right):
        right = more.end()
    if text.startswith("的", right):
        named = scene.mention_at.get(right + 1)
        if named and named.kind == "company":
            return named.name, True
        if short := cast.company(text, right + 1):
            return short[0], True
    built = BUILDER_AFTER.match(text, right)
    match = built or PROJECT.match(text, right)
    if not match:
        return None, False
    start, end = match.span(1)
    if longer := _FURTHER.match(text, end):
        end = longer.end()  # 某某产业园|算力枢纽二期项目
    if text[start : start + 2] in _PHASES:
        return None, False
    if another := ANOTHER.search(text, start + 2, end):
        end = another.start()
    park = scene.mention_at.get(start)
    name = park.name if park and park.kind == "park" and park.end == end else text[start:end]
    name = name[: scene.words.deed_start(name)]
    if name.endswith(_INDUSTRIES):
        return None, False
    if park and park.kind == "park" and park.end == end and park.name != scene.park and end - start > _LONGEST_WORD:
        return park.name, False
    if OWN_PARK.match(text, start) or is_generic(name) or (built and name.startswith(_ITSELF)):
        return None, False
    mention = mention_between(scene, start, end, "company")
    if mention is None and name.endswith(each_of("shared_facility_ends")):
        return None, False
    return (mention.name, True) if mention else (name.removesuffix("等"), built is not None)


def _of_capacity(text: str, at: int) -> str:
    """The project whose capacity ends at `at` (年产120万吨|特种钢的某某特钢项目); empty where none follows."""
    made = _OF_CAPACITY.match(text, at) if "的" in text[at : at + 12] else None
    return made.group(1) if made else ""


def profiled(scene: Scene, cast: Cast, parks: list[Mention]) -> str | None:
    """The one company in an article's head, if the text names it more often than its park; `parks` mentions these."""
    in_head = scene.mentions[: bisect_left(scene.mention_starts, scene.head_end)]
    head = {m.name for m in in_head if m.kind == "company"}
    if len(head) != 1:
        return None
    name = head.pop()
    short = next((word for word, company in cast.brands.items() if company.startswith(name[:3])), name)
    named = sum(m.end - m.start > _LONGEST_WORD for m in parks)
    if scene.text.count(short) <= max(named, _FEWEST):
        return None
    return name


def company_of(scene: Scene, company: Mention) -> Mention | None:
    """The company named behind another whose own it is: 某某集团旗下的某某公司."""
    own = _COMPANYS_OWN.match(scene.text, company.end)
    named = scene.mention_at.get(own.end()) if own else None
    return named if named and named.kind == "company" else None


def owned_by(scene: Scene, end: int) -> Mention | None:
    """What is named behind a word for a park that ends at `end` as its own: 园区内的…, 开发区旗下的…."""
    own = _PARKS_OWN.match(scene.text, end)
    return scene.mention_at.get(own.end()) if own else None


def firm_of_park(scene: Scene, at: int, limit: int) -> Mention | None:
    """The company that a clause opens with at `at` as a firm of a park (园区龙头企业某某), before `limit`."""
    near = scene.text[at : at + _LONGEST_CALL]
    if "企业" not in near and "龙头" not in near and "链主" not in near:
        return None
    firm = FIRM_OF_PARK.match(scene.text, at, limit)
    return scene.mention_at.get(firm.end()) if firm else None


def within(scene: Scene, park: Mention) -> Mention | None:
    """The part or the company that is named right after a park: 某某开发区某某公司, 某某园的某某公司负责人."""
    text, named = scene.text, scene.mention_at
    after = named.get(park.end)
    if after is None:
        after = owned_by(scene, park.end)
        of_it = text.startswith("的", park.end)
        return after if after and after.kind in (("company",) if of_it else ("park", "company")) else None
    if after is None or (after.kind == "company" and park.end - park.start <= _LONGEST_WORD):
        return None  # 集中区严把环保关 is no company
    return after if after.kind in ("park", "company") else None


def founds(text: str, end: int, park: Mention) -> bool:
    """Whether a place up to `end` sets up a park whose extent is told next (某某市规划建设某某产业园，首期占地…)."""
    return bool(FOUNDS.search(text, end, park.start) and EXTENT.match(text, park.end))


def of_place(scene: Scene, place: Mention) -> Mention:
    """The park or company named right after the place it lies in (某某省某某市某某园区), else the place."""
    named, mention = scene.mention_at, place
    while mention.kind == "place":
        after = named.get(mention.end) or (
            named.get(mention.end + 1) if scene.text.startswith("的", mention.end) else None
        )
        if after is None or (after.kind == "company" and after.start > mention.end):
            return place
        mention = after
    return mention


def project_end(text: str, end: int) -> int:
    """Where the name of a park ends at `end`, or its 项目, that is told as a project of another; 0 where it is not."""
    if text.startswith(_WORKS, end):
        return end + len("项目")  # 某某产业园项目总投资15亿元
    return end if text.startswith("是", end) and IS_PROJECT.match(text, end) else 0


def built_parks(scene: Scene, parks: list[Mention]) -> list[Mention]:
    """Those of `parks` before whose names it is told who builds them: …共建的某某产业园."""
    built = [park for park in parks if scene.text.endswith(_BUILT_BY, 0, park.start)]
    return [
        park
        for park in built
        if not PROJECTS_LISTED.match(scene.text, park.end) and not scene.text.startswith("项目", park.end)
    ]


def built_park(scene: Scene, built: list[Mention], at: int) -> Mention | None:
    """The park among `built` that is told from `at` on by who builds it (由某某市与某某集团共建的某某产业园)."""
    near = (park for park in built if at < park.start <= at + _LONGEST_BY)
    return next((park for park in near if scene.text[at : park.start].isalpha()), None)


def part_inside(scene: Scene, end: int) -> re.Match[str] | None:
    """What no table has, named right behind a park that ends at `end` as lying in it (先行区|内的某某软件园)."""
    return _INSIDE.match(scene.text, end) if scene.text.startswith(_LIES_INSIDE, end) else None


def area_told(scene: Scene, paragraph: int, at: int) -> re.Match[str] | None:
    """The area that a clause begins with at `at`, named in its `paragraph` before (由某某片区、某某片区组成)."""
    area = _AREA.match(scene.text, at)
    return area if area and scene.text.find(area.group(1), max(paragraph, at - _NEAR), at) >= 0 else None
