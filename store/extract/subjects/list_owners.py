"""Owners of a list: whose the numbers are that a 分别 shares out among parks, companies or places."""

from __future__ import annotations

import re
from bisect import bisect_left

from store.extract.figures.scene import Scene
from store.extract.numbers.numerals import chinese_value
from store.late import late
from store.records import Mention

BETWEEN_NAMES = frozenset(("、", "和", "与", "及", "以及", "，"))
"""What stands between the names of a list."""
_SAID_OF = late(
    "(?:(?:[0-9]{1,2}|[两三四五六七八九十])[个家户][^，。；、0-9]{0,8}(?=，))?(?:，[^，。；、]{2,8}?|[^，。；、]{0,24}?)分别",
    "分别",
)
_THEY = late(
    r"(?P<count>[两二三四五六七八九十]|[0-9]{1,2})(?:个|家|大|户)(?P<kind>码头|港区|口岸|机场|场站|厂区|基地|板块|片区|园区|产业园|工业园区?|开发区|组团|园|区|公司|企业|集团)[^，。；、]{0,12}?分别",
    "个 家 大 户",
)
_KINDS = {"公司": "company", "企业": "company", "集团": "company"}
_LIST = late(
    r"(?:(?<=[，。；、：\n])|(?<=\n))[^\x00-\x7f\W]{2,6}(?:、[^\x00-\x7f\W]{2,6})*(?:[、和与及][^\x00-\x7f\W]{2,6})$"
)
_ITEM = late(r"[^\x00-\x7f\W和与及]+")
_REACH = 48
_MOST_BEFORE = 24
"""So many mentions before a 分别 are looked at."""


def owners_told(scene: Scene, sentence: int, number: int, count: int) -> tuple[list[Mention], int]:
    """The `count` names before the number at `number` that a 分别 pairs with it and those after, and where they end.

    Named one after another (青屏园、石梁园分别完成…), or before (三个片区分别完成…); none where none are.
    """
    last = bisect_left(scene.mention_starts, number)
    first = bisect_left(scene.mention_starts, sentence)
    listed = _listed(scene, max(first, last - _MOST_BEFORE), last, count)
    if listed and _SAID_OF.match(scene.text, listed[-1].end, number):
        return listed, listed[-1].end
    they = _THEY.search(scene.text, max(sentence, number - 40), number)
    if they and (int(they["count"]) if they["count"].isdigit() else chinese_value(they["count"])) == count:
        kind = _KINDS.get(they["kind"], "park")
        named = _named_right_before(scene, max(sentence, they.start() - _REACH), they, count)
        return named or _told_before(scene, scene.paragraph(number), first, kind, count), they.end("kind")
    return [], sentence


def _listed(scene: Scene, first: int, last: int, count: int) -> list[Mention]:
    """The last run of `count` mentions of one kind with nothing but 、 or 和 between them."""
    runs: list[list[Mention]] = []
    for mention in scene.mentions[first:last]:
        run = runs[-1] if runs else []
        if run and run[-1].kind == mention.kind and scene.text[run[-1].end : mention.start] in BETWEEN_NAMES:
            run.append(mention)
        else:
            runs.append([mention])
    return next((run for run in reversed(runs) if len(run) == count), [])


def _named_right_before(scene: Scene, start: int, they: re.Match[str], count: int) -> list[Mention]:
    """The names of the list that ends before `they`, though no table has them (铜官、松阳两个码头)."""
    listed = _LIST.search(scene.text, start, they.start())
    if listed is None:
        return []
    names = [name for name in _ITEM.finditer(scene.text, *listed.span()) if name.group() not in BETWEEN_NAMES]
    if len(names) != count:
        return []
    ending = they["kind"]
    kind = "park" if ending.endswith(("园区", "产业园", "开发区", "片区", "组团")) else "company"
    return [Mention(kind, f"{name.group()}{ending}", *name.span()) for name in names]  # type: ignore[arg-type]


def _told_before(scene: Scene, paragraph: int, end: int, kind: str, count: int) -> list[Mention]:
    """The `count` different names of a kind that the paragraph told of before mention `end`, if there are so many."""
    named: dict[str, Mention] = {}
    for mention in scene.mentions[bisect_left(scene.mention_starts, paragraph) : end]:
        if mention.kind == kind and mention.name != scene.park:
            named.setdefault(mention.name, mention)
    return list(named.values()) if len(named) == count else []
