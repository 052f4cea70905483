"""Openings: the company that a paragraph opens with a look at (冲床声在某某公司的4个车间里响成一片).

And the company or plant that a clause opens with behind a park's name, or by a word for it (园区最大的项目是某某公司).
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from store.knowledge_words import each_of, either
from store.late import late

if TYPE_CHECKING:
    from store.extract.figures.scene import Scene
    from store.records import Mention

_SEEN_AT = ("在", "走进", "来到", "步入", "走入", "踏入", "探访", "走访")
_SITE = late(
    "的?[^，。；、0-9]{0,8}?(?:[0-9一二三四五六七八九十]+[个座条])?[^，。；、0-9]{0,6}?"
    "(?:车间|厂区|厂房|生产线|展厅|实验室|工地|仓库|现场)",
    "车间 厂区 厂房 生产线 展厅 实验室 工地 仓库 现场",
)
_WITHIN = ("里", "内", "中，")
"""What follows the site where no word of going there stands before the company: 早上8时，某某公司的总装车间里，…."""
_LONGEST_DAY = 14
"""Characters of the sentence that a page of a diary opens with: 6月17日，晴。"""
_WORKER = late(lambda: f"的?[^，。；、0-9]{{0,8}}?{either('workers')}(?=，)", lambda: each_of("workers"))
"""Who works for a company, as which a paragraph opens (作为某某公司的首席焊工，某人…)."""
_AS = "作为"
_FED = ("成了", "成为", "变成", "变成了", "变为", "送到", "供给")
_FEEDS = late(
    "的?“?(?:口粮|食粮|原料|燃料|香饽饽|宝贝|主料|养料|抢手货)", "口粮 食粮 原料 燃料 香饽饽 宝贝 主料 养料 抢手货"
)
"""What goes to a company that the sentences behind tell of (副产的碳五成了某某公司的“口粮”。…)."""
_LONGEST_WHICH = 24
_MARKS = frozenset("，；：。！？")
_OF_OTHERS = late("客户|股东|投资[方人]|供应商|对手|伙伴|前身|母公司|合作方|买家|买主|东家|创始人|老板|老家")
"""Who is told of beside the one that a paragraph is about: 最大的客户是某某集团."""
_SHOWING = ("是", "叫", "叫做", "名为")
"""What leads to a name: 最难啃的“硬骨头”是某某集团, 他的厂子叫某某公司."""
_TELLS = ("说这话的是", "说这番话的是", "讲这番话的是", "算这笔账的是", "说出这番话的是")
"""What a paragraph opens with that tells who spoke in the one before."""
_SHOWS = tuple("的 项目 企业 公司 一家 一个 工厂 龙头 链主".split())  # noqa: SIM905
"""What is said to be a company: 园区最大的项目|是某某叶片基地."""
_LONGEST_SHOWN = 20
_LONGEST_NAME, _SHORTEST_OWN = 12, 2
_TOLD_REACH = 400
"""So far behind its name a word may stand for a facility; in a longer paragraph nobody remembers."""
_BEFORE_NAME = ("属于", "隶属于", "走进", "来到", "位于", "是", "在", "到", "的", *_MARKS, "\n")
"""What a facility's name begins behind."""
_COUNTING = frozenset("0123456789一两三几这那该此某各每座个家")
_OF = ("", "的", "内的", "里的", "内", "里")
"""What stands between a park and what lies in it."""


def _presents(scene: Scene, paragraph: int, firm: Mention) -> bool:
    """Whether a paragraph opens with who something is, and no more (最难啃的“硬骨头”是某某集团。)."""
    low = max(paragraph, firm.start - _LONGEST_WHICH)
    shown = max(scene.text.rfind(mark, low, firm.start) for mark in _SHOWING)
    if shown < 0 or not scene.text.endswith(("的", *_SHOWING), paragraph, firm.start):
        return False
    said = scene.text[shown : firm.start]
    return not _MARKS.intersection(said) and not _OF_OTHERS.search(scene.text, paragraph, shown)


def company_opening(scene: Scene, paragraph: int) -> Mention | None:
    """The one company whose works the first sentence of a paragraph looks at; None where it looks at none."""
    end, starts = scene.sentence(paragraph)[1], scene.mention_starts
    if end - paragraph <= _LONGEST_DAY and scene.period_at.get(paragraph):
        paragraph, end = end, scene.sentence(end)[1]  # the day that a page of a diary is of
    inside = scene.mentions[bisect_left(starts, paragraph) : bisect_left(starts, end)]
    firms = [mention for mention in inside if mention.kind == "company"]
    if firms and firms[-1].end == end - 1 and _presents(scene, paragraph, firms[-1]):
        return firms[-1]
    if not firms or len({firm.name for firm in firms}) > 1:
        return None
    if scene.text.endswith(_FED, paragraph, firms[0].start) and _FEEDS.match(scene.text, firms[0].end):
        return firms[0]
    if scene.text.startswith(_TELLS, paragraph):
        return firms[0]
    if scene.text.endswith(_AS, paragraph, firms[0].start) and _WORKER.match(scene.text, firms[0].end, end):
        return firms[0]
    begins = _outermost(scene, firms[0].start)
    goes, opens = scene.text.endswith(_SEEN_AT, paragraph, begins), scene.text[begins - 1 : begins] == "，"
    site = _SITE.match(scene.text, firms[0].end, end) if goes or opens else None
    return firms[0] if site and (goes or scene.text.startswith(_WITHIN, site.end())) else None


def _outermost(scene: Scene, start: int) -> int:
    """Where the first of the places and parks begins that lie one in another before `start` (某某市某某园区内的|…)."""
    while outer := next((o for of in _OF if (o := _named_before(scene, start, of))), None):
        start = outer.start
    return start


def _named_before(scene: Scene, start: int, of: str) -> Mention | None:
    """What is named right before `of` and `start`."""
    return scene.mention_end.get(start - len(of)) if scene.text.endswith(of, 0, start) else None


def presented(scene: Scene, park: Mention) -> Mention | None:
    """The company that a clause says its park's largest, first … one is (园区最大的项目是某某叶片基地)."""
    text = scene.text
    shown = text.find("是", park.end, park.end + _LONGEST_SHOWN)
    named = scene.mention_at.get(shown + 1) if shown >= 0 else None
    if named is None or named.kind != "company" or not text.endswith(_SHOWS, park.end, shown):
        return None
    return None if _MARKS.intersection(text[park.end : shown]) else named


def facility_told(scene: Scene, at: int, word: str) -> str | None:
    """The facility that `word` at `at` stands for, named with it before in the paragraph (某某光热示范电站…。电站…)."""
    text, start = scene.text, max(scene.paragraph(at), at - _TOLD_REACH)
    found = text.rfind(word, start, at)
    while found >= 0:
        end = found + len(word)
        low = max(start, found - _LONGEST_NAME)
        marks = [mark for mark in _BEFORE_NAME if mark in text[low:found]]
        behind = max((text.rfind(mark, low, found) + len(mark) for mark in marks), default=low)
        if behind > low and found - behind >= _SHORTEST_OWN and text[behind] not in _COUNTING:
            return text[behind:end]
        found = text.rfind(word, start, found)
    return None
