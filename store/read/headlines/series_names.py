"""Names of columns and series, as papers print them over a title (一线调研, 高质量发展调研行, 系列报道之三)."""

from __future__ import annotations

from functools import cache, lru_cache

from store.knowledge_words import each_of, either, firsts, holds_any, listed
from store.late import late
from store.read.headlines.parting import is_rubric
from store.read.lines.characters import CIRCLED, LINES_KEPT

WIDEST_SERIES = 28
"""Columns of the widest name of a series."""
_NUMBER = r"(?:之[一二三四五六七八九十]{1,3}|[·•\s]?[①-⑳]|[（(][一二三四五六七八九十\d]{1,3}[）)])"
_SURE_END = late(
    lambda: (
        rf"{either('column_ends')}{_NUMBER}?$|[·•][^\x00-\x7f\W]{{1,6}}篇$|(?:[^\x00-\x7f\W]{{4}}|”)之[一二三四五六七八九十]{{1,3}}$"
        r"|(?:学习|贯彻|落实)[^，：]{2,14}精神$"
    ),
    lambda: (*each_of("column_ends"), "篇", "之", "精神"),
)
"""Ends the name of a series."""
_SURE = late(
    r"(?:[|｜丨].{2,16}[|｜丨]|[·•][^·•]{3,16}[·•]|[^\x00-\x7f\W]{2,8}[①-⑳]"
    r"|(?:回眸|回望|盘点|展望|数说|再见|你好)20\d\d年?|[^\x00-\x7f\W]{2,8}这(?:一|[三五]|十[几多]?|二十|三十)年|[^\x00-\x7f\W]{2,5}(?:的故事|走基层)|[^\x00-\x7f\W]{2,4}(?:故事|印象|记忆|印记|新事|镜头|播报|要览)"
    r"|[^\x00-\x7f\W]{2,4}(?:一线|现场|调研|观察|动态|聚焦)|(?:一线|聚焦|关注|特别|走进|数说)[^\x00-\x7f\W]{2,3}"
    r"|(?:喜迎|喜庆|庆祝|迎接|学习贯彻|贯彻落实|砥砺奋进|壮丽|奋进新|奋斗新|牢记嘱托)[^，：]{2,12})$",
    f"{' '.join(CIRCLED)} | ｜ 丨 · • 这 回眸 回望 盘点 展望 再见 你好 故事"
    " 走基层 印象 记忆 印记 新事 镜头 播报 要览 一线 现场 调研 观察 动态 聚焦"
    " 关注 特别 走进 数说 喜迎 喜庆 庆祝 迎接 学习贯彻 贯彻落实 砥砺奋进 壮丽 奋进新 奋斗新 牢记嘱托",
)
"""The whole name of a series."""
_GOES_TO_SEE = late(
    r"[走看访探进][^\x00-\x7f\W]{1,4}\s?[看走促问探话访][^\x00-\x7f\W]{1,4}[①-⑳]?$", "看 走 促 问 探 话 访"
)
_GOES = frozenset("走看访探进")
"""Begins such a name (走园区看发展)."""
_LIKELY = late(lambda: rf"{either('series_openings')}[^，：]{{2,12}}$", lambda: each_of("series_openings"))
"""Opens the name of a series, but headlines as well."""

_PARTS = " \u3000·•・，、—"
_BETWEEN = late(rf"[\s{_PARTS}]+")
"""Parts the names of campaigns."""
_LONGEST_CAMPAIGN = 16
_CAMPAIGN_WIDTH = 44
_COLUMN_WIDTH = 20
"""The name of a paper's column is no longer than ten Chinese characters."""
_LONGEST_OF_REPORTS = 8
"""Characters of the longest name of a column of short reports."""
_DOTS = "·•・"
_COLUMN_SIGNS = f"观察 一线 聚焦 动态 现场 关注 数说 走进 特别 一周 走基层 调研 报告 探访 {' '.join(CIRCLED + _DOTS)}"
_COLUMN = late(
    lambda: (
        rf"(?:{either('column_ends')}|观察|一线|聚焦|动态|现场|[①-⑳])$|^(?:聚焦|关注|数说|走进|特别|一周|新春走基层)"
        r"|^[^\x00-\x7f\W]{2,6}[·•・][^\x00-\x7f\W]{2,6}$|^(?:一线|基层|深度|蹲点|实地|行走)(?:调研|报告|探访)$"
    ),
    lambda: (*each_of("column_ends"), *_COLUMN_SIGNS.split()),
)
_COLUMN_FIRST = frozenset("聚关数走特一新")
"""One of these or of the ends or dots begins, ends or parts the name of every column."""


