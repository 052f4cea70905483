"""How rare a word is in Chinese at large: the inverse document frequencies that ship with jieba."""

from __future__ import annotations

from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path


@lru_cache(maxsize=1)
def background_idf() -> dict[str, float]:
    """jieba's table of inverse document frequencies; empty where the package has none.

    Read from its file: importing jieba costs more than reading it, and writes to the shared temporary folder once used.
    """
    spec = find_spec("jieba")
    if not spec or not spec.submodule_search_locations:
        return {}
    path = Path(next(iter(spec.submodule_search_locations))) / "analyse" / "idf.txt"
    if not path.is_file():
        return {}
    pairs = (line.rpartition(" ") for line in path.read_text("utf-8").splitlines())
    return {word: float(idf) for word, _, idf in pairs if word}
