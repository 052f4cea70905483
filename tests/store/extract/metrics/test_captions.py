"""Captions: a line above rows of names and figures says what they are of."""

from __future__ import annotations

from tests.store.extract.cases import facts_of


def test_rows_of_a_box_are_of_its_caption() -> None:
    facts = facts_of("●四大园区去年亩均税收\n青屏园区　22.4万元　↑15.7%\n石梁经济技术开发区　14.9万元　↓9.8%")
    assert [(f.text, f.metric, f.direction, f.period) for f in facts] == [
        ("22.4万元", "亩均税收", None, "2023"),
        ("15.7%", "亩均税收增长", "up", "2023"),
        ("14.9万元", "亩均税收", None, "2023"),
        ("9.8%", "亩均税收下降", "down", "2023"),
    ]


def test_a_line_of_text_above_is_no_caption() -> None:
    (fact,) = facts_of("园区去年税收再创新高，成为全市亩均税收最高的园区。\n青禾光电有限公司　3.2亿元")
    assert "亩均税收" not in fact.metric
