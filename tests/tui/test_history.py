"""Back and forward between the places that the reader was at."""

from __future__ import annotations

from tui.history import History, Place


def test_back_leads_to_where_one_came_from_and_forward_there_again() -> None:
    history = History()
    first, second, third = Place("a"), Place("b"), Place("c")
    history.leave(first)
    history.leave(second)
    assert history.back(third) == second
    assert history.back(second) == first
    assert history.back(first) is None
    assert history.forward(first) == second
    history.leave(second)
    assert history.forward(second) is None
