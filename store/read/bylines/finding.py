"""Bylines: who wrote it, without their roles."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from store.knowledge_words import each_of, either, holds_any, listed
from store.late import late
from store.read.bylines.names import is_plain_name, is_surname, join_singles, names_of
from store.read.bylines.words import (
    BEFORE_ROLE,
    BY_HAND,
    EXCEPT_SIGNED,
    FILED,
    FILED_ON,
    FROM,
    GLUED_ROLE,
    GLUED_WRITER,
    MAY_END_NAME,
    ROLE_TOKEN,
    STATION,
    TASKS,
    may_sign,
    names_role,
    tells_others,
)
from store.read.lines.characters import LINES_KEPT

MARKS = "■□●○◎◉▲△▶►★☆◆◇◤◥▍▌|丨·•*※—–-_ \u3000"
"""Ornaments before a byline, a heading or a caption."""
_SIGNED = {"□": 1, "○": 1, "◎": 1, "■": 2, "●": 2}
"""Ornaments before names that stand without a role, and how many names tell them from a heading."""
_SPACED_OUT = late(r"(?<=[^\x00-\x7f\W])\s(?=[^\x00-\x7f\W](?:\s|$))")
_SPACED_NAME = late(r"(?<!\S)([^\x00-\x7f\W])[ \u3000]{1,2}([^\x00-\x7f\W])(?!\S)")
_GLUED_ENDS = "员員生"
"""Ends each role that may be glued to a name before it."""
_SEPARATOR = late(r"[\s、，,/／\\|｜丨：:;；&]+")


def _read_tokens(tokens: list[str]) -> list[str] | None:
    names: list[str] = []
    skips = False
    """Whether the words that follow name no writer: a desk's people, the place of the report."""
    ranks, tasks = listed("byline_ranks"), listed("byline_tasks")
    by_hand = _tell_who_did_what(tokens)
    for token in tokens:
        if token in ranks:
            continue
        if tells_others(token) or token == FROM:
            skips = True
            continue
        if token in tasks or STATION.search(token) or (names and _tells_place(token)):
            skips = False
            continue
        match = ROLE_TOKEN.match(token)
        if match:
            skips = False
            if match[1] and not BEFORE_ROLE.match(match[1]):
                if match[2] not in listed("byline_roles_behind") or match[3]:
                    return None
                token = match[1]
            elif match[3] and not match[1] and not is_surname(match[3][0]):
                return None
            else:
                token = match[3]
        rest = TASKS.sub("", token)
        if len(rest) > 2 or (len(rest) == 2 and (by_hand or not is_plain_name(token))):
            token = rest
        if not token or skips or token in tasks:
            continue
        found = names_of(token)
        if found is None:
            return None
        names.extend(found)
    return names


def _tell_who_did_what(tokens: Sequence[str]) -> bool:
    """Whether words have a task behind a name (甲文 乙图); 图 alone ends a name (甲宏图)."""
    words = listed("byline_tasks")
    tasks = [token[-1] for token in tokens if token.endswith(BY_HAND) and (len(token) == 1 or token not in words)]
    return len(tasks) > 1 or any(task not in MAY_END_NAME for task in tasks)


def _tells_place(token: str) -> bool:
    """Whether a word tells where the report was filed from."""
    return token.startswith(FROM) or (token.endswith(FILED) and not names_role(token))


def _tokens(text: str) -> list[tuple[str, bool]]:
    """The words of a line, each with whether a gap wider than a blank stands before it."""
    tokens: list[tuple[str, bool]] = []
    done = 0
    wide = True
    for gap in _SEPARATOR.finditer(f"{text}、"):
        token = text[done : gap.start()].strip(MARKS)
        if token:
            tokens.append((token, wide))
        wide = gap[0] != " "
        done = gap.end()
    return tokens


def _may_be_byline(text: str) -> bool:
    """Whether a line may tell who wrote; a word alone does with a role or a day, or by the office of the paper."""
    if text[0] in _SIGNED:
        return True
    if not may_sign(text):
        return False
    several = _SEPARATOR.search(text) is not None
    return several or names_role(text) or "日" in text or "本报" in text


