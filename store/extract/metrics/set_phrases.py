"""Set phrases: figures that a phrase of their own names (产品卖到了12个国家, 这家28人的小公司, 云上签下59.6亿元)."""

from __future__ import annotations

from store.extract.figures.phrases import clean
from store.extract.figures.running import COUNTS, LAND, Named
from store.extract.figures.words import Words
from store.extract.numbers.quantity import Quantity
from store.late import late

_SOLD = late(
    "([^，。；]*产品)(?:都|还|已|也)?((?:卖|销|发|走|出口|运|远销|外销|行销|畅销|热销)[到至往向进]?)了?"
    "(?:全球|世界|[^，。；0-9]{2,24}等)?$",
    "产品",
)
_ABROAD = ("国家", "个国家", "海外国家")
"""Where products go."""
_HEADS = ("人", "名")
_OF_SO_MANY = late("的(?:小|中小|初创|创业)?(?:公司|企业|工厂|[小老]厂|团队|作坊)")
"""What so many people are of."""
_LAND = late(
    "的[^，。；、]{0,8}?(?:(园区|产业园|工业园|开发区|经开区|高新区|保税区|综保区|集聚区|示范区|新区|厂区|新城)|热土|沃土|土地|大地|荒滩|戈壁滩?|盐碱[滩地])"
    "(?:[上里内中]|范围内|之内)",
    "的",
)
"""Land that stands for the place that is told of (18平方公里的园区里管廊纵横)."""
_PARK = late("的“?([^，。；、“”]{0,20}?(?:[园区城港岛片谷带镇]|试验田))[^，。；、0-9]{2,8}$")
"""A park that something is told of right after its land (68.5平方公里的某某工业园区塔罐林立)."""
_SHORT = 5
"""So much before a verb of speech says no more than where or by whom."""


def name_set_phrase(words: Words, quantity: Quantity, lead: str, tail: str, noun: str) -> Named | None:
    """The name of a number that the words around it tell as a whole; `noun` is what it counts, None where none does."""
    if tail[:1] == "的" and quantity.unit in _HEADS and _OF_SO_MANY.match(tail):
        return Named("员工人数", rule="how many a firm has", head="")
    named = lead.endswith("面积")  # 规划面积23.4平方公里的园区
    if quantity.dimension == "area" and not named and (place := _LAND.match(tail)):
        return Named(f"{place.group(1) or ''}面积", rule=LAND, head="面积")
    if quantity.unit == "平方公里" and tail[:1] == "的" and not named and (park := _PARK.match(tail)):
        return Named(f"{park.group(1)}面积", rule=LAND, head="面积")
    if noun.startswith(_ABROAD) and (sold := _SOLD.search(lead)):
        name = f"{clean(words, sold.group(1))}{sold.group(2)}{noun}"
        return Named(name, rule="where products go", head=name)
    return None


def name_spoken(words: Words, quantity: Quantity, lead: str, base: str) -> Named | None:
    """What a verb of speech before the number counts: by itself, or behind a few words that name nothing."""
    told = words.spoken.get(base)
    if not told and quantity.dimension.startswith("money") and len(base) <= _SHORT:
        told = None if words.ends_in_head(base) or words.ends_in_item(base) else words.spoken.get(lead[-2:])
    name = told[quantity.dimension.startswith(COUNTS)] if told else ""
    return Named(name, rule="a verb of speech", head=name) if name else None
