"""Whose an honour is: a company, a park or a place, by what stands around it."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

import msgspec

from store.extract.honours import patterns as said
from store.extract.honours.clauses import MIN_HONOUR, Span, clause_end, sentence_start
from store.extract.text.lists import is_listed
from store.late import late, late_of

if TYPE_CHECKING:
    from store.extract.names import Names
    from store.records import Mention

_SPEAKER = late("(?:公司|该?企业|该厂|集团|我们|其)(?!家|名|个|户)", "公司 企业 该厂 集团 我们 其", reach=3)
"""Who stands for the company that the paragraph spoke of last."""
_COMPANY = late("[，。“；的由\n](?:公司|该公司|这家(?:公司|企业)|该厂)(?!家|名|个|户)")
"""The same of the company that an earlier paragraph spoke of."""
_PARK = late_of("园区 开发区 全[区园县市] 高新区 经开区 基地 综保区 新区 我们 我[县市区]")
"""Who stands for the park."""
_CLOSED = late("[）)]")
_AS = "作为"
_LAST = 12
"""Of the names before, so many of the last are looked at."""
_OPENS = frozenset("，。；：！？\n“")
"""What a place stands behind that its clause is about; what it does there tells the next character."""
_DOES = frozenset("也还更均被是有先素以因去今获荣入跻连成已作赢享拥列居位蝉再曾规工固财税地完实在")
_GIVEN = ("授予", "命名", "认定")
"""Before a place that gets a title: 授予临岳市“中国水泵之乡”称号."""
_PASSED = ("之后", "以后", "、")
"""After who had it before (继远岫锂业之后), and in a list of others."""
_SETTLED = (
    "位于", "地处", "坐落于", "坐落在", "落户", "入驻", "落地", "扎根", "进驻", "来到", "走进",
    "搬到", "搬迁到", "搬至", "迁到", "迁至", "迁入", "搬入", "搬进",
)  # fmt: skip
_INSIDE = frozenset("里内中")
"""Before, and behind, the name of where somebody is who is named before."""
_IS_OR_AT = frozenset("是为在")
"""Before a park that is no more than the scope of a first, or where somebody builds."""
_DASHES = "——"
_FIRMS, _LONGEST_KIND = ("企业", "公司", "龙头"), 8
"""What ends the kind that a company is told of with before its name."""
_COMES = late("下线|投产|诞生|问世|落户|建成|研制|点火|出炉|试车|揭牌|挂牌|成立|启用")
"""What becomes in a company's works of the first of its kind: 国内首台……在远岫重机下线."""


class Owners(msgspec.Struct, frozen=True):
    """Who may have honours in a text, in order, and where each name begins."""

    mentions: list[Mention]
    starts: list[int]
    park: str | None
    """The article's own."""


def owners_of(text: str, names: Names) -> Owners:
    """The parks and companies that `text` names, and the places that a clause of it is about."""
    mentions = [m for m in names.mentions if m.kind != "place" or _is_spoken_of(text, m)]
    return Owners(mentions, [m.start for m in mentions], names.park)


def _is_spoken_of(text: str, place: Mention) -> bool:
    if text.startswith("“", place.end):
        return text.endswith(_GIVEN, 0, place.start)
    opens = not place.start or text[place.start - 1] in _OPENS
    return opens and text[place.end : place.end + 1] in _DOES


def after_owner(text: str, span: Span, owners: Owners) -> int:
    """Where an honour begins: a span that opens with its owner's name begins after it."""
    i = bisect_right(owners.starts, span.start) - 1
    if i >= 0 and owners.starts[i] == span.start and owners.mentions[i].end < span.end - MIN_HONOUR:
        after = owners.mentions[i].end
        if text[after] in "（(":
            closed = _CLOSED.search(text, after, span.end)  # …开发区（以下简称“…”）综合排名第92位
            after = closed.end() if closed and closed.end() < span.end - MIN_HONOUR else after
        return span.start if text[after] in "、和与及等" else after
    return span.start


def owner(text: str, start: int, end: int, owners: Owners) -> str | None:
    """Whose the honour between `start` and `end` is: who is named last before it in the sentence.

    Else who follows where the words say so (作为……，某企业; 名单，某企业榜上有名; 首台……在某企业下线), or whom the
    paragraph speaks of; where nobody is named, it is the article's park.
    """
    low = sentence_start(text, start)
    i = bisect_right(owners.starts, start) - 1
    after = owners.mentions[i + 1] if i + 1 < len(owners.mentions) else None
    if after and after.start <= end + len(_DASHES) and _is_of_who_follows(text, low, start, end, after):
        return after.name
    if after and after.kind == "company" and after.end < end and _is_introduced(text, start, after.start):
        return after.name
    own = owners.mentions[i] if i >= 0 and owners.starts[i] == start else None
    if own and own.kind == "company" and end - own.end <= MIN_HONOUR:
        return own.name  # 恒岚重机排第十一
    before = owners.mentions[max(0, i + 1 - _LAST) : i + 1]
    before = [m for m in before if m.end <= start and not text.startswith(_PASSED, m.end)]
    named = [m for m in before if m.start >= low]  # the title itself may be read as a name, and is none of these
    if named:
        return next((m.name for m in reversed(named) if not _is_where(text, m)), named[-1].name)
    return _of_paragraph(text, low, start, before) or owners.park


def _is_introduced(text: str, start: int, at: int) -> bool:
    """Whether an honour from `start` on opens with what the company at `at` is: 龙头企业|恒岚重机产量居全省第一."""
    return at - start <= _LONGEST_KIND and text.endswith(_FIRMS, start, at)


def _is_where(text: str, named: Mention) -> bool:
    """Whether a name says where somebody else is: 远岫锂业落户青屏工业园区, 园区里的“隐形冠军”, 是园区|最大的企业."""
    park = named.kind == "park"
    inside = park and text[named.end : named.end + 1] in _INSIDE
    inside = inside or (park and text[named.start - 1 : named.start] in _IS_OR_AT)
    return inside or text.endswith(_SETTLED, 0, named.start)


def _is_of_who_follows(text: str, low: int, start: int, end: int, after: Mention) -> bool:
    if text.endswith(_AS, low, start) and after.start <= end + 1:
        return True
    if text.startswith(_DASHES, end):
        return after.start == end + len(_DASHES)  # 全省最大的经销商——某集团
    if after.start != end + 1 or after.kind != "company":
        return False
    if text[end] == "在":
        return _COMES.match(text, after.end) is not None
    return text[end] == "，" and said.LISTED.search(text, after.end, clause_end(text, after.end) + 1) is not None


def _of_paragraph(text: str, sentence: int, start: int, before: list[Mention]) -> str | None:
    """The company that a paragraph speaks of where its sentence names none, or speaks of no park; else the park."""
    block = text.rfind("\n", 0, start) + 1
    told = [mention for mention in before[-_LAST:] if mention.start >= block and mention.kind != "place"]
    if _SPEAKER.search(text, sentence, start):
        known = before[-_LAST:] if _COMPANY.search(text, max(0, sentence - 1), start) else told
        return next((mention.name for mention in reversed(known) if mention.kind == "company"), None)
    if not told or _PARK.search(text, sentence, start):
        return None
    return next((m.name for m in reversed(told) if not (is_listed(text, m) or _is_where(text, m))), None)
