"""Words at the beginning and the end of a text, looked up by their first or last character."""

from __future__ import annotations

from store.extract.figures.words import Endings, Openings


def test_the_longest_word_at_the_end_is_told() -> None:
    ends = Endings(["增长", "同比增长", "降"])
    assert ends.of("产值同比增长") == "同比增长"
    assert ends.of("产值") == ends.of("") == ""
    assert ends.end("下降")
    assert not ends.end("")


def test_an_opening_word_is_passed_but_not_where_it_begins_another() -> None:
    opening = Openings(["其中", "其"], ["在 建"])
    assert opening.past("其中产值", 0, 4) == 2
    assert opening.past("在建项目", 0, 4) == 0
    assert opening.past("在园区", 0, 3) == 1


def test_an_opening_word_ends_before_the_limit() -> None:
    opening = Openings(["其中"], ["在 建"])
    assert opening.past("其中产值", 0, 1) == 0
    assert opening.past("在建", 0, 1) == 1
