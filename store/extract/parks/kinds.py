"""Kinds of parks, spelt out or in short: what the spellings of one name share, and which words stand for a kind."""

from __future__ import annotations

from functools import lru_cache

from store.compiled import compiled
from store.late import late

_SAME = (
    ("高新技术产业开发区", "高新区"), ("高新技术产业园区", "高新区"), ("高新园", "高新区"),
    ("高新技术开发区", "高新区"), ("新技术产业开发区", "高新区"), ("新技术开发区", "高新区"),
    ("农业高新技术产业示范区", "农高区"), ("农业高新技术产业开发区", "农高区"),
    ("经济技术开发区", "经开区"), ("经济开发区", "经开区"), ("综合保税区", "综保区"), ("边境经济合作区", "边合区"),
    ("自由贸易试验区", "自贸区"), ("自贸试验区", "自贸区"), ("园区", "园"), ("（国家级）", ""),
    ("国家级", ""), ("国家", ""),
)  # fmt: skip
_ZONE = compiled("科技园区(?=[^园]{2,4}园$)")
"""What a zone before its part leaves out: 中关村丰台园 is 中关村科技园区丰台园."""
RANK_OF_PLACE = late("(?<=..)[市县州镇](?=工业|产业|经济|高新|经开|综保|开发|化工|循环|科技|物流|创业)", "市 县 州 镇")
"""The rank of a place before what kind of park it is, printed or not: 剑河（县）工业园区."""


@lru_cache(maxsize=1 << 13)
def park_key(name: str) -> str:
    """What the spellings of one park's name have in common: 合肥国家高新技术产业开发区 and 合肥高新区 have one key."""
    name = _ZONE.sub("", RANK_OF_PLACE.sub("", name))
    for long, short in _SAME:
        name = name.replace(long, short)
    return name


def is_kind(name: str, word: str) -> bool:
    """Whether a park's name ends as the bare word does: 开发区 stands for 经开区 and 高新区 too."""
    key = park_key(name)
    if word == "新区" and key.endswith("高新区"):
        return False
    if word == "示范区" and name.endswith(word):
        return True  # 农业高新技术产业示范区, whatever its short name
    return key.endswith(("开发区", "经开区", "高新区") if word == "开发区" else park_key(word))
