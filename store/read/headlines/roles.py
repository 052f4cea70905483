"""Lines of a headline right under one another: which of them are the kicker, which make the title, which the deck.

Each way to part the lines is weighed; the heaviest one is taken. A kicker tells the occasion, the means or the matter
in general; the title the news and whose it is; the deck its figures, its details, who was there.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

import msgspec

from store.read.bylines.finding import read_bare_names, read_speaker
from store.read.bylines.names import is_plain_name
from store.read.headlines.ends import ends_open, goes_on
from store.read.headlines.kinds import is_twice
from store.read.headlines.parting import is_place_name, opens_with_dash
from store.read.headlines.series_names import WIDEST_SERIES, names_series
from store.read.headlines.shapes import opens_report
from store.read.headlines.signs import begins_subjectless, holds_pun, is_whole, signs_of, tells_news, tells_of_title
from store.read.headlines.weights import KICKER, OF_PAIR, OVER, UNDER
from store.read.headlines.words import tells_anniversary
from store.read.lines.characters import LINES_KEPT, width_of
from store.read.lines.printed import Line, closed_up


class Weighed(msgspec.Struct, frozen=True, gc=False):
    """How much speaks for two lines as kicker and title, as title and deck, and as one title."""

    kicker: int
    deck: int
    one: int


_TWO_LINES = 9
"""How much it speaks against a kicker that it has two lines, which are no halves."""
_TOLD_LAST = frozenset(["figures", "number", "people", "dashed", "report"])
_NO_PICTURE = frozenset(["series", "park", "name", "number", "colon"])
"""What the line above shows if it makes no picture of what the one below tells."""
_TELLS_NUMBER = frozenset(["number", "whole"])
"""What news with an amount shows."""
_DECK_OF_NUMBER = frozenset(["figures", "subjectless", "halves"])
"""What a line shows that tells an amount of the line above."""
_TOLD_OTHERWISE = frozenset(["quoted", "halves", "of park", "figures"])
"""What the line below a picture in quotation marks shows if it is more than what the picture stands for."""
_WIDEST = 60
"""Columns of the widest title of two lines; longer ones are seldom."""
_TELLS_MORE = frozenset(["number", "of park", "dashed", "report", "figures", "subjectless", "happened"])
"""What a line shows that is no bare picture of news with an amount above it."""
_SURELY = 3
"""What speaks at least for a line as the kicker of one that nothing else tells for the title."""
_SHORT_PUN = 6
"""Characters of what is too short to say anything by itself (一纸“承诺”)."""
_FOUR = 4
"""Characters of an idiom."""
_PARALLEL = 10
"""Characters of the longest lines that are the halves of a title."""


def part_lines(lines: Sequence[Line]) -> tuple[int, int]:
    """Where the title begins among lines right under one another, and where it ends."""
    twice = list(map(is_twice, lines))
    if True in twice and len(set(twice)) > 1:
        # What is printed twice is the title alone.
        start = twice.index(True)
        return start, next((i for i in range(start, len(lines)) if not twice[i]), len(lines))
    texts = [closed_up(line.text, line.width)[0] for line in lines]
    return max(_partings(len(texts)), key=lambda parting: part_weight(texts, parting[0], parting[1], lines[0].width))


def _partings(count: int) -> Iterator[tuple[int, int]]:
    for start in range(min(2, count)):
        for end in range(count, start, -1):
            yield start, end


def part_weight(texts: Sequence[str], start: int, end: int, width: int) -> int:
    """How much speaks for the lines from `start` to `end` as the title; `width` is that of the first line."""
    title = "".join(texts[start:end])
    weight = _weigh("".join(texts[:start]), title, width).kicker if start else 0
    if start > 1 and not are_parallel(texts[0], texts[1]):
        weight -= _TWO_LINES
    # What a line goes on in is the rest of the title: the next line may be but a piece.
    for i in range(start, end - 1):
        weight += _weigh(texts[i], "".join(texts[i + 1 : end])).one
    if end < len(texts):
        weight += _weigh(title, texts[end]).deck
    for text in texts[end + 1 :]:
        weight += _more_of_deck(text)
    return weight


def _more_of_deck(text: str) -> int:
    """What speaks for a line below the first one of a deck."""
    return 1 if signs_of(text) & _TOLD_LAST else -3


def _weigh(over: str, text: str, width: int = 0) -> Weighed:
    """How much speaks for two lines as what; `width` tells whether the upper one may be the name of a series."""
    return _weigh_pair(over, text, width if width > WIDEST_SERIES else 0)


@lru_cache(maxsize=LINES_KEPT)
def _weigh_pair(over: str, text: str, width: int) -> Weighed:
    above, below = signs_of(over, width), signs_of(text)
    said = [OF_PAIR[sign] for sign in ("", *_signs_beside(over, text, above, below)) if sign in OF_PAIR]
    said += [OVER[sign] for sign in above if sign in OVER]
    said += [UNDER[sign] for sign in below if sign in UNDER]
    kicker, deck, one = map(sum, zip(*said, strict=True))
    if "series" in above:  # whatever the headline below says
        kicker = min(kicker, KICKER["over series"])
    return Weighed(kicker, deck, one)


def _signs_beside(over: str, text: str, above: frozenset[str], below: frozenset[str]) -> list[str]:
    """What two lines show beside each other; by itself each shows its own signs."""
    beside = {
        "over unfinished": not above & {"whole", "name", "series", "of park"},
        "news of name": "name" in above and tells_news(text),
        "figures of name": "name" in above and "figures" in below,
        "quoted above of park": "quoted" in above and "of park" in below and _is_long_deck(over, text, below),
        "vivid": text.count("“") > max(1, over.count("“")) and "of park" in above,
        "lets go on": "lets" in below and ("whole" not in above or len(over) <= _SHORT_PUN),
        "clauses": "，" in text and "number" in below,
        "quoted halves": "quoted" in below and "halves" in below,
        "slogan above number": _is_slogan(above) and below >= _TELLS_NUMBER and not below & _DECK_OF_NUMBER,
        "news above": above >= {"whole", "amount"} and below.isdisjoint(_TELLS_MORE),
        "number of park": above >= _TELLS_NUMBER and below >= _TELLS_NUMBER | {"of park"},
        "lopsided": 5 * len(over) <= 2 * len(text),
        "terse": _is_terse(over, text, above, below),
        "under unfinished": "whole" not in below and "series" not in above,
        "both whole": "whole" in above and "whole" in below,
        "amount below": "amount" in below and "amount" not in above,
        "picture above": "quoted" in above and not (above & _NO_PICTURE or below & _TOLD_OTHERWISE),
        "quoted below": "quoted" in below and "quoted" not in above,
        "park above": "park" in above and "park" not in below and "series" not in above,
        "longer": 2 * len(over) >= 3 * len(text),
        "too long": width_of(over) + width_of(text) > _WIDEST,
        "more done": "whole" in above and "subjectless" in below,
        "goes on": goes_on(over, text) and not _names_anew(over, above, below),
        "parallel": are_parallel(over, text),
    }
    return [sign for sign, told in beside.items() if told]


def _is_slogan(signs: frozenset[str]) -> bool:
    """Whether a line is two halves that tell neither whose they are nor how much."""
    return signs >= {"halves", "whole"} and not signs & {"of park", "park", "number"}


def _names_anew(over: str, above: Collection[str], below: Collection[str]) -> bool:
    """Whether a line opens with a park under one that is whole: the word that the two spell is chance (新路|海屏)."""
    return "whole" in above and "park" in below and over[-1].isalpha() and not ends_open(over)


def _is_terse(over: str, text: str, above: frozenset[str], below: Collection[str]) -> bool:
    """Whether a few words that say something stand over a line so long that it tells what they make a picture of."""
    if 5 * len(over) > 2 * len(text) or "whole" not in above or above & _NO_PICTURE or not over.isalpha():
        return False
    return len(over) <= _FOUR or "of park" not in below


def _is_long_deck(over: str, text: str, below: Collection[str]) -> bool:
    """Whether a line is so much longer than the one above that it tells in full what that one makes a picture of."""
    if 2 * len(over) <= len(text):
        return True
    # One character in quotation marks (“长”出) is a picture, what an amount is told of its matter.
    pictured = "amount" in below and holds_pun(over)
    return 3 * len(over) <= 2 * len(text) and (pictured or not ("happened" in below or "number" in below))


def is_deck(above: Sequence[str], text: str) -> bool:
    """Whether a line tells what kind of report it is, or more of what the title tells, under a title that is whole."""
    weighed = _weigh(above[-1], text)
    return weighed.deck > max(0, weighed.one, weighed.kicker)


def stands_over(over: str, text: str, width: int) -> bool:
    """Whether a line stands over the title as its kicker, rather than as its first line."""
    if opens_with_dash(text) or opens_report(text) or names_writer(text):
        return False
    return _weigh(over, text, width).kicker >= max(1, _weigh(over, text).one)


def is_surely_over(over: str, text: str, width: int) -> bool:
    """Whether a line that tells what no section's heading does is the kicker of the one below, wherever it stands."""
    return (tells_of_title(over) or names_series(over, width)) and _weigh(over, text, width).kicker >= _SURELY


