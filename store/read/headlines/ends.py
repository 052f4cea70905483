"""Whether a headline goes on over a line end: what neither of its lines would say alone."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from store.cutter import shared_cutter
from store.knowledge_words import each_of
from store.late import late
from store.read.headlines.words import tells_how
from store.read.lines.breaks import crosses_word
from store.read.lines.characters import LINES_KEPT

EVENT = late(
    r"(?:举行|举办|召开|开幕|闭幕|落幕|落地|启动|揭牌|发布|出炉|揭晓|公布|签约|开工|投产|通车|开园|强调|指出|要求|表示|提出|获悉)$|(?:到|在|赴|来)[^，]{2,12}(?:调研|考察|视察|检查)$"
)
"""Ends the line that tells what happened; what came of it is the title."""
_OPEN = {
    **dict.fromkeys("让把将以给被使是从往到与及于或而且但若", ""),
    "出": "复突付演杰支进产输外提指", "正": "公严端修校改纠真", "更": "变", "并": "合吞一", "用": "投启使交",
    "的": "来", "同": "不相", "为": "作有行大", "和": "平温", "在": "实存所", "向": "方导动", "对": "应",
}  # fmt: skip
"""The last character of a line that goes on in the next, and those before it with which it is part of a word."""
_SUMS = tuple(f"{of}{number}元{over}" for of in ("", "百", "千") for number in "万亿" for over in ("以上", "级"))
"""Begins a line whose number stands at the end of the one above."""
_HAS = "已有"
"""Begins a headline of its own."""
_HALVES = 2
_QUOTED_END = late(r"“[^”，。]{1,8}”[。；、]", "”。 ”； ”、")
"""Begins what ends the sentence of the line above (也曾是它的 / “心病”。)."""


@lru_cache(maxsize=LINES_KEPT)
def goes_on(over: str, text: str) -> bool:
    """Whether a headline goes on over the line end: neither line could stand alone."""
    if over[-1] in "，、—（“《" or over.count("“") > over.count("”") or over.count("（") > over.count("）"):
        return True
    if over[-1].isdecimal() or ends_open(over) or text.startswith(_SUMS):
        return True
    if text.startswith(each_of("carried_openings")) and not text.startswith(_HAS):
        return True
    # A headline of two halves ends with the second: what its end and the next line spell is chance.
    return len(over.split()) != _HALVES and crosses_known_word(over, text)


def closes_sentence(text: str) -> bool:
    """Whether a line begins with a quoted word and a full stop: it ends the sentence of the line above."""
    return _QUOTED_END.match(text) is not None


def joined(texts: Sequence[str]) -> str:
    """The first of the lines, with those that it goes on in."""
    whole = texts[0]
    for over, text in pairwise(texts):
        if not goes_on(over, text):
            break
        whole += text
    return whole


@lru_cache(maxsize=LINES_KEPT)
def ends_open(text: str) -> bool:
    """Whether a line ends with a word that asks for another one."""
    unfinished = text[-1:] in _OPEN and (len(text) == 1 or text[-2] not in _OPEN[text[-1]])
    unfinished = unfinished or text.endswith(each_of("unfinished_ends"))
    return unfinished and EVENT.search(text) is None and not tells_how(text)


def crosses_known_word(over: str, text: str) -> bool:
    """Whether the word across the line end is one that the dictionary has, none guessed from its characters."""
    if not crosses_word(over, text):
        return False
    cutter, at = shared_cutter(), 0
    last = cutter.cut(over)[-1]
    for word in cutter.cut(over + text):
        if at < len(over) < at + len(word):
            # The line may end with a longer word of its own (工业化 / 石…).
            return bool(cutter.has_word(word)) and not (len(last) > len(over) - at and cutter.has_word(last))
        at += len(word)
    return False
