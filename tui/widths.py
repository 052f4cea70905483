"""How many cells a character takes in the terminal, ambiguous ones narrow or wide as the terminal shows them."""

from __future__ import annotations

from functools import cache
from typing import Any, Literal, NamedTuple
from unicodedata import category, east_asian_width

Ambiguous = Literal["narrow", "wide"]

_REPLACED = {"Cc", "Cs", "Zl", "Zp"}
"""Categories no terminal should be sent: controls, lone surrogates, line and paragraph separators."""
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


class CellWidths(dict[str, int]):
    """Cells of each character, filled as they are met; as Rich counts, so that strips and layout agree."""

    def __init__(self, ambiguous: Ambiguous) -> None:
        super().__init__()
        self.ambiguous = ambiguous

    def __missing__(self, character: str) -> int:
        from rich.cells import get_character_cell_size

        if _is_unsafe(character):
            width = 1
        elif self.ambiguous == "wide" and east_asian_width(character) == "A" and category(character) != "Mn":
            width = 2
        else:
            width = get_character_cell_size(character)
        self[character] = width
        return width


@cache
def widths_for(ambiguous: Ambiguous = "narrow") -> CellWidths:
    """The one table of widths for terminals that show ambiguous characters so."""
    return CellWidths(ambiguous)


def widths_of(app: object) -> CellWidths:
    """How that app's terminal counts cells."""
    return widths_for(getattr(app, "ambiguous", "narrow"))


NARROW = widths_for("narrow")


def text_width(text: str, widths: CellWidths = NARROW) -> int:
    """Cells that `text` takes."""
    return sum(map(widths.__getitem__, text))


def truncate(text: str, width: int, widths: CellWidths = NARROW) -> str:
    """`text` in at most `width` cells, its end shown as … where it was cut."""
    used = cut = 0
    room = width - widths["…"]
    for i, character in enumerate(text):
        used += widths[character]
        if used <= room:
            cut = i + 1
        elif used > width:
            return text[:cut] + "…" if room >= 0 else ""
    return text


def fit(text: str, width: int, widths: CellWidths = NARROW, *, right: bool = False) -> str:
    """`text` cut or filled with blanks to exactly `width` cells, set to the left or to the right."""
    cut = truncate(text, width, widths)
    blanks = " " * (width - text_width(cut, widths))
    return blanks + cut if right else cut + blanks


def truncate_start(text: str, width: int, widths: CellWidths = NARROW) -> str:
    """The end of `text` in at most `width` cells, … before it where it was cut: names of parks differ at the end."""
    if text_width(text, widths) <= width:
        return text
    room, cut = width - widths["…"], len(text)
    while cut and (room := room - widths[text[cut - 1]]) >= 0:
        cut -= 1
    return "…" + text[cut:] if width >= widths["…"] else ""


class _Replacements(dict[int, str]):
    def __missing__(self, code: int) -> str:
        character = chr(code)
        self[code] = shown = (" " if character in "\t\n" else "?") if _is_unsafe(character) else character
        return shown


def _is_unsafe(character: str) -> bool:
    return category(character) in _REPLACED or character in _BIDI


_replacements = _Replacements()


def harmless(text: str) -> str:
    """`text` with each control, surrogate or direction character shown as one `?`, a tab as one blank: no escape
    reaches the terminal, and every offset stays true.
    """
    return text if text.isprintable() else text.translate(_replacements)


class _RichTable(NamedTuple):
    unicode_version: str
    widths: list[tuple[int, int, int]]
    narrow_to_wide: frozenset[str]


def count_ambiguous_wide() -> None:
    """Make Rich, and with it all of Textual, count ambiguous characters as two cells, for the whole process.

    Rich has no option for it: its table of widths is replaced by one with the ambiguous ranges added.
    """
    import rich.cells

    cells: Any = rich.cells
    table = cells.load_cell_table("auto")
    wide = widths_for("wide")
    codes = [c for c in range(0xA1, 0x1FFFE) if east_asian_width(chr(c)) == "A" and wide[chr(c)] == 2]
    known = {c: width for start, end, width in table.widths for c in range(start, min(end, 0x1FFFE) + 1)}
    known.update(dict.fromkeys(codes, 2))
    merged = [(c, c, width) for c, width in sorted(known.items())]
    merged += [entry for entry in table.widths if entry[0] > 0x1FFFE]
    patched = _RichTable(table.unicode_version, merged, table.narrow_to_wide)
    cells.load_cell_table = lambda unicode_version="auto": patched
    cells._is_single_cell_widths = (cells._SINGLE_CELLS - set(map(chr, codes))).issuperset
    cells.get_character_cell_size.cache_clear()
    cells.cached_cell_len.cache_clear()
