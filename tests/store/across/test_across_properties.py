"""What holds for any facts at all: nothing lost, nothing mixed, and no order matters."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from store.across.checks import find_contradictions, find_promises
from store.across.series import series
from store.records import Fact
from tests.store.across.made import KNOWLEDGE, QINGPING, SHILIANG, made

_PERIODS = ("2022", "2023", "2023-01/2023-06", "2023-05", "2021/", "/2022", "2021/2025", "as-of", None)


@st.composite
def _facts(draw: st.DrawFn) -> Fact:
    value = draw(st.sampled_from([0, 3, 26, 26.04, 27, 300, 1200.5]))
    unit = draw(st.sampled_from(["元", "家", "吉瓦", "兆瓦", "%"]))
    return made(
        f"{value}{unit}", value, unit,
        article=draw(st.sampled_from(["a", "b", "c"])),
        period=draw(st.sampled_from(_PERIODS)),
        status=draw(st.sampled_from(["actual", "estimate", "target"])),
        measure=draw(st.sampled_from(["level", "change", "share"])),
        direction=draw(st.sampled_from(["up", "down", None])),
        qualifier=draw(st.sampled_from(["exact", "approx", "more", "less"])),
        metric=draw(st.sampled_from(["规上工业产值", "国家级绿色工厂", "入驻企业"])),
        indicator=draw(st.sampled_from(["规上工业产值", "绿色工厂", None])),
        park=draw(st.sampled_from([QINGPING, SHILIANG, None])),
        subject=draw(st.sampled_from([QINGPING, "青屏铝业", None])),
    )  # fmt: skip


@settings(max_examples=50, deadline=None)
@given(st.lists(_facts(), max_size=12))
def test_every_fact_of_a_park_is_in_one_point_of_one_series(facts: list[Fact]) -> None:
    lines = series(facts, QINGPING, None, KNOWLEDGE)
    shown = [fact_id for line in lines for point in line.points for fact_id in point.fact_ids]
    assert sorted(shown) == sorted(fact.id for fact in facts if QINGPING in (fact.park, fact.subject))
    by_id = {fact.id: fact for fact in facts}
    for line in lines:
        for point in line.points:
            told = [by_id[fact_id] for fact_id in point.fact_ids]
            assert {(fact.measure, fact.status, fact.period) for fact in told} == {
                (line.measure, point.status, point.period)
            }
            assert point.agrees == (not point.against)


@settings(max_examples=50, deadline=None)
@given(st.lists(_facts(), max_size=10), st.randoms(use_true_random=False))
def test_what_is_found_does_not_hang_on_the_order_of_facts(facts: list[Fact], random: object) -> None:
    mixed = list(facts)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert find_contradictions(facts, KNOWLEDGE) == find_contradictions(mixed, KNOWLEDGE)
    assert find_promises(facts, KNOWLEDGE) == find_promises(mixed, KNOWLEDGE)
    assert series(facts, QINGPING, None, KNOWLEDGE) == series(mixed, QINGPING, None, KNOWLEDGE)


@settings(max_examples=50, deadline=None)
@given(st.lists(_facts(), max_size=12))
def test_a_contradiction_is_between_actual_figures_of_two_articles(facts: list[Fact]) -> None:
    for found in find_contradictions(facts, KNOWLEDGE):
        assert found.first.article != found.second.article
        assert found.first.status == found.second.status == "actual"
        assert found.first.period == found.second.period is not None
