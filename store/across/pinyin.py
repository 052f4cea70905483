"""How a character is read: plain syllables without tone; pypinyin is loaded at the first use."""

from __future__ import annotations

import os
import unicodedata
from functools import cache

TWO_LETTER_INITIALS = ("zh", "ch", "sh")


@cache
def _table() -> dict[int, str]:
    # Only single characters are looked up: the phrase table would triple the loading time.
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
    from pypinyin.constants import PINYIN_DICT

    return dict(PINYIN_DICT)


@cache
def readings(char: str) -> tuple[str, ...]:
    """Every reading of one character, ü as v and as u; none for what is not Chinese."""
    if char.isascii():
        return ()
    plain: list[str] = []
    for toned in _table().get(ord(char), "").split(","):
        syllable = _without_tone(toned)
        plain += [syllable, syllable.replace("v", "u")]
    return tuple(dict.fromkeys(filter(None, plain)))


def _without_tone(reading: str) -> str:
    marked = unicodedata.normalize("NFD", reading).replace("u\u0308", "v")
    # A tone may stand between the u and its diaeresis.
    kept = [c for c in marked if (c.isascii() and c.isalpha()) or c == "\u0308"]
    return "".join(kept).replace("u\u0308", "v").replace("\u0308", "")
