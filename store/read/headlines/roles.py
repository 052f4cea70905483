"""Lines of one size right under one another: which of them are the kicker, which make the title, which the deck."""

from __future__ import annotations

from collections.abc import Sequence

from store.late import late
from store.read.bylines.names import is_plain_name
from store.read.headlines.ends import EVENT, goes_on, joined
from store.read.headlines.parting import DASHED, is_place_name
from store.read.headlines.series_names import may_name_series, names_series
from store.read.headlines.shapes import holds_amount, is_doubled, opens_report
from store.read.lines.characters import OPENERS
from store.read.lines.printed import Line, closed_up

_NAMES_PARK = late(
    r"[^\x00-\x7f\W]{2,14}?(?:园区|产业园|工业园|开发区|高新区|经开区|新区|保税区|自贸区|集聚区|功能区|示范区|基地|新城|[市县州盟旗])"
)
_REPORT = late(
    r"(?:调查|见闻|纪实|综述|侧记|掠影|巡礼|回眸|纪事|记者问|访谈录|扫描|探访|解读|纪略|走笔|剪影|小记|实录|盘点|札记|观察|透视|采访记|调研记|报告|启示录)$"
)
"""Ends a deck that says what kind of report it is."""
_LEAST_REPORT = 8
_ADDS = late(r"^(?:系|均|其中|涵盖|涉及|预计|力争|较|覆盖|惠及)")
"""Begins a deck."""
_LEAST_NEWS = 14
_COUNTS = late(r"[\d一二三四五六七八九十百千万余][家个户项条倍成人]$")
_LEAST_SAID = 3
"""Characters that a headline says of the park that it names at least."""
_FROM_TO = late(r"^从.{2,12}到")
_SLOGAN = late(r"^[以用让把为从向在]")
_ATTRIBUTES = frozenset(["示范", "集聚", "合作", "试验", "加工", "出口", "循环", "转移", "招商", "管理", "制造"])
"""Verbs that stand before a noun as part of a name."""
_TELLS = frozenset(["v", "vi", "l", "i", "vd"])
_TELLS_LAST = _TELLS | {"a", "vn", "an", "z", "zg"}
_NOMINAL = frozenset(["n", "nz", "nt", "ng", "vn", "an", "uj", "b", "a", "m", "q", "mq", "x", "eng"])
"""What a line is made of that but names a matter."""
_SUBJECTLESS = frozenset(["v", "vi", "p", "d", "ad", "c", "uj", "vn"])


def part_lines(lines: Sequence[Line]) -> tuple[int, int]:
    """Where the title begins among lines right under one another, and where it ends."""
    twice = [is_doubled(line.text) for line in lines]
    if True in twice and len(set(twice)) > 1:
        # What is printed twice is the title alone.
        start = twice.index(True)
        return start, next((i for i in range(start, len(lines)) if not twice[i]), len(lines))
    texts = [closed_up(line.text, line.width)[0] for line in lines]
    end = len(texts)
    while end > 1 and is_deck(texts[: end - 1], texts[end - 1]):
        end -= 1
    if end > 1 and stands_over(texts[0], joined(texts[1:end]), lines[0].width):
        return 1, end
    return 0, end


def is_deck(above: Sequence[str], text: str) -> bool:
    """Whether a line tells what kind of report it is, or more of what the title tells, under a title that is whole."""
    over = above[-1]
    if DASHED.match(text):
        return True
    if goes_on(over, text):
        return False
    if _REPORT.search(text) and len(text) >= _LEAST_REPORT:
        return len(text) >= len(over)
    if is_doubled(text) or EVENT.search(over) or not _is_whole(over):
        return False
    return _ADDS.match(text) is not None or (holds_amount(text) and not holds_amount(over))


def stands_over(over: str, text: str, width: int) -> bool:
    """Whether a line stands over the title as its kicker, rather than as its first line."""
    if DASHED.match(text) or opens_report(text) or _names_writer(text):
        return False
    if names_series(over, width) or (len(over) != len(text) and may_name_series(over, width)):
        return True
    if goes_on(over, text):
        return False
    if EVENT.search(over) or (_has_halves(text) and not _has_halves(over)):
        return len(over) >= _LEAST_REPORT or _is_whole(over)
    if _has_halves(over) and not _has_halves(text):
        return True
    above = _NAMES_PARK.match(over) is not None
    if _says_of_park(text) and not above:
        return len(over) > _LEAST_SAID
    if _are_parallel(over, text) or not (_is_whole(over) and _is_whole(text)):
        return False
    if len(over) > len(text) and not (above or holds_amount(over) or _COUNTS.search(over) or _is_news(over, text)):
        # Wider than the headline under it is only the news, which tells whose they are or how much.
        return False
    if text[0] in OPENERS and _tags(over)[-1][1] == "v":
        return False
    return _FROM_TO.match(text) is not None or _tags(text)[0][1] not in _SUBJECTLESS


def leaves_open(over: str, text: str) -> bool:
    """Whether a line without a predicate goes on in the next, which begins with one (某区与十二所高校 / 共建研究院)."""
    if DASHED.match(text) or over[-1] in "：:—" or is_place_name(over) or names_series(over, 0):
        return False
    return goes_on(over, text) or (not _is_whole(over) and _tags(text)[0][1] in _SUBJECTLESS)


def _says_of_park(text: str) -> bool:
    """Whether a line begins with the name of a park and says something of it."""
    found = _NAMES_PARK.match(text)
    if found is None or len(text) - found.end() < _LEAST_SAID or is_place_name(text):
        return False
    tags = _tags(text)
    told = any(tag not in _NOMINAL for _, tag in _tags(text[found.end() :]))
    return tags[0][1] not in _SUBJECTLESS and (told or _is_whole(text))


def _is_whole(text: str) -> bool:
    """Whether a line says something by itself: it has a predicate, or names its matter as headlines do (甲的“乙”)."""
    if is_place_name(text):
        return False
    tags = _tags(text)
    last = max((i for i, (_, tag) in enumerate(tags) if tag != "x"), default=0)
    if "的" in text[1:-1] or text[-1] in "”？！" or tags[last][1] in _TELLS_LAST or _SLOGAN.match(text):
        return True
    if _COUNTS.search(text):
        return True
    return any(
        (tag in _TELLS and word not in _ATTRIBUTES) or (tag == "vn" and i and tags[i - 1][0][-1] in "区园市县")
        for i, (word, tag) in enumerate(tags[:last])
    )


def _is_news(over: str, text: str) -> bool:
    """Whether a line is as much longer than the headline under it as what happened is than what came of it."""
    return len(over) >= _LEAST_NEWS and 2 * len(over) >= 3 * len(text)


def _are_parallel(over: str, text: str) -> bool:
    """Whether two lines are of one length and built alike, as the halves of a title are."""
    marks = [[i for i, character in enumerate(line) if not character.isalnum()] for line in (over, text)]
    return len(over) == len(text) and marks[0] == marks[1]


def _names_writer(text: str) -> bool:
    """Whether a line is an office and a name (某区委宣传部 甲乙丙)."""
    words = text.split()
    return len(words) == 2 and len(words[0]) > len(words[1]) + 1 and is_plain_name(words[1])


def _has_halves(text: str) -> bool:
    words = text.split()
    return len(words) > 1 and min(map(len, words)) > 2


def _tags(text: str) -> list[tuple[str, str]]:
    import rjieba

    return list(rjieba.tag(text))
