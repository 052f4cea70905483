"""Which article of a library, or of the batch on its way in, has most in common with a text."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from store.fingerprints import VERSION_SHARE, Fingerprint, Sketches, share_in_common
from store.library import Library


class Alike(NamedTuple):
    """An article with at least nine tenths in common, and whether its text is the very same."""

    article: str
    same: bool


class Likeness:
    """Finds candidates by their sketches and compares the texts; `text_of` gives None for an article that is gone."""

    def __init__(self, library: Library, text_of: Callable[[str], str | None]) -> None:
        self._library = library
        self._text_of = text_of
        self._coming = Sketches()

    def add(self, article_id: str, prints: Fingerprint) -> None:
        """Reckon with an article of the batch."""
        self._coming.add(article_id, prints.sketch)

    def find(self, text: str, prints: Fingerprint, *, but: str | None = None) -> Alike | None:
        """The article most like `text`, other than `but`; None where none has nine tenths in common with it."""
        best, most = None, VERSION_SHARE
        candidates = [*self._library.index.resembling(prints.sketch), *self._coming.resembling(prints.sketch)]
        for article_id in candidates:
            other = self._text_of(article_id) if article_id != but else None
            if other is None:
                continue
            if other == text:
                return Alike(article_id, True)
            share = share_in_common(text, other)
            if share >= most and (best is None or share > most):
                best, most = Alike(article_id, False), share
        return best
