"""Names and sentences made to fit, so that what tells them apart still stands: … where something was left out."""

from __future__ import annotations

from store.records import Fact
from tui.widths import NARROW, CellWidths, text_width, truncate, truncate_start

_NAME_OF_A_PART = 28
"""Longer than that is a name only where it begins with the park that it is a part of."""


def shorten_middle(text: str, cells: int, widths: CellWidths = NARROW) -> str:
    """The text, with … in its middle where it is too long: names differ at both ends."""
    if text_width(text, widths) <= cells:
        return text
    if cells < widths["…"]:
        return ""
    left = truncate(text, (cells + widths["…"] + 1) // 2, widths)
    return left + truncate_start(text, cells - text_width(left, widths) + widths["…"], widths).removeprefix("…")


def short_park(name: str, width: int, widths: CellWidths = NARROW) -> str:
    """The name in at most `width` cells: its middle is left out, most of it kept at the start, where names differ.

    The longest names are those of parts: their end says which part, so it keeps half of the room.

    >>> short_park("临岳经济技术开发区", 13)
    '临岳经济…发区'
    """
    if text_width(name, widths) <= width:
        return name
    ending = width // 2 if text_width(name, widths) > _NAME_OF_A_PART else min(5, max(0, width - 7))
    tail = truncate_start(name, ending, widths).removeprefix("…")
    return truncate(name, width - text_width(tail, widths), widths) + tail


def around(fact: Fact, cells: int, widths: CellWidths = NARROW) -> str:
    """The sentence where it fits, else the part about the figure with … where it was cut; never cut in a number."""
    quote = " ".join(fact.quote.split())
    if text_width(quote, widths) <= cells:
        return quote
    start = at = max(0, quote.find(" ".join(fact.text.split())))
    room = cells // 3
    while start and (room := room - widths[quote[start - 1]]) >= 1:
        start -= 1
    while 0 < start < at and _parts_a_number(quote, start):
        start += 1
    shown = quote[start:] if start == 0 else "…" + quote[start:]
    if text_width(shown, widths) <= cells:
        return shown
    shown = truncate(shown, cells, widths)
    end = len(shown) - 1
    whole = ("…" if start else "") + quote[start:]
    while end > 1 and _parts_a_number(whole, end):
        end -= 1
    return shown[:end] + "…" if end > 0 else ""


def _parts_a_number(text: str, at: int) -> bool:
    """Whether a cut at `at` falls into digits or parts them from what they count."""
    before, after = text[at - 1], text[at : at + 1]
    return before.isdigit() or (before in ".,%" and after.isdigit()) or (before == "." or after == ".")