@lru_cache(maxsize=LINES_KEPT)
def read_byline(text: str) -> list[str] | None:
    """The names of a line that is a byline and nothing else, [] if it names only the desk; None for any other line."""
    if len(text) > 80 or not _may_be_byline(text):
        return None
    inner = EXCEPT_SIGNED.sub("", text.strip(MARKS)).strip("（）()[]【】").strip(MARKS)
    inner = FILED_ON.sub(" ", inner) if "日" in inner else inner
    if holds_any(inner, _GLUED_ENDS):
        inner = GLUED_WRITER.sub(r"\1 ", GLUED_ROLE.sub(" ", inner))
    parted = _tokens(inner)
    if len(parted) > 3 and all(len(token) == 1 for token, _ in parted):
        inner = _SPACED_OUT.sub("", inner)
        parted = _tokens(inner)
    tokens = [token for token in _close_up(parted) if token]
    by_role = any(map(names_role, tokens))
    if not by_role and _SIGNED.get(text[0], 5) <= len(tokens) < 5 and all(map(is_plain_name, tokens)):
        return tokens
    if not tokens or not (by_role or _tells_task(parted)):
        return None
    if by_role:
        return _read_tokens(tokens)
    if len(tokens) == 1:
        return [] if tokens[0].startswith("本报") and STATION.search(tokens[0]) else None
    return _read_tokens(tokens) or None


def _tells_task(parted: Sequence[tuple[str, bool]]) -> bool:
    """Whether one of the words says what was done, or for whom."""
    tasks = listed("byline_tasks")
    return any(token in tasks or STATION.search(token) for token, _ in parted)


def words_of(text: str) -> list[str]:
    """The words of a line, names set wide closed up."""
    return _close_up(_tokens(text))[:-1]


def close_up_names(text: str) -> str:
    """The text with names of two characters set wide (李 静) closed up."""
    return _SPACED_NAME.sub(r"\1\2", text) if " " in text or "\u3000" in text else text


def _close_up(parted: Sequence[tuple[str, bool]]) -> list[str]:
    """The words with names set wide closed up; a task of one character (文, 图, 摄) is no part of a name."""
    tokens: list[str] = []
    run: list[tuple[str, bool]] = []
    tasks = listed("byline_tasks")
    for i, (token, wide) in enumerate((*parted, ("", True))):
        if token and (token not in tasks or _gives_name(run, token) or _opens_name(parted, i)):
            run.append((token, wide))
            continue
        tokens += join_singles(run)
        tokens.append(token)
        run = []
    return tokens


def _gives_name(run: Sequence[tuple[str, bool]], token: str) -> bool:
    """Whether a character that may be a task (文) is the given name of the surname that stands alone before it."""
    singles = next((i for i, (told, _) in enumerate(reversed(run)) if len(told) > 1), len(run))
    return len(token) == 1 and singles % 2 == 1 and is_surname(run[-1][0])


def _opens_name(parted: Sequence[tuple[str, bool]], i: int) -> bool:
    """Whether a character that may be a task is a surname set apart from the one character behind it (文 哲)."""
    if not is_surname(parted[i][0]):
        return False
    last = next((j for j in range(i + 1, len(parted)) if len(parted[j][0]) > 1), len(parted))
    return (last - i) % 2 == 0 and not any(token in listed("byline_tasks") for token, _ in parted[i + 1 : last])


_SPEAKER = late(
    lambda: (
        rf"^[\u4e00-\u9fff（）、“”]{{2,30}}{either('speaker_offices')}"
        r"\s+(?P<name>[^\x00-\x7f\W]{2,3}|[^\x00-\x7f\W]\s[^\x00-\x7f\W])$"
    )
)


def read_bare_names(text: str) -> list[str] | None:
    """The names of a line that holds two to four names and nothing else."""
    inner = text.strip(MARKS)
    if not is_surname(inner[:1]):
        return None
    tokens = close_up_names(inner).split()
    least = 1 if len(tokens) == 1 and len(tokens[0]) < len(inner) <= 4 else 2
    return tokens if least <= len(tokens) < 5 and all(map(is_plain_name, tokens)) else None


def read_speaker(text: str) -> str | None:
    """The name on a line that tells office and name of who speaks or writes (某某管委会主任 甲乙丙)."""
    office, *named = text.strip(MARKS).split() or [""]
    found = _SPEAKER.match(text.strip(MARKS)) if named and office.endswith(each_of("speaker_offices")) else None
    name = "".join(named) if found else ""
    return name if name and is_surname(name[0]) else None
