"""The facts pane: what a metric says, on one line or on two."""

from __future__ import annotations

from store.library import Library
from tests.tui.opening import opened, press, settled
from tui.panes.park_facts import ParkFacts
from tui.widths import text_width, truncate


async def test_what_finds_no_room_goes_below_and_nothing_is_lost(library: Library) -> None:
    async with opened(library.path, start="2024-03-05.txt") as (pilot, main):
        await press(pilot, "3", "a")
        for width, lines in ((120, 2), (200, 1)):
            await pilot.resize_terminal(width, 40)
            await settled(pilot)
            at = main.facts.cursor = next(
                n for n in range(main.facts.line_count()) if "603亿元" in shown_line(main.facts, n)
            )
            assert len(main.facts.lines_with(at)) == lines
            words = "".join(shown_line(main.facts, n) for n in main.facts.lines_with(at))
            for part in ("工业总产值", "603亿元", "!", "2023", "+19.9%", "target 800亿元 2025"):
                assert part in words
            assert any("\u2800" <= character <= "\u28ff" for character in words)


async def test_the_cursor_takes_a_metric_of_two_lines_as_one(library: Library) -> None:
    async with opened(library.path, start="2024-03-05.txt") as (pilot, main):
        await press(pilot, "3", "a", "home")
        first = main.facts.cursor
        assert len(main.facts.lines_with(first)) == 2 and main.status.position.startswith("1/")
        await press(pilot, "down")
        # Between them stand the second line of the first and the heading of the next topic.
        assert main.facts.cursor == first + 3 and main.status.position.startswith("2/")
        assert main.facts.at_cursor(first + 3) and not main.facts.at_cursor(first + 1)
        key = main.facts.current_row and main.facts.current_row.key
        await pilot.resize_terminal(80, 24)
        await settled(pilot)
        assert main.facts.current_row and main.facts.current_row.key == key


def shown_line(facts: ParkFacts, index: int) -> str:
    return "".join(text for text, _role in facts.pieces(index, facts.line_width))


async def test_facts_of_an_opened_metric_stand_in_its_columns_and_keep_their_sentences(library: Library) -> None:
    async with opened(library.path, start="2024-03-05.txt") as (pilot, main):
        await press(pilot, "3", "a", "home", "right")
        facts = main.facts
        for width in (60, 80, 120, 200):
            await pilot.resize_terminal(width, 40)
            await settled(pilot)
            row = facts.current_row
            assert row and len(row.facts) > 1
            below = facts.lines_with(facts.cursor)[-1] + 1
            ends = {_end_of(shown_line(facts, facts.cursor), row.latest.text)}
            for fact in reversed(row.facts):
                lines = [shown_line(facts, index) for index in facts.lines_with(below)]
                ends.add(_end_of(lines[0], fact.text))
                assert fact.text in "".join(lines) and any(fact.quote[:4] in line or "…" in line for line in lines)
                below += len(lines)
            assert len(ends) == 1


def _end_of(line: str, value: str) -> int:
    return text_width(line[: line.index(value) + len(value)])


async def test_a_fact_says_that_it_is_a_target_whatever_the_width(library: Library) -> None:
    async with opened(library.path, start="2024-03-05.txt") as (pilot, main):
        await press(pilot, "3", "a", "home", "right")
        for width in (40, 58, 80, 120, 160, 200):
            await pilot.resize_terminal(width, 40)
            await settled(pilot)
            width_of_line = main.facts.line_width
            lines = [
                truncate(shown_line(main.facts, n).rstrip(), width_of_line) for n in range(main.facts.line_count())
            ]
            below = main.facts.lines_with(main.facts.cursor)[-1]
            at = next(n for n, line in enumerate(lines) if "800亿元" in line and n > below)
            assert any(word in lines[at] + lines[at + 1] for word in ("tgt", "target"))
