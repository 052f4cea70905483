"""However long a page is, each of its lines is looked at a few times and no more."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from store.read.blocks.finding import read_blocks
from store.read.blocks.layout import settle_layout
from store.read.lines.printed import Line, read_lines

_WHOLE = "青屏工业园区今年以来新开工项目不断增加，" * 6 + "园区面貌一新。\n"
_PARTED = _WHOLE + "园区发展\n"
_WRAPPED = "青屏工业园区今年以来新开工项目不断增加，\n" * 6 + "园区面貌一新。\n"
_MOST_LOOKS = 60


class _Counted(list[Line]):
    """Lines that count how often one of them is looked at."""

    looks = 0

    def __iter__(self) -> Iterator[Line]:
        for line in super().__iter__():
            self.looks += 1
            yield line

    def __getitem__(self, place: Any) -> Any:
        found = super().__getitem__(place)
        self.looks += len(found) if isinstance(place, slice) else 1
        return found


@pytest.mark.parametrize("unit", [_WHOLE, _PARTED, _WRAPPED], ids=["whole", "parted", "wrapped"])
def test_each_line_is_looked_at_a_few_times_however_many_there_are(unit: str) -> None:
    lines = read_lines(unit * 1000)
    settle_layout(lines)
    counted = _Counted(lines)
    read_blocks(counted)
    assert counted.looks <= _MOST_LOOKS * len(lines)
