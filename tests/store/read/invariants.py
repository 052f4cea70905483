"""What holds of every mended text, whatever the page: checked by the tests and the longer run in tests/bench."""

from __future__ import annotations

from store.read.lines.characters import FOLDS
from store.read.mend import mend


def check_map(text: str) -> None:
    """Each mended character stands for one source character, and nothing else of the source is missing unsaid."""
    mended, _ = mend(text)
    used: set[int] = set()
    at = 0
    for run in mended.runs:
        assert run.start >= at, "runs are in the order of the mended text and do not overlap"
        assert set(mended.text[at : run.start]) <= {"\n"}, "only line breaks between blocks stand for nothing"
        at = run.start + run.length
        for i in range(run.length):
            here, there = mended.text[run.start + i], text[run.source_start + i]
            if here.isspace():
                assert there.isspace(), "a blank stands for white space"
                continue
            assert here == there or FOLDS.get(ord(there)) == here, "a character is as printed, or a recorded fold"
            assert run.source_start + i not in used, "no source character stands twice"
            used.add(run.source_start + i)
    assert at == len(mended.text)
    dropped: set[int] = set()
    for edit in mended.edits:
        assert 0 <= edit.at <= len(mended.text)
        if edit.kind == "dropped":
            ink = {i for i in range(edit.source_start, edit.source_end) if not text[i].isspace()}
            assert not ink & dropped, "nothing is dropped twice"
            dropped |= ink
    everything = {i for i, character in enumerate(text) if not character.isspace()}
    assert used | dropped == everything, "all of the source is mended text or a recorded removal"
    assert not used & dropped
    folded = {edit.source_start for edit in mended.edits if edit.kind == "folded"}
    changed = {
        run.source_start + i
        for run in mended.runs
        for i in range(run.length)
        if mended.text[run.start + i] != text[run.source_start + i] and not mended.text[run.start + i].isspace()
    }
    assert changed <= folded, "each fold is recorded"


def check_blocks(text: str) -> None:
    """Blocks are the lines of the mended text, in order."""
    mended, _ = mend(text)
    assert [mended.text[block.start : block.end] for block in mended.blocks] == (
        mended.text.split("\n") if mended.text else []
    )


def check_stable(text: str) -> None:
    """Mending a mended text changes nothing."""
    once = mend(text)[0].text
    assert mend(once)[0].text == once


def check_all(text: str) -> None:
    """Everything that holds of every text."""
    check_map(text)
    check_blocks(text)
    check_stable(text)
