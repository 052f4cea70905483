"""How often a text is gone through until nothing changes."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from store.mended import BlockKind, Run
from store.read import mend as mending
from store.read.blocks.finding import read_blocks
from store.read.blocks.layout import settle_layout
from store.read.blocks.order import arrange
from store.read.blocks.page import Page
from store.read.blocks.rewriter import Rewriter, is_unchanged
from store.read.blocks.unchanged import Known
from store.read.blocks.whole_lines import find_special
from store.read.blocks.writer import Writer
from store.read.drafts import Draft
from store.read.lines.printed import UNWRAPPED, Line, read_lines
from store.read.mend import mend
from tests.store.read.invariants import check_map
from tests.store.read.mutate import damaged

PAGES = sorted((Path(__file__).parent / "pages").rglob("*.txt"))
PROSE = "青屏工业园区今年新开工项目31个，\n总投资86亿元，比去年多出四成。\n"


@pytest.fixture
def passes(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The sizes of the texts that are gone through, in lines."""
    sizes: list[int] = []
    read = mending._read

    def counted(lines: list[Line], known: Known | None = None) -> Page:
        sizes.append(len(lines))
        return read(lines, known)

    monkeypatch.setattr(mending, "_read", counted)
    return sizes


def test_a_headline_printed_many_times_takes_no_pass_for_each(passes: list[int]) -> None:
    text = f"{PROSE}\n" + "青屏园区新年开工忙\n" * 64 + f"\n{PROSE}"
    mended, _ = mend(text)
    assert mended.text.count("青屏园区新年开工忙") == 1
    assert len(passes) <= 3
    check_map(text)


@pytest.mark.parametrize(
    "lines", ["园区\n", "园区发展\n\n", "要闻\n本报记者\n", "园区\n图为\n", "关注\n园区\n", "12亿元\n", "12亿元\n\n"]
)
def test_a_column_of_short_words_loses_none_of_them_with_each_pass(lines: str, passes: list[int]) -> None:
    """Guards against the name of a section, and the headlines of a masthead, taken from the top again and again."""
    mended, _ = mend(lines * 30)
    assert len(passes) < 6
    assert len("".join(mended.text.split())) > len("".join(lines.split())) * 28


def test_a_page_without_a_paragraph_keeps_its_headings_where_they_are(passes: list[int]) -> None:
    """Guards against headings that each pass takes from the top to the foot of the page."""
    mended, _ = mend("12亿元\n" * 30 + "园区")
    assert len(passes) < 5
    assert mend(mended.text)[0].text == mended.text


def test_pages_are_mended_in_the_second_pass_at_most(passes: list[int]) -> None:
    mend(f"青屏园区新年开工忙\n\n本报记者 张明\n\n{PROSE * 6}")
    assert len(passes) == 2


def rewritten(text: str) -> Rewriter:
    lines = read_lines(text)
    settle_layout(lines)
    again = Rewriter(text)
    again.write_all(arrange(read_blocks(lines)))
    return again


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_blocks_that_stay_are_written_again_as_they_are_in_one_run(page: Path) -> None:
    text = mend(page.read_text("utf-8"))[0].text
    lines = read_lines(text)
    settle_layout(lines)
    writer = Writer(text, 0)
    for draft in arrange(read_blocks(lines)):
        writer.write(draft)
    again = rewritten(text)
    written, kept = (what.finish().as_mended() for what in (writer, again))
    assert written.text == kept.text == text
    assert kept.runs == [Run(0, 0, len(text))]
    assert again.blocks_told() == written.blocks
    assert kept.edits == written.edits


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_lines_of_a_text_mended_again_are_those_that_reading_it_gives(page: Path) -> None:
    again = rewritten(page.read_text("utf-8"))
    mended = again.finish().text
    assert again.texts == mended.split("\n")
    assert [_told(line) for line in again.lines] == [_told(line) for line in read_lines(mended)]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_lines_of_a_page_once_written_are_those_that_reading_its_text_gives(page: Path) -> None:
    text = page.read_text("utf-8")
    lines = read_lines(text)
    settle_layout(lines)
    writer = Writer(text, 0)
    for draft in arrange(read_blocks(lines)):
        writer.write(draft)
    mended = writer.finish().text
    assert writer.texts == mended.split("\n")
    assert [_told(line) for line in writer.lines] == [_told(line) for line in read_lines(mended)]


