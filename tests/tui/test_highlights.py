"""Guards what is marked: every span in its place, one kind at each character, the greater over the lesser."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.tui.making import make_article, make_facts
from tui.highlights import LEGEND, PRIORITY, HighlightKind, HighlightSpan, flatten, legend, sentence_of, spans_of

spans = st.builds(
    lambda kind, start, length: HighlightSpan(kind, start, start + length),
    st.sampled_from(PRIORITY),
    st.integers(0, 40),
    st.integers(1, 15),
)
many = st.lists(spans, max_size=25).map(lambda found: sorted(found, key=lambda span: span.start))
kinds = st.sets(st.sampled_from(PRIORITY))


@settings(max_examples=300)
@given(many, kinds)
def test_each_character_has_the_greatest_kind_that_covers_it_and_is_shown(
    found: list[HighlightSpan], shown: set[HighlightKind]
) -> None:
    flat = flatten(found, shown)
    assert all(before.end <= after.start for before, after in pairwise(flat))
    assert all(span.start < span.end for span in flat)
    for place in range(60):
        covering = [s.kind for s in found if s.start <= place < s.end and s.kind in shown]
        expected = min(covering, key=PRIORITY.index, default=None)
        actual = next((span.kind for span in flat if span.start <= place < span.end), None)
        assert actual == expected


def test_figures_are_told_apart_by_status_and_name_their_fact() -> None:
    article = make_article()
    facts = make_facts(article)
    by_text = {article.text[span.start : span.end]: span for span in spans_of(article, facts) if span.fact_id}
    assert by_text["704.5亿元"].kind == "figure_actual"
    assert by_text["760亿元"].kind == "figure_estimate"
    assert by_text["1000亿元"].kind == "figure_target"
    assert by_text["383亩"].fact_id == facts[-1].id


def test_a_disputed_figure_is_a_contradiction() -> None:
    article = make_article()
    facts = make_facts(article)
    marked = spans_of(article, facts, contradictions={facts[0].id})
    assert [span.fact_id for span in marked if span.kind == "contradiction"] == [facts[0].id]


def test_parks_companies_keywords_and_shared_passages_are_marked() -> None:
    article = make_article()
    marked = spans_of(article, [], shared=[(20, 30)], matches=[(0, 2)])
    words = {(span.kind, article.text[span.start : span.end]) for span in marked}
    assert {("park", "青屏工业园区"), ("company", "云岭新材有限公司"), ("keyword", "碳纤维")} <= words
    assert {span.kind for span in marked} == {"park", "company", "keyword", "shared", "match"}
    assert marked == sorted(marked, key=lambda span: (span.start, span.end))


def test_spans_outside_the_text_are_left_out() -> None:
    article = make_article()
    assert not [s for s in spans_of(article, [], shared=[(-1, 5), (5, 5), (0, 10**6)]) if s.kind == "shared"]


def test_no_two_kinds_look_alike_without_colour() -> None:
    assert len({frozenset(entry.style.split()) for entry in LEGEND}) == len(LEGEND)
    assert {entry.kind for entry in legend()} == set(PRIORITY)


def test_a_sentence_ends_with_its_closing_marks_and_stays_in_its_paragraph() -> None:
    text = "上一句。“园区产值704亿元。”他说\n下一段"
    start = text.index("704")
    first, last = sentence_of(text, start, start + 5)
    assert text[first:last] == "“园区产值704亿元。”"
    assert text[slice(*sentence_of(text, text.index("他说"), text.index("他说") + 2))] == "他说"
