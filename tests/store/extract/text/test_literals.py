"""Patterns of many words: grouped and led by literals they match what a plain alternation does."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from store.extract.text.literals import Literals, LiteralsByEnd, any_of, branches, led, occurrences
from store.knowledge import load_knowledge

LETTERS = "建成投产达后年今"


@given(st.lists(st.text(LETTERS, min_size=1, max_size=3), max_size=8), st.text(LETTERS, max_size=12))
@settings(max_examples=60, deadline=None)
def test_any_of_matches_the_longest_word(words: list[str], text: str) -> None:
    plain = "|".join(sorted(set(words), key=len, reverse=True)) or "(?!)"
    assert [m.span() for m in re.finditer(any_of(words), text)] == [m.span() for m in re.finditer(plain, text)]


@given(st.text(LETTERS + "，3", max_size=16))
@settings(max_examples=60, deadline=None)
def test_a_pattern_led_by_literals_matches_as_before(text: str) -> None:
    patterns = [
        "(?:建成|投产|达产)后(?!，)",
        "[今后](?=年)",
        "(?:建成|投产)(?:达产)?后",
        "[0-9](?=年)",
        "产(?<!投产)",
        "投",
    ]
    expected = [m.span() for m in re.finditer("|".join(patterns), text)]
    assert [m.span() for m in re.finditer(led(patterns), text)] == expected


def test_the_patterns_of_goals_lead_to_where_they_can_begin() -> None:
    found = branches(load_knowledge().words["target_patterns"])
    assert found and not any(branch.startswith(("(", "[")) for branch in found)


@given(st.lists(st.text("青屏园区", min_size=1, max_size=4), max_size=6), st.text("青屏园区，", max_size=40))
@settings(max_examples=60, deadline=None)
def test_occurrences_are_those_that_one_pattern_finds(words: list[str], text: str) -> None:
    assert occurrences(text, words) == [match.span() for match in re.finditer(any_of(words), text)]
    told = [match.span() for match in re.finditer(f"{any_of(words)}(?!，)", text)]
    assert occurrences(text, words, re.compile("(?!，)")) == told


@given(st.lists(st.text(LETTERS, max_size=3), max_size=6), st.text(LETTERS, max_size=12), st.integers(0, 12))
@settings(max_examples=60, deadline=None)
def test_literals_stand_where_one_pattern_finds_them(words: list[str], text: str, end: int) -> None:
    pattern = re.compile(any_of(words))
    found = [match.span() for at in range(2, end) if (match := pattern.match(text, at, end))]
    assert list(Literals(words).find(text, 2, end)) == found


@given(
    st.lists(st.text(LETTERS, min_size=2, max_size=4), max_size=8),
    st.text(LETTERS, max_size=12),
    st.sets(st.integers(0, 12)),
)
@settings(max_examples=60, deadline=None)
def test_literals_that_end_somewhere_are_those_found_there(words: list[str], text: str, ends: set[int]) -> None:
    literals, ends = Literals(words), {end for end in ends if end <= len(text)}
    assert literals.ending(text, ends) == [span for span in literals.find(text) if span[1] in ends]


@given(
    st.lists(st.text("青屏园区", min_size=2, max_size=5), max_size=6),
    st.text("青屏园区域", max_size=30),
    st.integers(0, 30),
)
@settings(max_examples=60, deadline=None)
def test_literals_are_found_by_their_ends_where_one_pattern_finds_them(words: list[str], text: str, end: int) -> None:
    expected = [match.span() for match in re.compile(f"{any_of(words)}(?!域)").finditer(text, 1, end)]
    found = list(LiteralsByEnd(words, "(?!域)").find(text, 1, end))
    assert [(one.start, one.end) for one in found] == expected
    assert all(one.word == text[one.start : one.end] for one in found)
