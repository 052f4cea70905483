"""Firsts, ranks and titles awarded, each with its span and whose it is."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from store.records import Honour

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.extract.names import Names
    from store.records import Mention, Reading

_SCOPE = (
    "(?:全球|世界|国际|亚洲|全亚洲|东南亚|国内|全国|我国|中国|西部|东部|中部|西北|东北|西南|华东|华北|华南|华中|长三角|珠三角|大湾区|京津冀|成渝"
    "|全省|省内|我省|全市|市内|我市|全区|区内|全县|县内|全州|州内|全疆|全自治区|自治区|全行业|行业|同行业|业内|业界|本省|本市|省|市|[一-龥]{2}(?:省|市|县|区))"
    "(?:地区|范围|行业)?(?:内|乃至全国|乃至全球|乃至世界|上)?"
)
_FIRST = "(?:首[个家条例座批台套次款单创部艘架位项类片支笔所颗张辆种届列]|第[一二三](?!产业|季|届|次|方|步|线)[个家条座批台套位名]?|唯一|独家|率先|最[大高先早长快多强优新佳]|领先|领跑|前列|前茅|首位|榜首|龙头地位)"
_TRIGGER = re.compile(
    f"(?P<first>{_SCOPE}[^，。；！？、：\\n]{{0,4}}?{_FIRST})"
    "|(?P<rank>(?:位居|位列|名列|居于|位于|排名|排在|列|居|稳居|跃居|升至|跻身|跃升至)(?:[^，。；！？、：\\n]{0,8}?)(?:第[一二三四五六七八九十0-9]+[位名]?|首位|榜首|前列|前茅|前[一二三四五六七八九十0-9]+[位名强]?|[0-9]+强|[百千]强))"
    "|(?P<gap>填补|打破|零的突破|零突破)"
    "|(?P<level>(?:国际|世界|全球|国内|全国|行业)(?:一流|先进|领先)(?:水平)?|首创|首台[（(]?套|领先水平|先进水平)"
    "|(?P<award>荣获|喜获|获评|获颁|获批为?|获得了?|被评为|评为|评选为|被授予|授予|认定为|命名为|确定为|评定为|入选|入围|跻身|荣膺|荣登|登上|登榜|斩获|摘得|夺得|蝉联|摘取|捧回|成功创建|创建(?:为|成)|创成|列入|列为|纳入|晋升为?|升级为|升格为|成为|申报(?=[^，。；！？]{0,12}(?:第[一二三四五六七八九十]+批|首批))|挂牌)"
)
_STRONG = frozenset(
    "荣获 喜获 获评 获颁 被评为 评为 评选为 被授予 授予 认定为 命名为 确定为 评定为 入选 入围 跻身 荣膺 荣登 登上 登榜 斩获 摘得 夺得 蝉联 摘取 捧回".split()
)
_TITLE = re.compile(
    "奖|称号|示范|试点|先进|标杆|百强|强(?:企业)?[”》]?$|[0-9百千]强|榜|名单|品牌|认证|绿色工厂|绿色园区|绿色工业园区|冠军|小巨人|专精特新|文明|优秀|国家级|省级|国家[^，。]{2,14}(?:基地|中心|园区|开发区|高新区|实验室|试验区)"
    "|第[一二三四五六七八九十0-9]+批|首批|首个|首家|唯一|百家|型机关|型园区|型企业|[星A]级|五一|劳动模范|红旗|金牌|卓越"
)
_LEVEL = re.compile(
    "国家|全国|全省|省级|世界|全球|中国|国际|首批|首个|首家|第一|唯一|最[大高]|[省市]级|全市|[一-龥]{2}省"
)
_COUNTED = re.compile(
    "^(?:了)?(?:[0-9]|[一二三四五六七八九十两多数]+[家个户项])|[0-9]+(?:余|多)?[家个户项名人]$|[0-9]+(?:余|多)?[家个户项名]（"
)
_SENTENCE = re.compile("[。！？；\n…]")
_CLAUSE = "，。！？；\n…：—"
_SPLIT = re.compile("[、]|(?<=[”》])[和及与](?=[“《])|(?<=[一-龥])[和及](?=[“国全省])|以及")
_AIMED = re.compile(
    "打造|力争|努力|争创|争当|争取|目标|对标|迈向|瞄准|加快|建设成|将要|有望|计划|拟|冲刺|奋力|全力|抢占|着力"
)
"""What is aimed at is no honour yet."""
_MAX_LEN = 60


class _Span(NamedTuple):
    start: int
    end: int


def find_honours(reading: Reading, names: Names) -> list[Honour]:
    """Honours of `reading` in the order of the text, none inside another."""
    text = reading.mended.text
    spans: list[_Span] = []
    for trigger in _TRIGGER.finditer(text):
        if not _AIMED.search(text[_clause_start(text, trigger.start()) : trigger.start()]):
            spans.extend(_read(text, trigger))
    owners = [m for m in names.mentions if m.kind != "place"]
    starts = [m.start for m in owners]
    honours: list[Honour] = []
    for start, end in _outermost(spans):
        start = _after_owner(text, start, end, owners, starts)
        said = text[start:end]
        if len(said) >= 4:
            honours.append(Honour(said, _subject(text, start, end, owners, starts, names.park), start, end))
    return honours


def _outermost(spans: list[_Span]) -> list[_Span]:
    kept: list[_Span] = []
    for span in sorted(set(spans), key=lambda s: (s.start, -s.end)):
        if kept and span.start < kept[-1].end:
            if span.end > kept[-1].end:
                kept[-1] = _Span(kept[-1].start, span.end)
            continue
        kept.append(span)
    return kept


def _clause_start(text: str, at: int) -> int:
    low = max(0, at - _MAX_LEN)
    return max([low, *(text.rfind(mark, low, at) + 1 for mark in _CLAUSE)])


def _clause_end(text: str, at: int) -> int:
    high = min(len(text), at + _MAX_LEN)
    ends = [i for mark in _CLAUSE if (i := text.find(mark, at, high)) >= 0]
    return min(ends, default=high)


def _read(text: str, trigger: re.Match[str]) -> Iterator[_Span]:
    kind = trigger.lastgroup
    if kind == "award":
        yield from _titles(text, trigger)
    elif kind == "first":
        yield from _firsts(text, trigger)
    elif kind == "gap":
        start, end = _clause_start(text, trigger.start()), _clause_end(text, trigger.end())
        if trigger[0] in ("填补", "打破"):
            if "空白" in text[trigger.end() : end] or "垄断" in text[trigger.end() : end]:
                yield _Span(trigger.start(), end)
        else:
            yield _Span(start, end)
    else:
        start, end = _clause_start(text, trigger.start()), _clause_end(text, trigger.end())
        if kind == "rank" and trigger.start() - start < 3 and text[start - 1 : start] == "，":
            start = _clause_start(text, start - 1)
        if kind == "level" and not re.search("达到?|实现|处于|属于?|填补|为|[技工产]", text[start : trigger.start()]):
            return
        yield _Span(start, end)


def _firsts(text: str, trigger: re.Match[str]) -> Iterator[_Span]:
    end = _clause_end(text, trigger.end())
    if text[trigger.end() - 2 : trigger.end()] in ("率先", "首次") or trigger[0].endswith(("领先", "前列", "首位")):
        yield _Span(_clause_start(text, trigger.start()), end)
        return
    stop = text.find("、", trigger.end(), end)
    if stop >= 0 and "最" not in text[stop : stop + 6]:
        end = stop
    year = re.search(r"[0-9]{4}年度?$", text[max(0, trigger.start() - 6) : trigger.start()])
    yield _Span(trigger.start() - (len(year[0]) if year else 0), end)


def _titles(text: str, trigger: re.Match[str]) -> Iterator[_Span]:
    """The titles that an award verb governs, one by one."""
    end = _clause_end(text, trigger.end())
    strong = trigger[0] in _STRONG
    at = trigger.end()
    governed = text[at:end]
    quoted = False
    for piece in _SPLIT.split(governed):
        start = text.find(piece, at) if piece else at
        at = start + len(piece)
        said = piece.strip("了 ")
        if not said or _COUNTED.search(said):
            continue
        good = _TITLE.search(said) and (strong or _LEVEL.search(said))
        quoted = quoted or bool(good)
        if good or (quoted and said.startswith("“")):
            yield _Span(text.find(said, start), start + len(piece.rstrip()))


def _after_owner(text: str, start: int, end: int, owners: list[Mention], starts: list[int]) -> int:
    """A span that opens with its owner's name begins after it."""
    i = bisect_right(starts, start) - 1
    if i >= 0 and owners[i].start == start and owners[i].end < end - 4:
        return owners[i].end
    return start


def _subject(text: str, start: int, end: int, owners: list[Mention], starts: list[int], park: str | None) -> str | None:
    """Whose it is: the company or park named last before it in the sentence, else the article's park."""
    low = max((m.end() for m in _SENTENCE.finditer(text, max(0, start - 200), start)), default=max(0, start - 200))
    i = bisect_right(starts, start) - 1
    if i >= 0 and owners[i].start >= low:
        return owners[i].name
    return park
