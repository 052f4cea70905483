"""Counts of things that a figure before named: more of them, or those of a grade, a size or a kind."""

from __future__ import annotations

from store.extract.figures.running import RANKED, Named, Running
from store.extract.figures.words import Words
from store.late import late

_MORE_NOW = late("[较比](?:上|去|前|年|同|20|“|十)[^，]{0,8}?(新增|净增|增加|减少)了?$")
_GRADED = late(
    "^(?:建有|拥有|现有|共有|培育)?(?:国家级|世界级|省级|市级|自治区级|[0-9一二三五十百千]{0,4}[亿万]{1,2}元?级?)(?:以上)?(?=..)"
)
_SIZED_BY = late(
    "([^，。；、0-9]{2,6}?)(?:超过?|过|达到?|在)(?:[0-9.]+|[一二三五十百千]{0,2})[亿万]元?(?:以上)?的?", "亿 万"
)
"""By what the things counted before were measured, and how large they were."""
_OF_SIZE = late(
    "(?:总?投资|年?产值|营收|税收|纳税)?(?:(?:超过?|过)?(?:[0-9.]+|[一二三五十百千]{1,2})[亿万]{1,2}元?(?:级|以上|以下)的?"
    "|(?:超过?|过)(?:[0-9.]+|[一二三五十百千]{0,2})[亿万]{1,2}元?的?"
    "|[0-9.]+[亿万]?元?[-—－~～至到][0-9.]+[亿万]{1,2}元的?|[0-9.一二三五十]*万?吨级?(?:及?以上|以下)?的?)",
    tuple("0123456789.一二三五十百千超过吨"),
)
"""A size that stands for a counted thing named before (其中50亿元级1个)."""
_AMONG = late(
    "([^，。、]{2,12}(?:企业|项目|园区|公司|平台))(?:当中|之中|中)(?:有|，)?([^，。、]*(?:[亿万]元|[级上下]))的?"
)
"""Of those told so many of a size (规上企业中年产值超100亿元的1家)."""
_OF_THEM = late("(?:其中|(?=其余|其他|剩余|剩下|来自))([^，。；、]{0,10}?)的?$", "其中 其余 其他 剩余 剩下 来自")
"""How many of what was counted before are told of (集中了其中规模最大的256家; 其余3家; 其中来自北京的112个)."""
_DID = late("^(?:签约(?=实施|落地|建成))?(?:投产|实施|建成|开工建设|开工)(?=..)")
"""What was done with the things counted before: those of a grade were not all."""


def name_counted(words: Words, base: str, running: Running) -> Named | None:
    """The name of a count of things that a figure before it named: more of them, or those of a grade or size."""
    if running.items and base[0] in "较比" and (more := _MORE_NOW.match(base)):
        name = f"{more.group(1)}{counted_thing(running.items)}"
        return Named(name, rule="more or fewer of what was counted before", head=running.items)
    topical = running.head if words.ends_in_item(running.head) else ""
    items = running.items or topical or running.items_before  # 像这样的项目，开发区安排了64个
    if items and (of_them := _OF_THEM.search(base)):
        name = "的".join(filter(None, (of_them[1], kind_of(words, items))))
        return Named(name, rule="so many of those told before", head=items)
    if "中" in base and (among := _AMONG.fullmatch(base)):
        return Named(f"{among.group(2)}{among.group(1)}", rule="so many among others", head=among.group(1))
    if running.recent and not words.ends_in_item(base):
        again = next((name for name in running.recent if name.startswith(base) and len(name) > len(base) + 1), "")
        if again and not running.is_money(again):
            return Named(again, rule="done to the same again", head=again)  # 出让“标准地”37宗；今年出让12宗
    if items and (base in words.grades or _is_size(base)):
        kind = _GRADED.sub("", kind_of(words, items))
        kind = _DID.sub("", kind, count=1)  # 已投产企业58家，在建27家
        if "亿" in base and (size := _SIZED_BY.match(kind)):  # 总投资超10亿元的项目9个、超50亿元的2个
            base, kind = f"{size[1]}{base}", kind[size.end() :]
        rule = RANKED if base.endswith("级") else "grade of what was counted before"
        return Named(f"{base}{kind}", rule=rule, head=items)
    return None


def kind_of(words: Words, head: str) -> str:
    """What was counted, without how new it was."""
    return words.new_ones.sub("", counted_thing(head))


def _is_size(base: str) -> bool:
    """Whether the words before a count are a size alone (亿元级)."""
    return ("亿" in base or "万" in base) and _OF_SIZE.fullmatch(base) is not None


def counted_thing(text: str) -> str:
    """What a count is of, without the word for their number."""
    return text.removesuffix("总数")
