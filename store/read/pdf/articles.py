"""Several articles on one page of a PDF file: each begins with a headline set larger than the text, over its byline."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from store.read.bylines.finding import read_byline
from store.read.divide import RULE
from store.read.headlines.shapes import opens_report
from store.read.pdf.glyphs import Block

HEADLINE = 1.35
"""How much larger than the text the headline of an article is set at least."""
_TITLE = 1.8
"""The same for one that nothing but its size tells from the headline of a section."""
_NEARLY = 0.6
"""How much smaller than the headline before it such a one is set at most."""
_NEAR = 3
"""Blocks in which the text under a headline begins."""


def with_rules(blocks: Sequence[Block]) -> list[str]:
    """The texts of blocks in reading order, with a rule where another article begins: a big headline over a byline,
    over the opening of a report, or nearly as big as the one that opened the article before."""
    usual = median(segment.size for block in blocks for segment in block.segments)
    texts: list[str] = []
    signed = prose = False
    opened = 0.0
    for i, block in enumerate(blocks):
        if block.size > HEADLINE * usual:
            below = blocks[i + 1 : i + 1 + _NEAR]
            told = (signed and _is_signed(below, usual)) or _opens_report(below, usual)
            if prose and (told or (_is_title(block, usual, opened) and _heads_text(below, usual))):
                texts.append(RULE)
                signed = prose = False
                opened = 0.0
            opened = max(opened, 0.0 if prose else block.size)
        else:
            signed = signed or _opens_with_byline(block)
            prose = prose or len(block.segments) > 2
        texts.append(block.text)
    return texts


def _is_title(block: Block, usual: float, opened: float) -> bool:
    """Whether a headline is set like that of an article, not like those of its sections."""
    return opened > 0 and block.size > max(_TITLE * usual, _NEARLY * opened)


def _heads_text(below: Sequence[Block], usual: float) -> bool:
    """Whether text stands under a headline and the lines of its masthead."""
    for block in below:
        if block.size > HEADLINE * usual:
            return False
        if len(block.segments) > 2:
            return True
    return False


def _opens_report(below: Sequence[Block], usual: float) -> bool:
    """Whether the text under a headline is that of a report of its own (本报讯, 新华社某地3月5日电)."""
    text = next((block for block in below if block.size <= HEADLINE * usual), None)
    return text is not None and len(text.segments) > 1 and opens_report(text.segments[0].text)


def _is_signed(below: Sequence[Block], usual: float) -> bool:
    """Whether a byline stands under a headline, before any text."""
    for block in below:
        if _opens_with_byline(block):
            return True
        if len(block.segments) > 2 and block.size <= HEADLINE * usual:
            return False
    return False


def _opens_with_byline(block: Block) -> bool:
    return any(read_byline(segment.text) is not None for segment in block.segments[:2])
