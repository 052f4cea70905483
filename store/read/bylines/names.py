"""Names of people: told from other words by their surnames and their length."""

from __future__ import annotations

import re
from collections.abc import Sequence

from store.knowledge_words import either, listed
from store.late import late
from store.read.bylines.words import names_role

_NOT_GLUED = late(lambda: f"{either('given_name_ends')}$")
_NAME = re.compile(r"^[^\x00-\x7f\W]{2,4}$|^[^\x00-\x7f\W]{1,6}·(?:[^\x00-\x7f\W]|·){1,8}$")
_HAN_ONLY = late(r"[^\x00-\x7f\W]+")


def is_surname(word: str) -> bool:
    """Whether a character is a surname, a rare one too, or two are a compound one."""
    return word in listed("surnames_sure", "surnames_common", "surnames_fewer", "surnames_rare", "surnames_compound")


def _split_glued(name: str) -> list[str] | None:
    """Names printed without a blank (张三李四王小五), told apart by surnames."""
    if not name:
        return []
    for size in (3, 2, 4):
        head = name[:size]
        if len(head) == size and is_surname(head[:1] if size < 4 else head[:2]):
            rest = _split_glued(name[size:])
            if rest is not None:
                return [head, *rest]
    return None


def names_of(token: str) -> list[str] | None:
    """The name or names that a token holds; None if it is none."""
    if token.endswith("版"):
        return None
    if _NAME.match(token) and (len(token) < 4 or "·" in token or is_surname(token[:2])):
        return [token]
    if 4 <= len(token) <= 6 and _NOT_GLUED.search(token):
        return [token]
    if 4 <= len(token) <= 15 and _HAN_ONLY.fullmatch(token):
        if len(token) == 4 and not (is_surname(token[0]) and is_surname(token[2])):
            return [token]
        return _split_glued(token)
    return None


def join_singles(tokens: Sequence[tuple[str, bool]]) -> list[str]:
    """The tokens with names set wide (高 远, 王 启 明) closed up; each tells whether a wide gap stands before it."""
    joined: list[str] = []
    run: list[tuple[str, bool]] = []
    for token, wide in (*tokens, ("", True)):
        if len(token) == 1:
            run.append((token, wide))
            continue
        if len(run) == 1 and joined and len(joined[-1]) == 2 and is_surname(joined[-1]):
            joined[-1] += run[0][0]
        elif len(run) == 1:
            # A surname apart from the rest of its name.
            token = run[0][0] + token
        else:
            joined += _names_of_singles(run)
        run = []
        if token:
            joined.append(token)
    return joined


def _names_of_singles(run: Sequence[tuple[str, bool]]) -> list[str]:
    ink = "".join(token for token, _ in run)
    if len(ink) < 4 or names_role(ink):
        return [ink] if ink else []
    parts: list[str] = []
    for token, wide in run:
        if wide or not parts:
            parts.append(token)
        else:
            parts[-1] += token
    if all(len(part) in (2, 3) for part in parts):
        return parts
    if len(ink) == 4:
        return [ink[:2], ink[2:]]
    return _split_glued(ink) or [ink]


def is_plain_name(token: str) -> bool:
    """Whether a token is a name of two or three characters that begins with a surname."""
    return (
        2 <= len(token) <= 3
        and is_surname(token[0])
        and token[-1] not in "区园市县镇港业链年月日"
        and bool(_NAME.match(token))
    )