@cache
def _series_ends() -> frozenset[str]:
    """The characters that what ends the name of a series may end with."""
    return frozenset(word[-1] for word in listed("column_ends")).union(CIRCLED, "）)篇神一二三四五六七八九十")


@cache
def _column_ends() -> frozenset[str]:
    """The characters that the name of a column may end with."""
    return frozenset(word[-1] for word in listed("column_ends")).union("察线焦态场研告访", CIRCLED)


@lru_cache(maxsize=LINES_KEPT)
def names_column_of_page(text: str, width: int) -> bool:
    """Whether a headline may be the name of a column of the paper or of its section (聚焦·开放)."""
    if width > _COLUMN_WIDTH:
        return names_campaign(text, width)
    perhaps = text[-1] in _column_ends() or text[0] in _COLUMN_FIRST or holds_any(text, _DOTS)
    return (perhaps and _COLUMN.search(text) is not None) or names_campaign(text, width)


_NOTES = late(r"[^\x00-\x7f\W]{2,8}[两二三四五六七八九十]则$", "则")


def counts_notes(text: str) -> bool:
    """Whether a headline tells how many short reports stand under it, each with a heading of its own (园区三则)."""
    return text[-1] == "则" and _NOTES.fullmatch(text) is not None


_SHORT_REPORTS = late(
    r"[^\x00-\x7f\W]{2,6}(?:短讯|简讯|快讯|速递|速览|集萃|拾零|传真|集锦)$", "讯 速递 速览 集萃 拾零 传真 集锦"
)


def names_short_reports(text: str) -> bool:
    """Whether a headline is the name of a column of short reports, each with a heading of its own (园区短讯)."""
    return len(text) <= _LONGEST_OF_REPORTS and _SHORT_REPORTS.fullmatch(text) is not None


_ENDS = late(lambda: rf"{either('column_ends')}{_NUMBER}?$", lambda: each_of("column_ends"))
"""Ends the name of a column."""


def ends_as_column(text: str, width: int) -> bool:
    """Whether a line is the name of a column by its last word, as no heading of a section is (开局之年看信心)."""
    if width > _COLUMN_WIDTH or not text or text[-1] in "：:":
        return False
    return is_rubric(text) or (text[-1] in _column_ends() and _ENDS.search(text) is not None)


@cache
def _campaign_firsts() -> frozenset[str]:
    """The characters that the names of campaigns begin with, and those that stand before one."""
    return firsts("campaign_words", "campaign_openings").union(_PARTS)


def names_campaign(text: str, width: int) -> bool:
    """Whether a line is made of the names of campaigns only, which stand over titles of any kind."""
    return width <= _CAMPAIGN_WIDTH and text[:1] in _campaign_firsts() and _names_campaign(text)


@lru_cache(maxsize=LINES_KEPT)
def _names_campaign(text: str) -> bool:
    words, openings = listed("campaign_words"), each_of("campaign_openings")
    if not text.lstrip(_PARTS).startswith((*words, *openings)):
        return False
    names = [name for name in _BETWEEN.split(text) if name]
    return bool(names) and all(
        name in words or (name.startswith(openings) and len(name) <= _LONGEST_CAMPAIGN) for name in names
    )


def names_series(text: str, width: int) -> bool:
    """Whether a line is the name of a column or a series and nothing else."""
    return width <= WIDEST_SERIES and _names_series(text)


@lru_cache(maxsize=LINES_KEPT)
def _names_series(text: str) -> bool:
    if not text or text[-1] in "：:":
        return False
    if text in listed("series_names") or _SURE.match(text) is not None:
        return True
    if text[-1] in _series_ends() and _SURE_END.search(text) is not None:
        return True
    goes = text[0] in _GOES and _GOES_TO_SEE.match(text) is not None
    return goes or is_rubric(text) or names_campaign(text, 0)


def may_name_series(text: str, width: int) -> bool:
    """Whether a line over a headline may be the name of a series, as far as its first words tell."""
    return width <= WIDEST_SERIES and _LIKELY.match(text) is not None
