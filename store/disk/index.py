"""What is known of every article without reading it: fingerprints and keywords, in `index.json` (TinyDB, one row each).

All of it is derived from the articles: a row counts only for the revision it names, a missing one is made again by the
next write, and the file may be deleted.
"""

from __future__ import annotations

from array import array
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from sys import byteorder

import msgspec

from store.collector import collector_paused
from store.disk.storage import AtomicJSONStorage, Signature, signature
from store.errors import RecordDamagedError
from store.fingerprints import Fingerprint, Sketches
from store.records import CatalogueRow


class IndexRow(msgspec.Struct, frozen=True, omit_defaults=True):
    """One article's row: hashes are unsigned 32-bit numbers, little-endian, in base64."""

    article: str
    revision: str
    sketch: str = ""
    sentences: str = ""
    keywords: list[str] = []


def index_row(row: CatalogueRow, prints: Fingerprint, keywords: list[str]) -> IndexRow:
    """The index row of an article's revision."""
    return IndexRow(row.id, row.revision, pack(prints.sketch), pack(prints.sentences), keywords)


def pack(numbers: Iterable[int]) -> str:
    """32-bit numbers as text."""
    values = array("I", numbers)
    if byteorder == "big":
        values.byteswap()
    return b64encode(values.tobytes()).decode()


def unpack(text: str) -> array[int]:
    """The numbers that `pack` wrote; none where that is damaged."""
    values = array("I")
    with suppress(ValueError):
        values.frombytes(b64decode(text, validate=True))
    if byteorder == "big":
        values.byteswap()
    return values


class LibraryIndex:
    """The index in memory, read when first asked and again when another process wrote it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._rows: dict[str, IndexRow] = {}
        self._signature: Signature | None = None
        self._loaded = False
        self._sketches: Sketches | None = None
        self._sentences: dict[int, list[str]] | None = None

    def rows(self) -> Mapping[str, IndexRow]:
        """Index rows by article id; empty where the file is missing or damaged, for it can be made again."""
        if not self._loaded or signature(self.path) != self._signature:
            self._load()
        return self._rows

    def _load(self) -> None:
        storage = AtomicJSONStorage(self.path)
        rows: list[IndexRow] = []
        try:
            documents = (storage.read() or {}).get("index", {})
            with collector_paused():
                rows = msgspec.convert(list(documents.values()), list[IndexRow])
        except (RecordDamagedError, msgspec.ValidationError):
            pass
        self._take({row.article: row for row in rows}, signature(self.path))

    def _take(self, rows: dict[str, IndexRow], state: Signature | None) -> None:
        self._rows, self._signature, self._loaded = rows, state, True
        self._sketches = self._sentences = None

    def write(
        self, rows: Iterable[CatalogueRow], fresh: Mapping[str, IndexRow], make: Callable[[CatalogueRow], IndexRow]
    ) -> None:
        """Write the index of a catalogue about to be: `fresh` rows, known ones, and what is missing by `make`."""
        known = self.rows()
        kept: dict[str, IndexRow] = {}
        for row in rows:
            found = fresh.get(row.id) or known.get(row.id)
            if found is None or found.revision != row.revision:
                found = make(row)
            kept[row.id] = found
        storage = AtomicJSONStorage(self.path)
        storage.write({"index": {str(n): msgspec.to_builtins(row) for n, row in enumerate(kept.values(), 1)}})
        sketches = self._sketches
        self._take(kept, storage.signature)
        if sketches is not None:
            for made in fresh.values():
                sketches.add(made.article, unpack(made.sketch))
            self._sketches = sketches

    def resembling(self, sketch: Sequence[int]) -> list[str]:
        """Ids of the articles whose sketch has much in common with this one, the most alike first.

        Among them may be some that are gone or changed since: compare the texts.
        """
        if self._sketches is None or signature(self.path) != self._signature:
            rows = self.rows()
            self._sketches = Sketches()
            with collector_paused():
                for row in rows.values():
                    self._sketches.add(row.article, unpack(row.sketch))
        return self._sketches.resembling(sketch)

    def sharing(self, sentence: int) -> list[str]:
        """Ids of the articles with a sentence of this hash, where there are at least two."""
        if self._sentences is None or signature(self.path) != self._signature:
            rows = self.rows().values()
            with collector_paused():
                self._sentences = _shared(rows)
        return self._sentences.get(sentence, [])


def _shared(rows: Iterable[IndexRow]) -> dict[int, list[str]]:
    """Sentence hashes that stand in several articles; the single ones, most of all, are never listed."""
    held = [(row.article, set(unpack(row.sentences))) for row in rows]
    once: set[int] = set()
    twice: set[int] = set()
    for _, hashes in held:
        twice |= once & hashes
        once |= hashes
    shared: dict[int, list[str]] = {}
    for article, hashes in held:
        for number in hashes & twice:
            shared.setdefault(number, []).append(article)
    return shared
