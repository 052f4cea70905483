"""Wide digits and letters, read as narrow ones: each stays one character, so that every place stays where it is."""

from __future__ import annotations

from functools import lru_cache

from store.compiled import compiled
from store.late import late

_SIGNS = {"％": "%", "．": ".", "／": "/"}
_WIDE = {code: code - 0xFEE0 for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))}
_WIDE |= {ord(wide): ord(narrow) for wide, narrow in _SIGNS.items()}
_HAS_WIDE = compiled("[０-ｚ](?<=[０-９Ａ-Ｚａ-ｚ])")  # first one range, far quicker to look for than three
_RUN = late("[０-９Ａ-Ｚａ-ｚ％．／]+")


@lru_cache(maxsize=1)
def narrow(text: str) -> str:
    """The text with narrow digits and letters; itself if it has no wide ones."""
    wide = any(map(text.__contains__, _SIGNS)) or _HAS_WIDE.search(text)
    return _RUN.sub(lambda run: run.group().translate(_WIDE), text) if wide else text