def opens_with_kicker(lines: Sequence[Line]) -> bool:
    """Whether the first of a headline's lines is an anniversary, the kicker of the others wherever they stand."""
    if len(lines) == 1:
        return False
    over, *below = [closed_up(line.text, line.width)[0] for line in lines]
    return tells_anniversary(over) and _weigh(over, "".join(below), lines[0].width).kicker >= _SURELY


def leaves_open(over: str, text: str) -> bool:
    """Whether a line without a predicate goes on in the next, which begins with one (某区与十二所高校 / 共建研究院)."""
    if opens_with_dash(text) or over[-1] in "：:—" or is_place_name(over) or names_series(over, 0):
        return False
    return goes_on(over, text) or (not is_whole(over) and begins_subjectless(text))


def are_parallel(over: str, text: str) -> bool:
    """Whether two lines are of one length and built alike, as the halves of a title are."""
    over = over.split()[-1]  # of three parts, two may stand on the first line
    if over == text or max(len(over), len(text)) > _PARALLEL:
        return False
    if over[0] == text[0] and over[-2:] == text[-2:]:
        return True  # 一根“链条”串起来，一座新城立起来
    if abs(len(over) - len(text)) > 1 or ("区" in over) is not ("区" in text):
        return False
    marks = [[(len(line) - i, c) for i, c in enumerate(line) if not c.isalpha()] for line in (over, text)]
    # The first words may differ in length where the marks tell (秸秆“吃”进去, 新材料“吐”出来).
    return marks[0] == marks[1] and (len(over) == len(text) or bool(marks[0]))


@lru_cache(maxsize=LINES_KEPT)
def names_writer(text: str) -> bool:
    """Whether a line is a name, maybe with an office (某区委宣传部 甲乙丙)."""
    opened = text.find("（") if text[-1] == "）" else 0
    text = text[:opened] if opened > 0 else text
    if read_speaker(text) or read_bare_names(text) or is_plain_name("".join(text.split())):
        return True
    words = text.split()
    return len(words) == 2 and len(words[0]) > len(words[1]) + 1 and is_plain_name(words[1])
