"""Headlines printed twice: told, and the spans of them to keep."""

from __future__ import annotations

import re
from functools import lru_cache

from store.read.lines.characters import LINES_KEPT, is_unbroken

_LEAST_DOUBLED = 6
"""Characters of the shortest headline that is printed twice."""
_LEAST_ONCE = 3
"""Characters of the shortest one as it stands once."""

_LEAST_CLAUSE = 8
"""Characters of the shortest clause of one, both times: 慢慢来慢慢来 is said in a text."""
_MARKS_TWICE = ("？？", "！！")


def doubled_part(text: str) -> tuple[int, int] | None:
    """The span behind the first of two or three printings of a headline (`甲乙丙甲乙丙`), None if it stands once."""
    size = len(text)
    # What is printed again begins again.
    if size < _LEAST_DOUBLED or text[:_LEAST_ONCE] not in text[_LEAST_ONCE:]:
        return None
    for times in (2, 3):  # 加油加油加油 is a cry
        once, rest = divmod(size, times)
        if not rest and once > times and text[0] == text[once] and text[:once] * times == text:
            return once, size
    return None


def _once(text: str) -> int:
    """How many characters a text has until it begins again."""
    size = len(text)
    while (second := doubled_part(text[:size])) is not None:
        size = second[0]
    return size


def _echo(text: str) -> int:
    """Length of the first half of a headline that stands again at its end (甲乙 丙丁甲乙, 甲乙，丙丁甲乙，); else 0."""
    if text[-1] == "，":
        first = text[: text.index("，") + 1]
        return len(first) if 4 <= len(first) < len(text) // 2 and text.endswith(first) and "。" not in text else 0
    first = text.split(None, 1)[0]
    if not 4 <= len(first) < len(text) // 2 or not text.endswith(first) or "，" in text or "。" in text:
        return 0
    return len(first)


def _last_clause(text: str) -> tuple[int, int] | None:
    """The span behind the first printing of a headline's last clause (甲，乙乙); None if that stands once."""
    first = text.rfind("，") + 1
    again = doubled_part(text[first:]) if first and len(text) - first >= _LEAST_CLAUSE else None
    return (first + again[0], len(text)) if again else None


def _without_last_mark(text: str) -> str:
    """A headline whose mark is printed again behind both its printings (甲乙甲乙？？) without the marks; else empty."""
    if not text.endswith(_MARKS_TWICE):
        return ""
    inner = text[:-2]
    return inner if doubled_part(inner) else ""


def stands_once(text: str) -> bool:
    """Whether no part of an unbroken headline is printed twice; told fast."""
    size, last = len(text), text[-1]
    if size < _LEAST_DOUBLED:
        return True
    if last == "，" or text.endswith(_MARKS_TWICE):
        return False
    # What is printed again stands before with its last characters as well: first the last one is looked for.
    if text.find(last) == size - 1 or text.find(text[-_LEAST_ONCE:], 0, size - 1) < 0:
        return True
    return doubled_part(text) is None and _last_clause(text) is None


@lru_cache(maxsize=LINES_KEPT)
def undouble(text: str) -> list[tuple[int, int]]:
    """The spans of a headline line to keep, so that each of its halves stands once."""
    if len(text) < _LEAST_DOUBLED:
        return [(0, len(text))]
    if text[-1] == "，":
        return [(0, len(text) - _echo(text))]
    if inner := _without_last_mark(text):
        return [(0, _once(inner)), (len(text) - 1, len(text))]
    if is_unbroken(text):
        again = _last_clause(text)
        return [(0, again[0] if again else _once(text))]
    ink = "".join(text.split())
    size = _once(ink)
    size -= _echo(text) if size == len(ink) else 0
    if size < len(ink):
        inked = [i for i, character in enumerate(text) if not character.isspace()]
        return [(0, inked[size - 1] + 1)]
    keep: list[tuple[int, int]] = []
    start = 0
    for match in re.finditer(r"\S+", text):
        first, last = match.span()
        while (second := doubled_part(text[first:last])) is not None:
            last = first + second[0]
        if last != match.end():
            keep.append((start, last))
            start = match.end()
    if start < len(text):
        keep.append((start, len(text)))
    return keep


def once(text: str) -> str:
    """The text of a headline line, each of its halves once."""
    return "".join([text[start:end] for start, end in undouble(text)])


def is_doubled(text: str) -> bool:
    """Whether a line holds a headline that is printed twice: text never does."""
    size, last = len(text), text[-1]
    if size < _LEAST_DOUBLED or last in "。；":
        return False
    # What is printed again stands before with its last characters as well: first the last one is looked for.
    if text.find(last) == size - 1 and " " not in text and text.isprintable():
        return False
    if last in "？！" and text.endswith(_MARKS_TWICE):
        return _without_last_mark(text) != ""
    if text.find(text[-_LEAST_ONCE:], 0, size - 1) < 0 and (last == "，" or is_unbroken(text)):
        return False
    return _echo(text) > 0 if last == "，" else _is_doubled(text)


@lru_cache(maxsize=LINES_KEPT)
def _is_doubled(text: str) -> bool:
    words = text.split()
    if len(words) > 1:
        words.append("".join(words))
        if not any(map(doubled_part, words)) and not _echo(text):
            return False
    elif not (doubled_part(text) or _last_clause(text)):
        return False
    return sum(end - start for start, end in undouble(text)) + 4 <= len(text)
