"""Sets paragraphs in columns, as a paper does: no line begins with a closing mark, no number is parted."""

from __future__ import annotations

import re

from store.read.lines.characters import width_of

_TOKEN = re.compile(r"[A-Za-z0-9.%\-,]+|——|……|\s+|.")
_HANGING = frozenset("，。、；：！？”’）》】%％…」")


def set_lines(paragraph: str, column: int, indent: str = "") -> list[str]:
    """The lines of the paragraph in a column of so many half-width places, the first one indented as given.

    Room for the indent is left also where it is not printed: extraction often loses it.
    """
    lines: list[str] = []
    line, room = "", column - 4
    for token in _TOKEN.findall(paragraph):
        over = width_of(line) + width_of(token) > room
        if over and not (token[0] in _HANGING and width_of(line) <= room):
            lines.append(line)
            line, room = "", column
        line += token
    lines.append(line)
    return [indent + lines[0], *lines[1:]]
