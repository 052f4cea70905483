"""The word lists of firsts, ranks and titles, from `seeds/honours.txt`."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path


@lru_cache(maxsize=1)
def _lists() -> dict[str, list[str]]:
    import seeds

    lists: dict[str, list[str]] = {}
    words: list[str] = []
    for line in Path(seeds.__path__[0], "honours.txt").read_text("utf-8").splitlines():
        if line.endswith(":"):
            words = lists.setdefault(line[:-1], [])
        elif not line.startswith("#"):
            words += line.split()
    return lists


def honour_words(name: str) -> list[str]:
    """The words of the list `name`, in the order of the file."""
    return _lists()[name]
