"""Captions: what the rows of a box are of that name only whose each figure is (●亩均税收 / 青屏园 22.4万元)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.extract.figures.phrases import clean
from store.extract.figures.scene import without_periods
from store.late import late

if TYPE_CHECKING:
    from store.extract.figures.scene import Scene

_LONGEST_ROW = 40
_MOST_ROWS = 14
_MARKS = " 　●■◆▲★◎□▶►·○◇【】《》“”：:"
_OF_THEM = late("^[^，。]{0,12}?(?:园区|开发区|县区|企业|公司|区县|各县|各市|各园)(?=[^\x00-\x7f\\W]{2})")
_UNIT_NOTE = late("[（(](?:单位)?[^（）()]{1,10}[）)]$")


def caption_of(scene: Scene, paragraph: int) -> str:
    """The indicator that a line above names for the row that begins at `paragraph`; empty where none does."""
    text, end = scene.text, scene.text.find("\n", paragraph)
    if not _is_row(text[paragraph : end if end >= 0 else len(text)]):
        return ""
    for _ in range(_MOST_ROWS):
        if paragraph <= scene.head_end:
            return ""
        end, paragraph = paragraph - 1, text.rfind("\n", 0, paragraph - 1) + 1
        line = text[paragraph:end]
        if not _is_row(line):
            return ""
        said = without_periods(scene, paragraph, end).strip(_MARKS)
        said = _UNIT_NOTE.sub("", said).removesuffix("情况").removesuffix("一览")
        if not any(c.isdigit() for c in said):
            name = clean(scene.words, _OF_THEM.sub("", said))
            return name if scene.words.ends_in_head(name) else ""
    return ""


def _is_row(line: str) -> bool:
    return 0 < len(line) <= _LONGEST_ROW and not any(mark in line for mark in "。，；！？")
