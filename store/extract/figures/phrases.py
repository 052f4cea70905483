"""Phrases: a name cut clean of what does not belong to it, and the names of a list parted."""

from __future__ import annotations

import re

from store.extract.figures.words import Words
from store.knowledge_words import each_of, either
from store.late import late

IN_WHOLE = late("[在对][^，]{1,20}(?:中的?|的|内的?)(?:占比|比重|贡献率?|份额)", "占比 比重 贡献 份额")
"""A whole that something is a part of: 在全县工业中的占比."""
PLAN_DONE = late(
    "(?:(?:超额)?完成了?|为|达到)[^，。0-9]{0,10}(?:任务|目标|计划|预算)(?:[数的]|$)", "任务 目标 计划 预算"
)
"""How far a plan is carried out: 完成全年计划的41.8%."""
_JOINT = late("、|和|以及|及|与")
_FEWER_JOINTS = (late("、"), late("、|和|以及"))
"""What parts a list of names that have 及 or 和 in them (汽车及零部件、电子信息、新材料)."""
EDGE = " 　、和及与，,的“”：:—-●■◆▲▶►○◇◎□"
_TOGETHER = late(
    "(?<=.)(?:[两三四五六七八九十]|[0-9]{1,2})[大个条类项](?:主导|支柱|优势|特色|重点|核心|新兴|传统)*(?=产业|行业|板块|集群|领域)",
    "大 个 条 类 项",
)
"""What sums up a list before the head that all share (生物医药三大产业产值)."""
_SUMMED_KINDS = ("产业", "行业", "板块", "集群", "领域")
_PLACE = len("全市")
_REACHING = frozenset("惠涉普波遍")
"""Characters that make a verb with 及: 惠及237家企业."""
_TRAILING = late(r"(?:以及|[和及与、或并共且“（(])+$")
_TRAILS = frozenset("和及与、或并共且“（(")
_REORDER = late(
    r"(企业|产品|项目|单位|园区|工厂|车间|平台|人才|商户|公司|品牌)(?:分别|已|均|先后|成功|新)?"
    r"(达到|获评|获批|入选|通过|被评为|被认定为|被认定|获得|荣获|入围|跻身|列入|纳入|进入|建成|完成|实现|入驻|落户|入库|获)(.+)$",
    "达到 获 入选 通过 被评为 被认定 入围 跻身 列入 纳入 进入 建成 完成 实现 入驻 落户 入库",
)
SHARED_HEAD = late(
    lambda: f"(?:产业链?|行业|板块|集群|领域|产品|企业)?({either('shared_heads')})$", lambda: each_of("shared_heads")
)
"""What the names of a list share, told once behind them (工业投资、技改投资占比)."""

_SECTORS = late("(?:第)?([一二]、?[二三](?:、?三)?)次?(产业|产)")
"""Sectors of the economy called in one breath (一二三产, 第二、三产业)."""
_RATES = ("占比", "比重", "份额", "增速", "增幅")
"""Heads that an indicator before them can have: 工业投资、技改投资占比."""
_HALVES = frozenset(("进出", "出进", "国地", "内外", "水陆", "产销"))
"""Names told by a character each before what both share (进、出口成本, 国、地税收入)."""
_TOWARDS = frozenset("对向")
"""What may stand once before a list of those that something is done with."""
_TRADE = ("进口", "出口")
"""Indicators that are the first half of another's name as well (进口、出口通关时间)."""


