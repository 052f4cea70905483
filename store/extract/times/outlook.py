"""Outlook: the sections of a report that lay down what is to come (三、2022年工作计划)."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from store.late import late

if TYPE_CHECKING:
    from store.extract.figures.scene import Scene
    from store.extract.periods.finding import Period

_NUMBERED = late("([一二三四五六七八九十]{1,2}、[^\n]{2,30})(?=\n)")
_PLANS = late("工作计划|工作安排|工作打算|工作思路|工作目标|目标任务|重点工作安排|发展目标|下一?步(?:工作|打算|计划)")


class Outlook(NamedTuple):
    """A section of what is to come, and the time its heading names."""

    start: int
    end: int
    period: Period | None


def find_outlooks(scene: Scene) -> list[Outlook]:
    """The numbered sections whose headings announce plans, in text order."""
    # only placed ones: a heading that the page printed elsewhere tells nothing of what follows it
    heads = [head for start in scene.headings if (head := _NUMBERED.match(scene.text, start))]
    if not heads:
        return []
    ends = [*(head.start(1) for head in heads[1:]), len(scene.text)]
    found = []
    for head, end in zip(heads, ends, strict=True):
        if _PLANS.search(head.group(1)) and not head.group(1).endswith(("。", "；", "，")):
            told = [p for p in scene.periods_between(head.start(1), head.end(1)) if p.value]
            found.append(Outlook(head.end(1), end, told[-1] if told else None))
    return found


def outlook_at(outlooks: list[Outlook], at: int) -> Outlook | None:
    """The section of plans around `at`."""
    if not outlooks:
        return None
    k = bisect_right(outlooks, at, key=lambda outlook: outlook.start) - 1
    return outlooks[k] if k >= 0 and at < outlooks[k].end else None
