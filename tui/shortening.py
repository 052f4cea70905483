"""Names and sentences made to fit, so that what tells them apart still stands: … where something was left out."""

from __future__ import annotations

from store.records import Fact
from tui.widths import NARROW, CellWidths, text_width, truncate, truncate_start


def shorten_middle(text: str, cells: int, widths: CellWidths = NARROW) -> str:
    """The text, with … in its middle where it is too long: names differ at both ends."""
    if text_width(text, widths) <= cells:
        return text
    if cells < widths["…"]:
        return ""
    left = truncate(text, (cells + widths["…"] + 1) // 2, widths)
    return left + truncate_start(text, cells - text_width(left, widths) + widths["…"], widths).removeprefix("…")


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
