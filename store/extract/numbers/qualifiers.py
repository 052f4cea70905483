"""Qualifiers: the words beside a number that soften it (约, 余, 以上, 不到)."""

from __future__ import annotations

from store.records import Qualifier

_SAID: dict[Qualifier, tuple[str, str]] = {
    "less": ("不足 不到 低于 不超过 少于 小于 不高于 跌破 降破", "以下 以内 之内"),
    "approx": ("约为 大约 约达 约 近 接近 将近 约占", "左右 上下"),
    "more": (
        "超过 超过了 突破 突破了 首破 首超 破 超 逾 高于 多于 不少于 不低于 不得低于 不得少于 至少 大于 过 过了",
        "以上 及以上 多 余 有余",
    ),
}
"""What the words before and after a number say."""
_BEFORE = {word: said for said, (before, _) in _SAID.items() for word in before.split()}
_AFTER = {word: said for said, (_, after) in _SAID.items() for word in after.split()}
LAST_BEFORE = frozenset(word[-1] for word in _BEFORE)
FIRST_AFTER = frozenset(word[0] for word in _AFTER)
"""The characters next to a number where such a word stands."""
_NOT_BEFORE = {
    "约": tuple("签合履契预节制"),
    "近": tuple("附邻临靠远最"),
    "超": tuple("赶高"),
    "破": tuple("打爆侦攻识残冲"),
    "过": tuple("通经超不"),
    "过了": tuple("通经超不"),
    "高于": ("不",),
    "低于": ("不",),
}
"""What stands before such a word where it is part of another (签约, 通过)."""
AFTER_MANY = frozenset(("", "，", "。", "；", "、", "的", "）"))
"""What follows 多 where it softens the number before it (20亿元多，but 400兆瓦多晶硅)."""
_A_LITTLE: dict[str, Qualifier] = {"强": "more", "弱": "less"}
"""What says behind a fraction that it is a little more or less (三分之一强)."""
MORE = ("余", "多", "来")
"""What softens a number from within (60余项, 2.7万多件)."""


def qualifier_before(text: str, start: int) -> tuple[int, Qualifier | None]:
    """Where the softening words before a number begin, and what they say; its own start where there are none."""
    for length in (4, 3, 2, 1):
        word = text[max(0, start - length) : start]
        found = _BEFORE.get(word)
        if found and text[max(0, start - length - 1) : start - length] not in _NOT_BEFORE.get(word, ()):
            return start - length, found
    return start, None


def qualifier_after(text: str, end: int) -> tuple[int, Qualifier | None]:
    """Where the softening words after a number end, and what they say; its own end where there are none."""
    for length in (3, 2, 1):
        word = text[end : end + length]
        found = _AFTER.get(word)
        if word == "上下" and text[end + 2 : end + 3] in ("游", "班", "联", "水"):
            continue
        if found and (word != "多" or text[end + 1 : end + 2] in AFTER_MANY):
            return end + length, found
    return end, None


def fraction_qualifier_after(text: str, end: int) -> tuple[int, Qualifier | None]:
    """The same of a fraction or tenths, which may be a little more or less: 三分之一强, 两成弱."""
    little = _A_LITTLE.get(text[end : end + 1])
    if little and text[end + 1 : end + 2] in AFTER_MANY:
        return end + 1, little
    return qualifier_after(text, end)
