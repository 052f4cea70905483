"""Several articles on one page of a PDF file: each begins with a headline set larger than the text, over its byline."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from store.read.bylines import read_byline
from store.read.divide import RULE
from store.read.pdf_blocks import Block

HEADLINE = 1.35
"""How much larger than the text the headline of an article is set at least."""


def with_rules(blocks: Sequence[Block]) -> list[str]:
    """The texts of blocks in reading order, with a rule where another article begins: a big headline over a byline."""
    usual = median(segment.size for block in blocks for segment in block.segments)
    texts: list[str] = []
    signed = prose = False
    for i, block in enumerate(blocks):
        if block.size > HEADLINE * usual:
            if signed and prose and _is_signed(blocks[i + 1 : i + 4], usual):
                texts.append(RULE)
                signed = prose = False
        else:
            signed = signed or _opens_with_byline(block)
            prose = prose or len(block.segments) > 2
        texts.append(block.text)
    return texts


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
