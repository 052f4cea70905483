"""The patterns of firsts, ranks and titles that are made of the words of `seeds/honours.toml` and the user's own."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from store.extract.honours.patterns import KNOWN_AS, KNOWN_AS_SIGNS
from store.extract.text.literals import any_of, branches, grouped
from store.late import late, late_of, literal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.knowledge import Knowledge

_AWARDS = (
    "[名位]列(?=“)",
    "定为(?<![制规锁设假]定为)",
    "进入(?=[^，。；！？\n]{2,24}(?:名单|名录|榜单|目录))",
    "(?:认定|确定|命名|评定|批准|批复)(?=[^，。；0-9“”为\n]{2,24}为)[^，。；0-9“”为\n]{2,24}为",
    "获(?<![收捕]获)(?=国家|全国|中国|全省|省级|[“《]|[^，。；！？\n]{2,20}(?:奖|称号|等次|第一名|名牌产品|[驰著知]名商标))",
    "拥有(?=[^，。；！？\n]{4,60}(?:招牌|牌子|称号|名片|殊荣|光环|头衔|荣誉)”?)",
    "头顶(?=[“国省])",
    "(?:荣誉|称号|招牌|牌子|殊荣|名片|头衔)(?=[^，。；：、！？\n]{0,8}：)[^：]{0,8}：",
    "(?:拿到|拿回|挂上|摘下)(?=[^，。；！？\n]{2,60}(?:奖|称号|牌子|牌匾|招牌|金牌))",
)
"""Verbs that a title follows only where more is said."""
_TITLES = (
    "奖(?![补励金学项])",
    "重点(?:工业|产业|特色|培育)*(?:园区|开发区|基地|平台|集聚区)",
    "强(?:企业)?[”》]?$",
    "强(?<=[0-9百千]强)",
    "(?:国家|全国|中国|省)(?:.{2,16}(?:基地|中心|园区|产业园|开发区|实验室|试验区|示范地|承接地|枢纽|城市|集群|工作站|先导区"
    "|专项|目录|名录|名城|重点[^，。、]{0,4}企业)|.{0,16}高新区)",
    "A[A档等类级]",
    "星级",
    "第[一二三四五六七八九十0-9]+批",
    "第[一二三]名",
    r"等[级次](?<=[^\x00-\x7f\W]等[级次])",
    "之[都乡城]",
    "(?:中国|世界|亚洲|东方|北方|南方|江南|西部|西北|西南|华北)[^，。“”、]{1,8}[都城乡镇谷港]”?$",
)
_RANKED = (
    "[跻挤]身",
    "[升前进移提跃攀][升移进位高]?[至到]",
    "[由从](?=第)",
    "[挤挺冲晋]进入?",
    "(?<![引促推改跟挤挺冲晋])进入?",
    "[迈跨步闯杀晋冲][入进]",
    "[拿夺]了?[个下]",
    "排(?!行)",
    "考[核评]$",
)
"""Verbs that a rank follows, in more than one form or only where more is said."""
_STYLED = {
    "“?小巨人”?+(?:企业)?+": "小巨人",
    "单项冠军(?:示范)?+(?:企业|产品)?+": "单项冠军",
    "循环化改造示范试点(?:园区)?+": "循环化改造",
}
"""Titles that somebody goes by in more than one form, with the signs of each."""
_LEVEL = (
    "(?:农业产业化国家|国家级?|全国|全球|世界|行业|省级?|市级|区级|自治区级?|工信部|部级)[^，。；、！？\n0-9“”]{0,10}?"
)
"""Who gives such a title."""
_NOT_COUNTED = "(?![0-9]|[达已增共数累总有][^，。；]{0,3}[0-9])"
_WITHIN = "(?:地区|范围|行业|乃至全国|乃至全省|乃至全球|乃至世界|乃至亚洲)?(?:内|上)?"
_PLACES = {
    "[^报获成为是在了与和及到当居达全我本入，。、]{2,3}(?:省|市|县|区|州|旗|带|流域)"
    rf"{_WITHIN}[^\x00-\x7f\W是]{{0,4}}": "省 市 县 区 州 旗 带 流域",
    "(?:[北南]京|天津|上海|重庆|[河湖][北南]|[山广江]西|[山广]东|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|海南|四川|贵州|云南|西藏|甘肃|青海|宁夏|新疆"
    "|内蒙古|[苏皖粤陕豫鲁赣湘桂川滇黔冀晋闽鄂浙疆][东西南北中])"
    r"[^\x00-\x7f\W]{0,2}": "京 津 海 重庆 北 南 西 东 中 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 四川 贵州 甘肃 "
    "宁夏 新疆 内蒙古",
}
"""The same of places told by their kind, and of provinces, with the signs of each."""


class HonourWords(msgspec.Struct, frozen=True):
    """What the tables' words of honours are looked for by."""

    award: re.Pattern[str]
    title: re.Pattern[str]
    """In what an award gives, what tells that it is a title."""
    scope: re.Pattern[str]
    """A scope at the end of what stands before a first, with at most a few words between: 全球海拔最高."""
    wide: re.Pattern[str]
    """A scope anywhere in a clause."""
    known_as: re.Pattern[str]
    """What somebody is called: “隐形冠军” after 是 or 为 (a `title`), 被誉为“中国纽扣之都”."""
    ranked: re.Pattern[str]
    """Verbs that a rank follows: 位居, 跻身."""
    styled: re.Pattern[str]
    """A title by itself, as somebody is styled: 国家级专精特新“小巨人”企业; a `kind` only of whom it is said to be."""
    bestowed: re.Pattern[str]
    """What is done with a title in quotation marks right before it, or what it is called."""


