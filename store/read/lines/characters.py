"""Characters by the part they play in printed Chinese, and those that stand for another."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from store.late import late

SENTENCE_ENDS = frozenset("。！？!?…；;")
CLOSERS = "”’」』）)】〕〉》]\"'"
OPENERS = frozenset("“‘「『（(【〔〈《[")
NEVER_FIRST = frozenset("，。、；：！？”’」』）】〕〉》%％,;!?.…·’")
"""What a paragraph never begins with."""
COLONS = frozenset("：:")
LIST_MARKS = frozenset("●■◆★▲◎□☆◇※►▶▪•")
"""What opens a point of a list."""
RULE_MARKS = "-=_*~—－＝＊─━═·.#"
"""What a line is made of that is drawn between parts of a page."""
CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
LINES_KEPT = 1024
"""Lines of which it is remembered what they are: more than a page has, which is looked at until nothing changes."""
_LONGEST_KEPT = 100_000
"""Characters of the longest text that something is remembered of; a page has some 10,000."""
HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
HAN_CHARACTER = late(f"[{HAN}]")
_DIGIT = re.compile(r"\d")

# Glyph names of PDF fonts often lead to a radical instead of the character; NFKC knows only the Kangxi block and
# two of these (Unicode, CJK Radicals Supplement).
_RADICALS = dict(
    zip(
        "⺁⺄⺆⺇⺈⺊⺌⺍⺕⺗⺘⺙⺛⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺩⺫⺬⺭⺮⺯⺰⺱⺲⺳⺵⺶⺸⺹⺻⺼⺽⺾⺿⻁⻄⻅⻆⻇⻈⻉⻋⻍⻏⻐⻓⻔⻖⻗⻘⻙⻚⻛⻜⻝⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻳",
        "厂乙冂几刀卜小小彐心手攵旡月歹母民水水火爪爪爿牛王罒示礻竹糸纟罓罒网羊羊羊耂肀月臼艹艹虎西见角角讠贝车辶阝钅长门阝雨青韦页风飞食饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龟",
        strict=True,
    )
)
# Private-use code points that GB 18030-2022 moved to characters of their own.
_GB_PRIVATE = dict(
    zip(
        "\ue78d\ue78e\ue78f\ue790\ue791\ue792\ue793\ue794\ue795\ue796\ue81e\ue826\ue82b\ue82c\ue832\ue843\ue854\ue864",
        "，。、：；！？〖〗…龴龵龶龷龸龹龺龻",
        strict=True,
    )
)
_VERTICAL = dict(
    zip("︐︑︒︓︔︕︖︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄", "，、。：；！？（）｛｝〔〕【】《》〈〉「」『』", strict=True)
)


def _single(character: str) -> str:
    folded = unicodedata.normalize("NFKC", character)
    return folded if len(folded) == 1 else character


FOLDS: dict[int, str] = {
    **{ord(c): f for c, f in {**_RADICALS, **_GB_PRIVATE, **_VERTICAL}.items()},
    **dict.fromkeys((0xA0, *range(0x2000, 0x200B), 0x202F, 0x205F), " "),
    **{code: _single(chr(code)) for block in ((0x2F00, 0x2FD6), (0xF900, 0xFAFF)) for code in range(*block)},
}
FOLDS = {code: to for code, to in FOLDS.items() if to != chr(code)}
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff\ue5e5"
"""Characters without ink that are no white space to Python; U+E5E5 is the blank of several typesetters."""
_PRIVATE = "\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd"
_FOLDED = "".join(map(chr, sorted(FOLDS)))
FOLDED = late(f"[{_FOLDED}]")
"""A character that mending reads as another one."""
INKLESS = late(f"(?:[{_INVISIBLE}{_PRIVATE}](?<![{_FOLDED}]))+")
"""Characters that mending drops: no reader sees them."""
_PERHAPS_FOLDED = b"\x2e\x2f\xf9\xfa\xfe"
"""The upper halves of radicals, compatibility and vertical forms: printed, but read as another character."""


def is_printed(text: str) -> bool:
    """Whether the text holds nothing but what is seen, line ends and blanks: no control, no private character."""
    # Of a page it is asked when it is decoded and when it is mended; long texts are not kept.
    return _is_printed(text) if len(text) <= _LONGEST_KEPT else _is_printed.__wrapped__(text)


@lru_cache(maxsize=1)
def _is_printed(text: str) -> bool:
    text = text.replace("\n", "")
    return text.isprintable() or text.replace("\u3000", "").isprintable()


def holds_odd(text: str) -> bool:
    """Whether the text may hold characters that mending drops or reads as another one; told fast."""
    if not is_printed(text):
        return True
    halves = text.encode("utf-16-le", "surrogatepass")[1::2]
    return len(halves.translate(None, _PERHAPS_FOLDED)) < len(halves)


def fold(text: str) -> str:
    """The text, character for character, with radicals and compatibility forms as the characters they stand for."""
    return text.translate(FOLDS) if FOLDED.search(text) else text


# C0 (but tab, line feed, form feed), DEL, C1, bidirectional controls, lone surrogates, line and paragraph separators.
CONTROLS = (
    "\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\\ud800-\\udfff\ufeff"
)
"""Of these none is left in the text of a source; for a regular expression."""
_CONTROL = late(f"[{CONTROLS}]")
_CONTROLS = late(f"[{CONTROLS}]+")
_LINE_ENDS = frozenset("\x0b\x85\u2028\u2029")


def strip_controls(text: str) -> str:
    """The text with line ends as a line feed and each control character as a blank or, inside Chinese, as U+200B.


    Offsets are those of `Path.read_text("utf-8")`: only a carriage return before a line feed disappears.
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _CONTROLS.sub(_without_controls, text) if _CONTROL.search(text) else text


def _without_controls(match: re.Match[str]) -> str:
    """Line ends stay; inside Chinese, where no blank parts words, nothing is to be seen; elsewhere a blank."""
    text, (start, end) = match.string, match.span()
    inside = start > 0 and end < len(text) and HAN_CHARACTER.match(text[start - 1]) and HAN_CHARACTER.match(text[end])
    unseen = "\u200b" if inside else " "
    return "".join("\n" if character in _LINE_ENDS else unseen for character in match[0])


def ends_sentence(text: str) -> bool:
    """Whether the line ends a sentence, closing quotes and brackets apart, or with words in brackets after one."""
    last = text[-1]
    if last in "）)":
        before = text[: max(0, text.rfind("（" if last == "）" else "("))].rstrip()
        if before and before[-1] in SENTENCE_ENDS:
            return True
    if last in CLOSERS:
        text = text.rstrip(CLOSERS)
        last = text[-1:]
    return last in SENTENCE_ENDS


def holds_digit(text: str) -> bool:
    """Whether the text holds a digit of any kind."""
    return _DIGIT.search(text) is not None


def is_unbroken(text: str) -> bool:
    """Whether the text holds no white space; of all white space a blank alone counts as printable."""
    return " " not in text and (text.isprintable() or len(text.split(None, 1)) == 1)


def width_of(text: str) -> int:
    """How wide the text is printed, in half-width columns (an ASCII character is one, a Chinese one two)."""
    # In UTF-8 a character takes one byte, or three where it is wide.
    try:
        return (len(text) + len(text.encode())) // 2
    except UnicodeEncodeError:
        return (len(text) + len(text.encode("utf-8", "replace"))) // 2
