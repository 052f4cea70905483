"""Spoken of: what clauses without a figure name, for the figure after them (产值突破百亿元大关，达到126亿元)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.extract.figures.phrases import clean, tidy
from store.extract.metrics.figure_words import lead_of
from store.late import late

if TYPE_CHECKING:
    from store.extract.figures.scene import Scene

_PASSED = late(
    "([^，。；、]{2,14})(?:首次|首|一举)?(?:突破|迈上|迈过|跨过|跨越|站上|超过)[^，。；0-9]{1,8}(?:大关|台阶|关口)，$"
)
_ROUND = ("大关", "台阶", "关口")
_STANDARD = late("(?:(?<!占)比(?![重例率值])|较|在)[^，]{0,14}$")
"""What a thing is measured against before its verb (进出口总额比2019年翻了两番)."""
_LED = late(
    "([^，。；：、0-9]{2,14}?)(?:最[高低大小多少快慢好]|垫底|[排名位居列]{1,2}(?:全[市省县国州区])?(?:首位|第一位?|末位|[前后](?:[三五十]|[两三四五六七八九十][位名])))"
    "的(?:分别|依次)?[是为有]?",
    "高的 低的 大的 小的 多的 少的 快的 慢的 好的 底的 位的 一的 名的 三的 五的 十的",
)
"""What says whose it is that comes next: 亩均税收最高的是某某园，达到…."""
_SIDE = late("(?:方面|上?来?看|上)$")
_SENTENCE_ENDS = frozenset("。；！？")
_SIDE_ENDS = frozenset("面看来上")
_BOTH = late("(?:总量|总额|规模|绝对值|绝对量)?(?:、|和|与|及|以及)?(?:增速|增幅)(?:分别|双双|均|都)?$")
"""Level and growth of one indicator told in one breath (营业收入总量、增速均居全市第一)."""
_ANSWER = late(
    "这是[^，。；]*(?:交出|取得|实现|创造|完成)的([^，。；的]{2,8}?)(?:答卷|成绩单|成绩|数字|数据|账本)", "这是"
)
"""What an exclaimed figure is said to be in the next sentence."""
_WAY = late("([^，。；：、0-9]{0,10}?从[^，。；：、0-9]{1,8}[到至][^，。；：、0-9]{1,8})，$", "从")
"""The way from one step to another, of which is told how long it took."""
_LIKE_THESE = late("(?:像|类似)?[^，。；]{0,6}[这那]样的", "样的")
"""What leads to things of which so many are told next (像这样的小分队，园区有8支)."""
_OWNERS = ("公司", "集团")
_TRADES = ("贸易", "产业", "行业", "制造业", "加工业", "服务业", "进口", "出口", "产量", "销量")
"""What something has an effect on."""
_COUNTING = frozenset("一二三四五六")
SHORTEST_CLAUSE, _SHORTEST_NAME, _LONGEST_NAME, _REACH = 5, 2, 12, 60
"""A clause is longer than the first; a name no shorter than the second, no longer than the third."""


def passed_mark(scene: Scene, reached: int, start: int) -> str:
    """What passed a round mark right before the words of the figure that begin at `start`; empty where nothing did."""
    if not scene.text.endswith(_ROUND, reached, start - 1):
        return ""
    passed = _PASSED.search(scene.text, reached, start)
    name = clean(scene.words, passed.group(1)) if passed else ""
    return name if scene.words.ends_in_head(name) else ""


def spoken_between(scene: Scene, reached: int, start: int) -> str:
    """What a clause names between the figure that ends at `reached` and `start` (外资由负转正，增长5.5%)."""
    text = scene.text
    if text[start - 1 : start] not in ("，", ","):
        return ""
    left = text.find("，", reached, start - 1)
    name = spoken_of(scene, left + 1, start) if left >= 0 and start - left > SHORTEST_CLAUSE else ""
    return "" if name in scene.words.bare_heads else name  # 进出口1286亿元，规模居全省首位，同比增长…


def spoken_of(scene: Scene, left: int, end: int) -> str:
    """What the clauses before `end` speak of, where they print no figure; none before `left` is looked at."""
    text, left = scene.text, max(left, end - _REACH)
    while end > left:
        end -= text[end - 1] in "，,"
        start = max(left, text.rfind("，", left, end) + 1)
        if name := _named(scene, start, end):
            return name
        end = start
    return ""


def way_told(scene: Scene, left: int, end: int) -> str:
    """What the clause right before `end` says took so long, from one step to another (项目从签约到开工); or empty."""
    left = max(left, end - _REACH)
    start = max(left, scene.text.rfind("，", left, end - 1) + 1)
    told = _WAY.match(scene.text, start, end)
    return clean(scene.words, told[1]) if told else ""


def led_by(scene: Scene, start: int, end: int) -> str:
    """The indicator that a clause ranks and then tells whose it is (亩均税收最高的是某某园); empty where none is."""
    if scene.text.find("的", start, end) < 0:
        return ""
    led = _LED.match(scene.text, start, end)
    name = clean(scene.words, led.group(1)) if led else ""
    return name if scene.words.ends_in_head(name) else ""


def spoken_behind(scene: Scene, at: int, end: int) -> str:
    """What is spoken of behind the figures of a sentence: in its last clause, or in the next where it cries out."""
    if name := spoken_after(scene, at, end):
        return name
    text = scene.text
    if not text.startswith("！", end - 1) or end == len(text):
        return ""
    following = scene.sentence(end)[1] - 1
    if answered := _ANSWER.match(text, end, following):
        return answered.group(1)  # 38.6亿元，增长31%！这是…交出的税收答卷
    comma = text.find("，", end, following)
    clause = comma + 1 if scene.period_at.get(end) and comma - end < SHORTEST_CLAUSE + 1 else end
    stop = text.find("，", clause, following)
    return _named(scene, clause, stop if stop >= 0 else following)


def spoken_after(scene: Scene, at: int, end: int) -> str:
    """What the last clause of a sentence speaks of, told behind its figures (从128家到176家，企业数量三级跳)."""
    text = scene.text
    start = text.rfind("，", at, end) + 1
    if not start or text[end - 1] not in _SENTENCE_ENDS or any(map(str.isdigit, text[start:end])):
        return ""
    return _named(scene, start, end - 1)


def _named(scene: Scene, start: int, end: int) -> str:
    """The indicator or thing that a clause names; empty where it names none."""
    if led := led_by(scene, start, end):
        return led
    words, clause = scene.words, lead_of(scene, start, end)
    if clause[1:2] == "是" and clause[0] in _COUNTING:
        clause = clause[2:]  # 一是精深加工比重还不高，只有43%
    if len(clause) < _SHORTEST_NAME:
        return ""
    if clause.endswith("影响") and (affected := clean(words, clause.partition("受")[0])).endswith(_TRADES):
        return affected  # 边境小额贸易受邻国政策调整影响，同比下降12.6%
    if "样的" in clause and (like := _LIKE_THESE.match(clause)):
        return tidy(clean(words, clause[like.end() :]))
    verb = None if clause.endswith("方面") else words.predicate.search(clause)  # 实际到位内资方面
    clause = _SIDE.sub("", clause) if clause[-1:] in _SIDE_ENDS else clause
    named = clause[: verb.start()].removesuffix("要") if verb and verb.start() < len(clause) else clause
    name = clean(words, _STANDARD.sub("", named) if verb else named)
    if name.endswith(_OWNERS):
        return ""  # whose it is, not what
    if "增" in name[-4:]:
        name = _BOTH.sub("", name)
    if len(name) > _LONGEST_NAME and words.ends_in_item(name):
        name = name.rpartition("的")[2]  # 在家门口上班的产业工人
    told = words.ends_in_head(name) or words.growth_at_end(name) or words.ends_in_item(name)
    return name if len(name) >= _SHORTEST_NAME and told else ""
