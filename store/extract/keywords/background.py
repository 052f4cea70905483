"""How rare a word is in Chinese at large, by its inverse document frequency."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

RARE = 11.0
"""What any other word counts as: `seeds/background.txt` holds the 20,000 commonest only."""


@lru_cache(maxsize=1)
def background_idf() -> dict[str, float]:
    """Inverse document frequencies of common words to the half, from the table that ships with jieba (MIT licence).

    A table of our own: jieba's whole one takes longer to read than a page.
    """
    import seeds

    lines = Path(seeds.__path__[0], "background.txt").read_text("utf-8").splitlines()
    return {word: float(idf) for idf, *words in map(str.split, lines) for word in words}
