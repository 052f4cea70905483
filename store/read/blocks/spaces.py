"""White space inside a line: which is stray, which means something."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from store.knowledge_words import holds_any
from store.late import late
from store.mended import BlockKind
from store.read.blocks.rows import WIDE_GAP
from store.read.bylines.signatures import BARE_SIGNATURE, SIGNATURE, is_signature, signed_names
from store.read.headlines.labels import heading_name

HEADLINES: frozenset[BlockKind] = frozenset(
    {"rubric", "title", "kicker", "subtitle", "heading", "byline", "date", "callout"}
)
_GAP = late(r"\s+")
LATIN_BEFORE = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,;:!?)'\"&+")
LATIN_AFTER = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789('\"&+$")
"""Between one of the former and one of the latter a blank stays."""
KEPT_GAP = late(r"[a-zA-Z0-9.,;:!?)'\"&+] [a-zA-Z0-9('\"&+$]")
"""One such blank."""
_PAPERS = ("本报", "本報", "新华社", "中新社", "本刊")
"""Opens a dateline."""
_OPENINGS = ("（", "(", *_PAPERS)
"""Opens a signature or a dateline."""
_OPENS = frozenset(opening[0] for opening in _OPENINGS)
_MAY_KEEP = late("[“（(者员員习]", "“ （ ( 者 员 員 习")
"""Stands in every signature and slogan, and beside every role."""
_SLOGAN = 24
"""Characters that a slogan reaches from its blank either way."""
_DATELINE = 24
_WIRED = frozenset("讯訊电電")
"""Ends a dateline, behind which names stand in brackets; others stand at the end of their line."""
_LABEL_END = 8
"""Where the label at the head of a headline (附表, 相关链接) ends at the latest."""
_ROLE = late(r"[记記]者|通[讯訊]员|通訊員|实习生|见习", "记者 記者 通讯员 通訊员 通訊員 实习生 见习")
"""Stands in every signature, and wherever a blank parts a role from a name."""
_OF_ROLES = "者员員习"
"""Stands in each of these."""
_OPEN_SIGNATURE = late(r"[（(](?:本报)?(?:见习)?(?:[记記]者|通讯员|通訊員|实习生)\s[^（）()，。]*$", "（ (")
"""A signature that the end of the line cuts."""
_NUMBER = late(r"0\d|[A-Z一二三四五六七八九十壹贰叁肆伍陆柒捌玖]|其[一二三四五六]|(?:Part|PART|NO\.?|No\.?)\s?\d{1,2}")
"""The number of a section, without a mark behind it."""
_BETWEEN_CLAUSES = late(r"[^\x00-\x7f] (?:[^\x00-\x7f]|.{1,3}$)")
"""A blank beside no number and no Latin word, or near the end: it may part a slogan."""
_REACHES = frozenset("逾超约近破达至到为")
"""What no half of a headline ends with before a number (总产值逾 500 亿元)."""
_CLAUSE = late(r"[^\x00-\x7f\W]{4,}")


def is_spread(text: str) -> bool:
    """Whether blanks spread the characters of a line apart."""
    return text.count(" ") * 5 > len(text) * 2


def prose_pieces(text: str) -> list[str]:
    """What single blanks part in a line of text; [] if a blank may stay for more than the characters beside it."""
    if (text[0] in _OPENS and text.startswith(_OPENINGS)) or (_MAY_KEEP.search(text) and _may_keep(text)):
        return []
    pieces = text.split(" ")
    return pieces if "" not in pieces and text.isprintable() else []


def _may_keep(text: str) -> bool:
    """Whether a blank may stay in a line of text with such a character: in a signature, by a role, in a slogan."""
    if "“" in text and _BETWEEN_CLAUSES.search(text):
        return True
    bracketed = "（" in text or "(" in text
    if bracketed and (text[-1] in "）)" or not _WIRED.isdisjoint(text[:_DATELINE])):
        return True
    return holds_any(text, _OF_ROLES) and _ROLE.search(text) is not None


def kept_gaps(text: str, kind: BlockKind, *, row: bool = False) -> list[tuple[int, int, bool]]:
    """Each gap of white space in `text` (start, end) and whether it stays (as one blank)."""
    spread, apart, found = is_spread(text), row or kind == "callout", _gaps(text)
    # Most stand between Latin words.
    if not apart and _part_latin(text, found):
        return [(start, end, not (spread and end - start == 1)) for start, end in found]
    gaps: list[tuple[int, int, bool]] = []
    roles = holds_any(text, _OF_ROLES) and _ROLE.search(text) is not None
    bracketed = "（" in text or "(" in text
    names = kind in ("byline", "date") or (text[0] in "（(" and is_signature(text))
    signed = _signatures(text, roles=roles) if bracketed and not names else []
    wide = row and WIDE_GAP.search(text) is not None
    headline = kind in HEADLINES
    slogan = "“" in text
    for start, end in found:
        if apart:
            kept = not (wide and end - start == 1 and _parts_characters(text, start, end))
        elif text[start - 1] in LATIN_BEFORE and text[end] in LATIN_AFTER:
            # In a line whose every character stands apart the digits of a number do too.
            kept = not (spread and end - start == 1)
        elif names or (signed and _is_signed(signed, start)):
            kept = not _parts_characters(text, start, end)
        elif headline:
            kept = _parts_halves(text, start, end) or (start < _LABEL_END and _parts_label(text, start, end))
        else:
            kept = (
                (start <= _DATELINE and _follows_dateline(text, start))
                or (roles and _parts_role(text, start, end))
                or (slogan and _parts_slogan(text, start, end))
            )
        gaps.append((start, end, kept))
    return gaps


def _part_latin(text: str, gaps: Sequence[tuple[int, int]]) -> bool:
    """Whether each of these gaps stands between Latin words."""
    for start, end in gaps:  # noqa: SIM110 - many times faster than `all`
        if not (text[start - 1] in LATIN_BEFORE and text[end] in LATIN_AFTER):
            return False
    return True


def _gaps(text: str) -> list[tuple[int, int]]:
    """The spans of white space, in order."""
    if "  " in text or not text.isprintable():
        return [gap.span() for gap in _GAP.finditer(text)]
    gaps: list[tuple[int, int]] = []
    at = text.find(" ")
    while at >= 0:
        gaps.append((at, at + 1))
        at = text.find(" ", at + 1)
    return gaps


def _signatures(text: str, *, roles: bool) -> list[tuple[int, int]]:
    """The spans of signatures in brackets, in order."""
    spans = [found.span() for found in SIGNATURE.finditer(text)] if roles else []
    if roles and (opened := _OPEN_SIGNATURE.search(text)):
        spans.append((opened.start(), len(text)))
    if spans or not (text[-1] in "）)" or not _WIRED.isdisjoint(text[:_DATELINE])):
        return spans
    return [found.span() for found in BARE_SIGNATURE.finditer(text) if signed_names(found["inner"])]


def _is_signed(signed: list[tuple[int, int]], place: int) -> bool:
    """Whether the place is inside a signature in brackets."""
    i = bisect_right(signed, (place, 0)) - 1
    return i >= 0 and place < signed[i][1]


def _follows_dateline(text: str, start: int) -> bool:
    """Whether it is the blank after 本报讯, or after 本报某地3月5日电."""
    return text[start - 1] in "讯电訊電" and text.startswith(_PAPERS)


def _parts_characters(text: str, start: int, end: int) -> bool:
    """A blank between the single characters of a spaced name (李 静)."""
    if text[end] in "摄攝文图" and end + 1 == len(text):
        return True
    if len(text) <= 4:
        # One name alone on its line: the blank shows that it is one.
        return True
    alone_before = start < 2 or text[start - 2].isspace() or text[start - 2] in "（("
    alone_after = end + 1 >= len(text) or text[end + 1].isspace() or text[end + 1] in "）)"
    return alone_before and alone_after


def _parts_halves(text: str, start: int, end: int) -> bool:
    """A blank between two halves of a headline: at least three characters on either side."""
    if text[end].isdecimal() and text[start - 1] in _REACHES:
        return False
    return len(text[max(0, start - 3) : start].split()[-1]) == 3 and len(text[end : end + 3].split()[0]) == 3


def _parts_label(text: str, start: int, end: int) -> bool:
    """A blank between the number of a section, or what tells its kind, and its name."""
    label = text[:start]
    return not heading_name(label) or (
        _NUMBER.fullmatch(label) is not None and len(text[end : end + 3].split()[0]) == 3
    )


def _parts_role(text: str, start: int, end: int) -> bool:
    """The blank between a role and a name, in a signature that a line end cuts."""
    return text.startswith(("通讯员", "记者", "实习生", "见习"), end) or (
        text.endswith(("记者", "通讯员"), 0, start) and ("（" in text[:start] or "）" in text[end : end + 8])
    )


def _parts_slogan(text: str, start: int, end: int) -> bool:
    """A blank between two clauses of a slogan in quotes (“甲乙丙丁 戊己庚辛”)."""
    left, right = text[max(0, start - _SLOGAN) : start], text[end : end + _SLOGAN]
    if not left[-4:].isalnum():
        # A clause has four characters at least.
        return False
    opened = left.rfind("“")
    if opened <= left.rfind("”") or ("”" not in right and len(text) - end > _SLOGAN):
        return False
    clause = left[opened + 1 :].split()
    if not clause or _CLAUSE.fullmatch(clause[-1]) is None:
        return False
    return _CLAUSE.match(right) is not None or len(right) < 4
