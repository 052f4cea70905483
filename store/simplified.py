"""Traditional characters read as simplified ones, one for one, so that places stay put."""

from __future__ import annotations

from functools import cache

_TELLING = "個們這國會經為與對產業億萬園區開發電進過長來時實現動務員應關點體無數"
"""Characters that only a text in traditional script uses, and nearly every one does."""
_TELLING_SET = frozenset(_TELLING)
_SHORT = 200
"""Characters of a text that is the sooner searched character for character."""
_ENOUGH = 2
"""So many of them tell; one alone may stand in a name or a sign."""


def is_traditional(text: str) -> bool:
    """Whether the text is printed in traditional characters."""
    if len(text) < _SHORT:
        return len(_TELLING_SET.intersection(text)) >= _ENOUGH
    return sum(map(text.__contains__, _TELLING)) >= _ENOUGH


def simplify(text: str) -> str:
    """The text in simplified characters, each in its place; the text itself if it is not in traditional ones."""
    return to_simplified(text) if is_traditional(text) else text


def to_simplified(text: str) -> str:
    """Each character of the text as the simplified one, whatever script the text is in."""
    return text.translate(_table())


def as_printed(words: str, plain: str, printed: str, start: int = 0) -> str:
    """Words that the rules found in `plain` (from `start` on), as they stand in `printed`; themselves if they don't."""
    at = plain.find(words, start) if plain is not printed and words else -1
    return words if at < 0 else printed[at : at + len(words)]


@cache
def _table() -> dict[int, str]:
    """Each traditional character that opencc gives one simplified one for."""
    import opencc

    ranges = ((0x3400, 0x4DC0), (0x4E00, 0xA000))
    characters = [chr(code) for first, after in ranges for code in range(first, after)]
    simple = opencc.OpenCC("t2s").convert("\n".join(characters)).split("\n")
    return {
        ord(character): to for character, to in zip(characters, simple, strict=True) if to != character and len(to) == 1
    }
