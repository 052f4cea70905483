"""Damages a page the ways that extraction does, and some that it does not."""

from __future__ import annotations

import random
from collections.abc import Sequence

_INSERTED = (
    " ", "  ", "\u3000", "\t", "\u00ad", "\u200b", "\ue5e5", "⼯", "\f", "。", "”", "“", "【", "】", "——", "（", "）",
    "12", "亿元", "本报记者 高远", "（记者 高远）", "2024年1月2日", "第3版", "■", "一、", "\n----------\n", "图为",
    "责任编辑：高远", "A05", "：",
)  # fmt: skip


def damaged(text: str, rng: random.Random) -> str:
    """A piece of the text with up to eight kinds of damage."""
    start = rng.randrange(len(text))
    text = text[start : start + rng.choice((100, 600, 5000))]
    for _ in range(rng.randint(1, 8)):
        first = rng.randrange(len(text) + 1)
        last = min(len(text), first + rng.randrange(1, rng.choice((2, 20, 400))))
        text = _one_damage(text, first, last, rng)
    return text


def _one_damage(text: str, first: int, last: int, rng: random.Random) -> str:
    before, piece, after = text[:first], text[first:last], text[last:]
    kinds: Sequence[str] = (
        before + after,
        before + piece * 2 + after,
        before + "\n" * rng.randrange(1, 4) + piece + after,
        before + rng.choice(_INSERTED) + piece + after,
        before + piece.replace("\n", "") + after,
        before + piece.replace("\n", "\n\n") + after,
        after + piece + before,
        before + piece.replace("。", "") + after,
        before + " ".join(piece) + after,
    )
    return rng.choice(kinds)