def last_match(pattern: re.Pattern[str], text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
    """The last place where a pattern matches, None where it does nowhere."""
    last = None
    for match in pattern.finditer(text, start, len(text) if end is None else end):
        last = match
    return last


def clean(words: Words, text: str) -> str:
    """`text` without connectives, adverbs and words for the park itself at its beginning."""
    start, end = 0, len(text)
    if text[:1] in ("在", "对") and IN_WHOLE.match(text):
        return text.rstrip(" 、和及与，,的：:—-")
    if "）" in text and "（" not in text[1:]:
        start = text.find("）") + 1  # （以下简称“高新区”）生产总值
    lead = words.lead
    while start < end:
        first = text[start]
        if first in lead.firsts and (past := lead.past(text, start, end)) > start:
            start = past
        elif first in EDGE and not (first == "“" and "”" in text[start + 1 :]):
            start += 1
        else:
            break
    name = text[start:].rstrip(" 、和及与，,的：:—-")
    return f"{name}及" if name[-1:] in _REACHING and text.startswith("及", start + len(name)) else name


def untrailed(text: str) -> str:
    """`text` without connectives at its end."""
    return _TRAILING.sub("", text) if text[-1:] in _TRAILS else text


def tidy(text: str) -> str:
    """`text` without connectives at its end, its quotation marks in pairs."""
    text = untrailed(text).rstrip("的了")
    if text.endswith("等") and not text.endswith(("高等", "平等", "同等", "优等")):
        text = text[:-1]
    if "“" not in text and "”" not in text:
        return text
    if text.count("“") < text.count("”"):
        text = "“" + text if text.find("”") > 0 else text.replace("”", "")
    elif text.count("“") > text.count("”"):
        text = text + "”" if not text.endswith("“") else text.rstrip("“")
    return text


def reordered(text: str) -> str:
    """企业达到能耗标杆 → 达到能耗标杆企业."""
    match = _REORDER.match(text)
    return f"{match.group(2)}{match.group(3)}的{match.group(1)}" if match and len(match.group(3)) > 1 else text


def split_wholes(words: Words, text: str, count: int) -> list[str]:
    """The wholes of a list, which may be words for the park or its place: 开发区和西宁市, 全区、全市工业总产值."""
    if names := split_names(words, text, count):
        return names
    parts = [part for part in _JOINT.split(text) if part]
    if len(parts) != count:
        return []
    whole = parts[-1]
    if len(whole) > _PLACE and all(part[0] == whole[0] == "全" and len(part) == _PLACE for part in parts[:-1]):
        return [*(part + whole[_PLACE:] for part in parts[:-1]), whole]
    return parts


def split_names(words: Words, text: str, count: int) -> list[str]:
    """The names of a list that a 分别 shares out, a common head given to each; empty where there are not `count`."""
    said = clean(words, text)
    told = _TOGETHER.sub("", said)
    if told != said and told.endswith(_SUMMED_KINDS):
        told = told[:-2]  # 生物医药、人工智能三大产业
    if count < 4 and (sectors := _SECTORS.match(told)) and len(sectors.group(1).replace("、", "")) == count:
        ordinal = "第" if sectors.group(2) == "产业" else ""
        return [
            f"{ordinal}{digit}{sectors.group(2)}{told[sectors.end() :]}" for digit in sectors.group(1).replace("、", "")
        ]
    parts = [part for part in _JOINT.split(told) if part]
    if len(parts) < count:
        return []
    if len(parts) > count:
        fewer = ([part for part in joint.split(told) if part] for joint in _FEWER_JOINTS)
        parts = next((each for each in fewer if len(each) == count), parts)
    parts = parts[-count:]
    last = parts[-1]
    if len(parts) == 2 and len(parts[0]) == 1 and parts[0] + last[:1] in _HALVES:
        parts[0] += last[1:]  # 进、出口|通关成本
    head = SHARED_HEAD.search(last)
    if head and last not in _TRADE:
        rate = head.group().endswith(_RATES)
        if parts[0][0] in _TOWARDS and not parts[0].endswith(head.group(1)):
            last = last if last[0] in _TOWARDS else parts[0][0] + last  # 对欧盟、美国进出口
            parts = [p if p[0] in _TOWARDS else parts[0][0] + p for p in parts]
        parts = [p if words.ends_in_head(p) and p not in _TRADE and not rate else p + head.group() for p in parts[:-1]]
        parts.append(last)
    return parts
