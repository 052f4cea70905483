"""What a line of a headline shows by itself: signs that tell a kicker, a title and a deck apart."""

from __future__ import annotations

import re
from functools import lru_cache

from store.cutter import TERM_TAG, shared_cutter
from store.knowledge_words import each_of, holds_any, listed
from store.late import late
from store.read.headlines.parting import is_place_name, opens_with_dash
from store.read.headlines.series_names import may_name_series, names_series
from store.read.headlines.shapes import holds_amount
from store.read.headlines.words import (
    asks,
    begins_wide,
    ends_document,
    tells_anniversary,
    tells_event,
    tells_occasion,
    tells_report,
    tells_speaker,
)
from store.read.lines.characters import LINES_KEPT, holds_digit

_NAMES_PARK = late(
    r"(?![这一两三几各多])[^\x00-\x7f\W]{2,14}?(?:园区|产业园|工业园|加工园|化工园|科技园|物流园|工业区|开发区|高新区|经开区|新区|保税区|综保区|自贸区|集聚区|集中区|功能区|示范区|基地|新城|[市县州盟旗])",
    "园 区 基地 新城 市 县 州 盟 旗",
)
_FIGURES_UNLESS = {
    **dict.fromkeys(("一期", "二期", "三期"), ("“",)),
    "可": ("以",), "重点": ("项目",), "均": ("衡",), "该": ("不",), "设": ("立", "施", "备"),
    "共": ("建", "享", "赢", "促", "筑"),
}  # fmt: skip
"""Begins what is told of the matter above as well, and behind which characters it does not."""
_FIGURES_FIRST = tuple(_FIGURES_UNLESS)
_FIGURES = late(r"总?投资(?!.*的)|到20\d\d|(?:今年|去年|年内)?新增\d|.{0,6}最[快高低短多]\d", "投资 到20 新增 最")
_PEOPLE = late(
    r"(?:出席|讲话|致辞|致词|主持|参加|陪同|宣布开工|作报告|批示)(?:[，　 ]|并|$)",
    "出席 讲话 致辞 致词 主持 参加 陪同 宣布开工 作报告 批示",
)
_QUOTED = late(r"“[^”]{1,8}”")
_PUN = late(r"“[^”]{1,2}”")
_MEASURES = "家个户项条倍成人元亩吨度件天月位%％"
_LONG_MEASURES = "美元|平方米|平方公里|兆瓦|千瓦时|个月"
_COUNTS = late(rf"[\d一二三四五六七八九十百千万亿余多][{_MEASURES}]$|\d[\d.]*[万亿余多]{{0,2}}(?:{_LONG_MEASURES})$")
"""Ends a line that says how much."""
_IS_IN = late(r"”在[^，：\s]{2,6}$", "”在")
"""Ends a line that says where something is (“半壁江山”在某地)."""
_COUNTS_END = frozenset(_MEASURES).union(measure[-1] for measure in _LONG_MEASURES.split("|"))
_COUNTED = "成倍家个项亿"
_NUMBERS = ("百亿", "千亿", *(number + of for of in "成倍家个项" for number in "一二三四五六七八九十百千万两"))
"""Numbers in characters with one of those behind them."""
_NEWS = late(
    r"^(?:今年|去年|年内|昨日?|日前|近|[上下]半年|前?[一二三四首]季度?|前[一二三四五六七八九十]{1,2}个?月|第[一二三四]季度|[\d一二三四五六七八九十]{1,4}(?:年|个?月|天)"
    r"|单[月日周]|月|日|首[批家个条座次期]|迎来?|崛起|建成|新增|已有?|再|获|入[选围]|跻身|荣|晋|集中|签约|开工|实现|完成)"
)
"""Begins what is told of the park whose name stands above."""
_FROM_TO = late(r"^从.{2,12}到")
_SLOGAN = frozenset("以用让把为从向在")
_LEAST_SAID = 3
"""Characters that a headline says of the park that it names at least."""
_LONGEST_VERB = 2
"""Characters of a verb of no dictionary."""
_WORDS_KEPT = 4096
"""Words of which it is remembered what they are: headlines of other pages have many of them as well."""
_SHORT = 6
_TELLS = frozenset(["v", "vi", "l", "i", "vd"])
_TELLS_LAST = _TELLS | {"a", "vn", "an", "z", "zg"}
_NOMINAL = frozenset(["n", "nz", "nt", "ng", "vn", "an", "uj", "b", "a", "m", "q", "mq", "x", "eng"])
"""What a line is made of that but names a matter."""
_SUBJECTLESS = frozenset(["v", "vi", "p", "d", "ad", "c", "uj", "vn"])


def signs_of(text: str, width: int = 0) -> frozenset[str]:
    """The signs that a line shows; `width` tells whether it may be the name of a series."""
    signs, more = _signs_of_words(text), _signs_of_series(text, width)
    return signs | more if more else signs


@lru_cache(maxsize=LINES_KEPT)
def _signs_of_series(text: str, width: int) -> frozenset[str]:
    """The signs of a line that may be the name of a series."""
    told = (("series", names_series(text, width)), ("campaign", may_name_series(text, width)))
    return frozenset([sign for sign, is_told in told if is_told])


