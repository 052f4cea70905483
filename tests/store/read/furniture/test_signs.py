"""Signs by which a line is ruled out before a pattern is tried: whatever the pattern matches has one of them."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from store.knowledge_words import listed
from store.read.furniture import dates, desks, finding, page_marks, papers, trifles


def matched(pattern: re.Pattern[str]) -> st.SearchStrategy[str]:
    """Texts that the pattern matches as a whole."""
    return st.from_regex(re.compile(pattern.pattern), fullmatch=True)


@given(matched(desks._EDITOR))
@settings(max_examples=60, deadline=None)
def test_an_editor_has_a_sign_of_desks(text: str) -> None:
    assert any(desk in text for desk in listed("editor_desks"))


@given(matched(trifles._DAYS))
@settings(max_examples=60, deadline=None)
def test_a_day_has_a_sign_of_days(text: str) -> None:
    assert trifles._DAY_SIGN.stands_in(text)


@given(matched(trifles.TRIFLES))
@settings(max_examples=100, deadline=None)
def test_a_trifle_without_a_sign_of_trifles_is_a_day(text: str) -> None:
    assert trifles._may_hold_trifle(text) or trifles._DAYS.fullmatch(text)


@given(st.sampled_from(page_marks._LINES).flatmap(matched))
@settings(max_examples=100, deadline=None)
def test_a_page_number_stands_at_an_edge_of_its_line(text: str) -> None:
    line = text.rstrip("\n")
    assert page_marks._may_hold_number(line)
    assert page_marks._OF_SENTENCES.isdisjoint(line)


@given(matched(dates.PRINTED_DATE))
@settings(max_examples=60, deadline=None)
def test_a_printed_date_is_one_that_a_line_may_hold(text: str) -> None:
    assert dates.may_hold_date(text)


@given(matched(papers.PAPER))
@settings(max_examples=60, deadline=None)
def test_the_name_of_a_paper_has_one_of_its_signs(text: str) -> None:
    assert "报" in text or "刊" in text or "報" in text


@given(matched(page_marks.PAGE))
@settings(max_examples=60, deadline=None)
def test_a_page_number_that_says_so_has_one_of_its_signs(text: str) -> None:
    assert "版" in text or "P" in text


@given(st.sampled_from([chr(code) for code in finding._HALF_WIDTH]))
def test_what_is_read_at_half_width_is_known_for_full_width(character: str) -> None:
    assert finding._FULL_WIDTH.stands_in(character)
