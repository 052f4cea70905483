"""Periods: kinds, places in time, and what may be compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.across.periods import Written, read_period


@pytest.mark.parametrize(
    ("text", "kind", "span", "start", "end"),
    [
        ("2023", "year", "year", "2023-01-01", "2023-12-31"),
        ("2023-01/2023-12", "year", "year", "2023-01-01", "2023-12-31"),
        ("2024-02", "month", "02-02", "2024-02-01", "2024-02-29"),
        ("2023-01/2023-03", "quarter", "01-03", "2023-01-01", "2023-03-31"),
        ("2023-01/2023-06", "half", "01-06", "2023-01-01", "2023-06-30"),
        ("2023-01/2023-09", "part", "01-09", "2023-01-01", "2023-09-30"),
        ("2021/2025", "range", "range", "2021-01-01", "2025-12-31"),
        ("2023-05-06", "day", "as-of", "2023-05-06", "2023-05-06"),
        ("/2022", "until", "until", "", "2022-12-31"),
        (None, "undated", "undated", "", ""),
        ("2023-13", "undated", "undated", "", ""),
    ],
)
def test_each_form_of_a_period_has_its_kind_span_and_days(
    text: str | None, kind: str, span: str, start: str, end: str
) -> None:
    period = read_period(text)
    assert (period.kind, period.span, period.start, period.end) == (kind, span, start, end)


def test_a_stock_at_the_time_of_writing_is_placed_by_the_date_of_the_article() -> None:
    period = read_period("as-of", Written("2024-02-01"))
    assert (period.end, period.placed, period.comparable) == ("2024-02-01", "article date", True)


def test_an_inferred_year_places_a_stock_but_does_not_make_it_comparable() -> None:
    period = read_period("as-of", Written(None, 2023))
    assert (period.end, period.placed, period.comparable) == ("2023-12-31", "inferred year", False)


def test_what_nothing_dates_is_not_comparable() -> None:
    assert not read_period("as-of").comparable
    assert not read_period(None, Written("2024-02-01")).comparable


def test_since_a_year_reaches_to_the_time_of_writing() -> None:
    period = read_period("2021/", Written("2023-08-01"))
    assert (period.kind, period.start, period.end) == ("since", "2021-01-01", "2023-08-01")


@given(st.text(alphabet="0123456789-/as of年", max_size=20))
def test_any_text_is_read_without_an_error(text: str) -> None:
    assert read_period(text).text == text