@lru_cache(maxsize=LINES_KEPT)
def _signs_of_words(text: str) -> frozenset[str]:
    """The signs that a line shows however wide it is."""
    words = text.split()
    park = _NAMES_PARK.match(text)
    found = {
        "name": is_place_name(text),
        "begun": "，" in text and is_place_name(text.rpartition("，")[2]),
        "colon": text[-1] in "：:—",
        "park": park is not None,
        "of park": _says_of(park, text) or (len(words) > 1 and _says_of(_NAMES_PARK.match(words[-1]), words[-1])),
        "labelled": "：" in text and is_place_name(text[: text.index("：")]),
        "occasion": tells_occasion(text),
        "anniversary": tells_anniversary(text),
        "said": tells_speaker(text),
        "wide": begins_wide(text),
        "figures": _tells_figures(text),
        "people": _PEOPLE.search(text) is not None,
        "amount": holds_amount(text),
        "number": _holds_number(text),
        "quoted": _QUOTED.search(text) is not None,
        "asks": asks(text),
        "halves": len(words) > 1 and min(map(len, words)) > 2,
        "report": tells_report(text),
        "dashed": opens_with_dash(text),
        "lets": text[0] == "让",
        "short": len(text) <= _SHORT,
        "happened": tells_event(text),
        "whole": is_whole(text),
    }
    found["subjectless"] = not (found["figures"] or found["people"] or found["halves"]) and begins_subjectless(text)
    return frozenset([sign for sign, told in found.items() if told])


def _tells_figures(text: str) -> bool:
    """Whether a line begins as a deck does that tells more of the matter above it."""
    if text.startswith(each_of("figure_openings")) or _FIGURES.match(text) is not None:
        return True
    if not text.startswith(_FIGURES_FIRST):
        return False
    return any(
        text.startswith(first) and not text.startswith(unless, len(first)) for first, unless in _FIGURES_UNLESS.items()
    )


def _holds_number(text: str) -> bool:
    """Whether a line holds a number in figures, or in characters with what is counted."""
    return holds_digit(text) or (holds_any(text, _COUNTED) and holds_any(text, _NUMBERS))


def holds_pun(text: str) -> bool:
    """Whether a line has one character in quotation marks (“长”出新材料)."""
    return text.find("”") - text.find("“") == len("“长")


def tells_of_title(text: str) -> bool:
    """Whether a line tells what no heading of a section does: an occasion, who spoke, an amount, the kind of report."""
    return tells_occasion(text) or tells_speaker(text) or holds_amount(text) or tells_report(text)


def begins_subjectless(text: str) -> bool:
    """Whether a line begins with a predicate, without whose it is (从甲到乙 stands by itself)."""
    tags = [tag for _, tag in _tags(text)[:3]]
    # What is done to something is named by two words before the predicate (审批时间压缩一半).
    return tags[0] in _SUBJECTLESS and tags[1:] != ["n", "v"] and _FROM_TO.match(text) is None


def _says_of(park: re.Match[str] | None, text: str) -> bool:
    """Whether a line, which begins with the name of a park if it does, says something of it."""
    if park is None or len(text) - park.end() < _LEAST_SAID or is_place_name(text):
        return False
    if begins_subjectless(text):
        return False
    # What most lines are is asked of them anyway; what is left behind the name is cut anew.
    return is_whole(text) or any(tag not in _NOMINAL for _, tag in _tags(text[park.end() :]))


def tells_news(text: str) -> bool:
    """Whether a line under the name of a park tells what the park did, or how much it has."""
    return (tells_event(text) or _holds_number(text)) and not ends_document(text) and _NEWS.match(text) is not None


@lru_cache(maxsize=LINES_KEPT)
def is_whole(text: str) -> bool:
    """Whether a line says something by itself: it has a predicate, or names its matter as headlines do (甲的“乙”)."""
    if is_place_name(text):
        return False
    if len(text.split()) > 1:
        return True
    if "的" in text[1:-1] or text[-1] in "”？！" or text[0] in _SLOGAN:
        return True
    if tells_event(text) or tells_occasion(text) or _PUN.search(text) or _IS_IN.search(text):
        return True
    if text[-1] in _COUNTS_END and _COUNTS.search(text):
        return True
    tags = _tags(text)
    last = max([i for i, (_, tag) in enumerate(tags) if tag != "x"], default=0)
    if tags[last][1] in _TELLS_LAST:
        return True
    if tags[0][1] == "vn" and ((tags[last][1] == "n" and last > 1) or tags[last][1] == TERM_TAG):
        return True  # does something to something (建设现代化产业体系)
    attributes = listed("attribute_verbs")
    return any(
        (tag in _TELLS and word not in attributes) or (tag == "vn" and i and tags[i - 1][0][-1] in "区园市县")
        for i, (word, tag) in enumerate(tags[:last])
    )


@lru_cache(maxsize=LINES_KEPT)
def _tags(text: str) -> list[tuple[str, str]]:
    """The words of a line with their kinds."""
    return [(word, _kind(word)) for word in shared_cutter().cut(text)]


@lru_cache(maxsize=_WORDS_KEPT)
def _kind(word: str) -> str:
    """The kind of a word as the dictionary has it, else told by its last piece: 转出 is a verb, 临岳 a place.

    The cutter's own guess at a word of no dictionary needs a model that takes longer to load than a page to read.
    """
    pieces = shared_cutter().tag(word, False)
    kind: str = pieces[-1][1]
    if len(pieces) == 1:
        return kind
    if word[0].isdecimal():
        return "m"
    if not word.isalpha():
        return "x"
    return "v" if kind == "v" and len(word) == _LONGEST_VERB else "ns"
