"""Fewer bytes for the same screen: of each change of colour only what changes is sent.

Textual writes every run of text with all of its colours before it and a reset after it: some forty bytes a run, more
than the text itself. Over SSH that is what one waits for.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from textual.driver import Driver

_SGR = re.compile(r"\x1b\[([\d;]*)m")
_BLANKS = re.compile(r" *\Z")
_MOVES = re.compile(r"(?:\x1b\[[\d;?]*[A-HJKhlsu])+\Z")
_ATTRIBUTES = {"1": "1", "2": "1", "3": "3", "4": "4", "21": "4", "7": "7", "8": "8", "9": "9", "53": "53"}
"""Codes that switch something on, and the attribute they belong to."""
_OFF = {"1": "22", "3": "23", "4": "24", "7": "27", "8": "28", "9": "29", "53": "55"}
_SEEN_ON_BLANKS = ("4", "7", "9", "53")


class _Look(NamedTuple):
    """Colours and attributes; `strange` has codes that are not told apart here and are sent as they are."""

    foreground: str = "39"
    background: str = "49"
    attributes: frozenset[str] = frozenset()
    strange: str = ""


_PLAIN = _Look()


def shorten(data: str) -> str:
    """The same screen in fewer bytes: each run's look is sent as what differs from the look before it.

    Every piece begins and ends in the plain look, so that nothing else that writes to the terminal is touched.
    """
    if "\x1b[" not in data:
        return data
    out: list[str] = []
    actual = wanted = _PLAIN
    for number, part in enumerate(_SGR.split(data)):
        if number % 2:
            wanted = _look(part, wanted)
        elif part:
            if not _MOVES.match(part):
                look = _on_blanks(wanted, actual) if _BLANKS.match(part) else wanted
                out.append(_change(actual, look))
                actual = look
            out.append(part)
    out.append(_change(actual, _PLAIN))
    return "".join(out)


def _look(codes: str, before: _Look) -> _Look:
    """The look after these codes, in the look before."""
    cached = _LOOKS.get((codes, before))
    if cached is None:
        if len(_LOOKS) > 4096:
            _LOOKS.clear()
        cached = _LOOKS[codes, before] = _read(codes.split(";"), before)
    return cached


_LOOKS: dict[tuple[str, _Look], _Look] = {}


def _read(codes: list[str], look: _Look) -> _Look:
    at = 0
    while at < len(codes):
        code = codes[at]
        length = 1
        if code in ("", "0"):
            look = _PLAIN
        elif code in ("38", "48"):
            length = 5 if codes[at + 1 : at + 2] == ["2"] else 3
            colour = ";".join(codes[at : at + length])
            look = look._replace(foreground=colour) if code == "38" else look._replace(background=colour)
        elif code in _ATTRIBUTES:
            others = look.attributes - {"4", "21"} if _ATTRIBUTES[code] == "4" else look.attributes
            look = look._replace(attributes=others | {code})
        elif code == "39" or (len(code) == 2 and code[0] in "39" and code[1] in "01234567"):
            look = look._replace(foreground=code)
        elif code == "49" or code in _BACKGROUNDS:
            look = look._replace(background=code)
        else:
            look = look._replace(strange=f"{look.strange};{code}")
        at += length
    return look


_BACKGROUNDS = {str(code) for first in (40, 100) for code in range(first, first + 8)}


def _on_blanks(wanted: _Look, actual: _Look) -> _Look:
    """What has to be changed for blanks: their background and lines, not the colour of letters there are none of."""
    if wanted.strange or actual.strange or "7" in wanted.attributes | actual.attributes:
        return wanted
    kept = {a for a in actual.attributes if a not in _SEEN_ON_BLANKS and _ATTRIBUTES[a] != "4"}
    lines = {a for a in wanted.attributes if _ATTRIBUTES[a] in _SEEN_ON_BLANKS}
    foreground = wanted.foreground if lines else actual.foreground
    return _Look(foreground, wanted.background, frozenset(kept | lines))


def _change(actual: _Look, wanted: _Look) -> str:
    """The codes that lead from one look to the other."""
    if actual == wanted:
        return ""
    key = (actual, wanted)
    change = _CHANGES.get(key)
    if change is None:
        if len(_CHANGES) > 4096:
            _CHANGES.clear()
        change = _CHANGES[key] = _shortest(actual, wanted)
    return change


_CHANGES: dict[tuple[_Look, _Look], str] = {}


def _shortest(actual: _Look, wanted: _Look) -> str:
    anew = f"\x1b[{';'.join(['0', *_codes(_PLAIN, wanted)])}m" if wanted != _PLAIN else "\x1b[m"
    if actual.strange or wanted.strange:
        return anew if not wanted.strange else anew[:-1] + wanted.strange + "m"
    step = f"\x1b[{';'.join(_codes(actual, wanted))}m"
    return min(step, anew, key=len)


def _codes(actual: _Look, wanted: _Look) -> list[str]:
    gone = {_ATTRIBUTES[a] for a in actual.attributes - wanted.attributes}
    codes = [_OFF[group] for group in sorted(gone)]
    kept = {a for a in actual.attributes if _ATTRIBUTES[a] not in gone}
    codes += sorted(wanted.attributes - kept)
    if actual.foreground != wanted.foreground:
        codes.append(wanted.foreground)
    if actual.background != wanted.background:
        codes.append(wanted.background)
    return codes


def terse(driver: type[Driver]) -> type[Driver]:
    """The driver with shorter writing."""

    class TerseDriver(driver):  # type: ignore[valid-type, misc]  # whichever the platform has
        def write(self, data: str) -> None:
            """Write what leads to the same screen."""
            super().write(shorten(data))

    return TerseDriver
