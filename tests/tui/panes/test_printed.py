"""What stands where there is nothing to plot: the sentences that print a metric's figures."""

from __future__ import annotations

import msgspec
import pytest

from tests.tui.making import OneWidget, make_article, make_facts, make_row
from tui.i18n import set_language
from tui.panes.printed import PrintedSentences
from tui.widths import text_width


@pytest.mark.parametrize("width", [20, 40, 90])
async def test_sentences_are_wrapped_the_chinese_way_the_latest_first(width: int) -> None:
    set_language("zh")
    article = make_article()
    quote = "去年，青屏工业园区规上工业产值704.5亿元，同比增长12.5%；今年预计达760亿元。"
    facts = [
        msgspec.structs.replace(fact, quote=quote, period=str(2023 + n))
        for n, fact in enumerate(make_facts(article)[:2])
    ]
    app = OneWidget(PrintedSentences)
    async with app.run_test(size=(width, 30)) as pilot:
        view = app.query_one(PrintedSentences)
        view.styles.display = "block"
        await pilot.pause()
        view.show(facts, {"a1": make_row(1, title="青屏这一年", date="2024-01-05")})
        lines = ["".join(text for text, _role in view.pieces(n, width)) for n in range(view.line_count())]
    assert lines[0].startswith(facts[1].text) and "2024" in lines[0]
    assert "".join(lines).count("704.5亿元") == 3  # no line break falls into it
    assert all(text_width(line) <= width and line[:1] not in "，。；" for line in lines if line)
    assert any(line.startswith("2024-01-05  青屏") for line in lines)


async def test_no_facts_no_lines() -> None:
    app = OneWidget(PrintedSentences)
    async with app.run_test(size=(40, 5)):
        view = app.query_one(PrintedSentences)
        view.show((), {})
        assert view.line_count() == 0
