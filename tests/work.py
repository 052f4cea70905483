"""Work counted instead of time: lines and calls that Python runs, the same on every machine."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any


def work_of(do: Callable[[], object]) -> int:
    """Lines of Python that `do` runs, and its calls of Python's and built-in functions."""
    count = 0

    def line(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal count
        count += event == "line"
        return line

    def call(frame: FrameType, event: str, argument: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    tracing, profiling = sys.gettrace(), sys.getprofile()
    sys.settrace(line)
    sys.setprofile(call)
    try:
        do()
    finally:
        sys.setprofile(profiling)
        sys.settrace(tracing)
    return count


def growth(do: Callable[[int], object], size: int) -> float:
    """How many times the work of `size` twice that size takes: 2 where the work is linear, 4 where it is quadratic."""
    do(2 * size)  # what is loaded once, or remembered, is no work of either
    return work_of(lambda: do(2 * size)) / work_of(lambda: do(size))
