"""Figure words: what stands before a number and after it, cut to what can tell what it is of."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from store.extract.figures.phrases import IN_WHOLE, PLAN_DONE
from store.extract.figures.scene import Scene, tail_of, without_periods
from store.extract.numbers.quantity import Quantity
from store.extract.subjects.named import called_of, founded_by, said_of
from store.extract.subjects.patterns import LONGEST_CALLING
from store.extract.subjects.shape_patterns import FOUNDED_BY, FOUNDED_STARTS
from store.late import late
from store.records import Mention

JOINTS = ("和", "及", "与")
_WHOLE_STARTS = frozenset("在对超完为达")
"""What a whole or a plan carried out can begin with."""
_SKIPPED = frozenset(" 　，、的（●■◆▲★▶►◇○◎□")
"""What opens a clause or a line and belongs to no name."""
_KINDS = late("、[^，。；：0-9]{1,20}?(?:企业|公司|项目|工厂|作坊|机构|平台|园区|基地|产业|产品)(?![集家园区数群链化])")
"""The rest of the kinds of what is counted (217家化工、印染企业)."""
_INNER = frozenset("部外需陆资河涝燃销")
"""What makes a word of 内: 内部道路, not 园区内企业."""
_EACH_OF = ("量", "年产", "日产", "处理", "能力", "规模", "面积", "容量", "功率", "产能", "投资", "超", "过")
"""What ends before the size of each of the things counted (4条日熔化量1200吨的光伏玻璃生产线)."""
_GROUP = ("系企业", "系公司", "系产品", "系配套", "籍")
_NEAR = 24
"""Numbers of one unit this close share what follows the last (2台300兆瓦和某厂2台135兆瓦机组)."""
_LONGEST_LIST = 12


def lead_of(scene: Scene, at: int, left: int) -> str:
    """What stands between `at` and the number at `left`, without time expressions and the names of its owner."""
    k, told_starts = bisect_left(scene.told_starts, at), scene.told_starts
    told = k < len(told_starts) and told_starts[k] < left  # most have neither a name nor a time
    if told and (named := _told_what(scene, at, left)):
        at = named.end
    text, openings = scene.text, scene.words.lead
    if text[at] in FOUNDED_STARTS and (founded := FOUNDED_BY.match(text, at, left)):
        at = founded.end()  # 由某某园与某某大学共建的某某研究院|孵化企业18家
    if told and (maker := scene.mention_end.get(left)) and maker.kind == "company" and text[maker.start - 1] == "、":
        return ""  # 甲公司果汁、乙公司|20万吨稻米加工
    for _ in range(4):
        first = text[at]
        if not told and first not in _SKIPPED and first not in openings.firsts:
            break
        if told and (mention := scene.mention_at.get(at)) and mention.end <= left:
            if text.startswith(_GROUP, mention.end):
                break  # 华为系企业: more than the company
            owned = founded_by(scene, mention) if mention.kind == "company" else None
            at = owned.end if owned and owned.end <= left else mention.end
            at += text.startswith("内", at) and text[at + 1 : at + 2] not in _INNER
        elif told and (period := scene.period_at.get(at)) and period.end <= left:
            at = period.end
        elif first in _WHOLE_STARTS and (IN_WHOLE.match(text, at, left) or PLAN_DONE.match(text, at, left)):
            break  # a whole, or how far a plan is carried out, belongs to the indicator
        elif first in _SKIPPED:
            at += 1
        elif first in openings.firsts and (past := openings.past(text, at, left)) > at:
            at = past
        else:
            break
    return without_periods(scene, at if at < left else left, left) if told else text[at:left].replace("\n", "")


def _told_what(scene: Scene, at: int, left: int) -> Mention | None:
    """The name before `left` that is told at `at` before it what it is; None where none is."""
    k, starts = bisect_right(scene.mention_starts, at), scene.mention_starts
    if k == len(starts) or starts[k] >= min(left, at + LONGEST_CALLING):
        return None
    named = said_of(scene, at, k) or called_of(scene, at, k)
    return named if named and named.end <= left else None


def shared_tail(scene: Scene, kept: list[Quantity], i: int, reach: int = _LONGEST_LIST) -> str:
    """What follows the number `kept[i]`; numbers that stand side by side share what follows the last."""
    quantity = kept[i]
    after = kept[i + 1] if i + 1 < len(kept) else None
    limit = after.left if after else len(scene.text)
    tail = tail_of(scene, quantity, limit)
    end = quantity.right + len(tail)
    if tail and quantity.dimension == "count":
        if not scene.words.ends_in_item(tail) and (kinds := _KINDS.match(scene.text, end, limit)):
            tail, end = tail + kinds.group(), kinds.end()
        if after and reach and limit == end and tail.endswith(_EACH_OF) and scene.text.startswith("的", after.right):
            return shared_tail(scene, kept, i + 1, reach - 1)[1:]
    if after is None or not reach:
        return tail
    if tail in ("×", "/"):
        return shared_tail(scene, kept, i + 1, reach - 1)
    if tail[:1] in JOINTS and len(tail) <= 8:
        for k in range(i + 1, min(i + 4, len(kept))):
            if kept[k].unit == quantity.unit and kept[k].left - quantity.right < _NEAR:
                return shared_tail(scene, kept, k, reach - 1)
    gap = limit - quantity.right
    if (
        gap <= 1
        and scene.text[quantity.right : limit] not in ("，", "；")
        and (gap == 0 or after.dimension == quantity.dimension)
        and tail.strip("和、或及与") == ""
    ):
        return shared_tail(scene, kept, i + 1, reach - 1)
    return tail