@lru_cache(maxsize=4)
def honour_words(knowledge: Knowledge) -> HonourWords:
    """The patterns of `knowledge`'s lists of honours."""
    lists = knowledge.words
    awards = sorted(map(literal, lists["honour_awards"]), key=len, reverse=True)
    scopes = lists["honour_scopes"]
    return HonourWords(
        award=late_of(lambda: branches((*awards, *_AWARDS)), grouped),
        title=late_of(lambda: branches((*map(literal, lists["honour_titles"]), *_TITLES))),
        scope=late_of(lambda: {**{scope: scope for scope in scopes}, **_PLACES}, _ending),
        wide=late_of(lambda: scopes, any_of),
        known_as=_known_as(lists["honour_styles"]),
        ranked=late_of(lambda: (*map(literal, lists["honour_rankings"]), *_RANKED)),
        styled=_styled(lists["honour_styled"], lists["honour_styled_kinds"]),
        bestowed=_bestowed(lists["honour_bestowing"], lists["honour_nouns"]),
    )


def _either(words: Iterable[str]) -> str:
    return "|".join(map(literal, words))


def _known_as(styles: list[str]) -> re.Pattern[str]:
    # led by one character: so `re` goes straight to where a title can stand
    return late(lambda: f"“(?:(?P<title>{_either(styles)})”|{KNOWN_AS})", (*styles, *KNOWN_AS_SIGNS))


def _styled(titles: list[str], kinds: list[str]) -> re.Pattern[str]:
    def made(found: Iterable[str]) -> str:
        found = list(found)
        awarded = "|".join(title if title in _STYLED else literal(title) for title in found if title not in kinds)
        said = f"(?P<kind>{any_of(kind for kind in found if kind in kinds)})(?=[，。；、！？\n]|$)"
        return f"{_LEVEL}(?:(?:{awarded or '(?!)'}){_NOT_COUNTED}|{said})"

    return late_of(lambda: {**_STYLED, **{word: word for word in (*titles, *kinds)}}, made)


def _bestowed(deeds: list[str], nouns: list[str]) -> re.Pattern[str]:
    return late(
        lambda: f"”(?:[^，。；！？\n“”、]{{0,4}}(?:{_either(deeds)})|的?(?:荣誉)?(?:{_either(nouns)}))",
        (*deeds, *nouns),
    )


def _ending(scopes: Iterable[str]) -> str:
    """What ends in one of the scopes, with at most a few words behind it."""
    scopes = list(scopes)
    named = any_of(scope for scope in scopes if scope not in _PLACES)
    ends = [rf"{named}{_WITHIN}[^\x00-\x7f\W是]{{0,8}}", *filter(_PLACES.__contains__, scopes)]
    return f"(?:[0-9]{{4}}年度?)?(?:{'|'.join(ends)})$"