def test_a_text_gone_through_again_stays_as_it_is_only_with_all_its_lines_in_their_order() -> None:
    texts = ["青屏园区新年开工忙", "本报记者 张明", "青屏工业园区今年新开工项目31个，总投资86亿元。"]
    kinds: list[BlockKind] = ["heading", "byline", "paragraph"]
    drafts = [Draft(kind, read_lines(text)) for kind, text in zip(kinds, texts, strict=True)]
    assert is_unchanged(drafts, texts)
    assert not is_unchanged(drafts[::-1], texts)
    assert not is_unchanged(drafts[:2], texts)
    doubled = "青屏园区新年开工忙青屏园区新年开工忙"
    assert not is_unchanged([Draft("heading", read_lines(doubled))], [doubled])
    two = Draft("paragraph", read_lines("\n".join(texts)))
    assert not is_unchanged([two], texts[:1])


def _told(line: Line) -> tuple[int, str, int, int, int, bool, bool]:
    return line.start, line.text, line.width, line.gap, line.indent, line.ends, line.pauses


@pytest.mark.parametrize("parted", ["\n", "\n\n"])
@pytest.mark.parametrize("seed", range(6))
def test_reading_near_what_changed_gives_what_reading_all_gives(
    seed: int, parted: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The pages joined into one, as they are, mended before, or damaged: far from a change nothing is read twice."""
    rng = random.Random(seed)
    texts = [page.read_text("utf-8") for page in rng.choices(PAGES, k=120)]
    if seed % 3:
        texts = [mend(text)[0].text for text in texts]
    if seed % 3 == 2:
        texts = [damaged(text, rng) + text for text in texts]
    text = parted.join(texts)
    taken: list[int] = []
    stretches = Known.stretches

    def counted(known: Known, seams: Sequence[int]) -> Iterator[tuple[int, int]]:
        for first, after in stretches(known, seams):
            taken.append(after - first)
            yield first, after

    monkeypatch.setattr(Known, "stretches", counted)
    near, page = mend(text)
    monkeypatch.setattr(Known, "stretches", lambda known, seams: iter(()))
    every, whole = mend(text)
    assert sum(taken) > 0
    assert near == every
    assert (page.names, page.plain) == (whole.names, whole.plain)
    assert [found.date for _, found in page.furniture if found.date][:1] == [
        found.date for _, found in whole.furniture if found.date
    ][:1]


def test_what_lines_say_is_the_same_however_often_it_is_asked() -> None:
    """Guards against a byline that names nobody, once read, taken for text."""
    lines = read_lines(f"文/本报记者\n\n覃雨桐　莫晓　本报记者\n\n----------\n\n{PROSE * 6}")
    settle_layout(lines)
    said = find_special(lines, [line.text for line in lines])
    assert [*said][:2] == [0, 1]
    assert find_special(lines, [line.text for line in lines]) == said


@pytest.mark.parametrize("column", [40, UNWRAPPED])
def test_of_a_text_in_columns_nothing_is_known_for_one_without(column: int) -> None:
    text = "\n".join(f"石梁园区昨日又有{number}家企业入驻，厂房已满。" for number in range(60))
    drafts = [Draft("paragraph", [line]) for line in read_lines(text)]
    for draft in drafts:
        draft.lines[0].column = column
    again = Rewriter(text)
    again.write_all(drafts)
    assert len(again.known.drafts) == 60
    assert bool([*again.known.stretches([])]) is (column == UNWRAPPED)


def test_what_goes_on_with_a_paragraph_under_figures_does_so_where_that_is_known() -> None:
    whole = "青屏工业园区今年以来新开工项目不断增加，" * 4 + "园区面貌一新。\n"
    figures = "".join(f"{number}亿元\n" for number in range(704, 709))
    lines = read_lines(f"{whole * 40}{figures}；完成投资12亿元，同比增长八成。\n{whole * 20}")
    assert not settle_layout(lines)
    every = read_blocks(lines).drafts
    known = Known([Draft("paragraph", [line]) for line in lines], [*range(45, len(lines))])
    near = read_blocks(lines, known).drafts
    assert [(draft.kind, draft.text) for draft in near] == [(draft.kind, draft.text) for draft in every]
    assert near[20] is known.drafts[20]
