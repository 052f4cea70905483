"""What can go wrong, each with the place and the remedy."""

from __future__ import annotations

from pathlib import Path


class ParksError(Exception):
    """Any failure a user can meet: `str()` is one clear line that says what to do next."""


class SourceRefusedError(ParksError):
    """A file that does not become an article: names the file and the reason."""

    def __init__(self, path: Path | str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class KnowledgeError(ParksError):
    """A table of knowledge that can't be read: names the file, the line and the field."""


class LibraryError(ParksError):
    """The library can't be opened or written: names its folder and the remedy."""


class LibraryMissingError(LibraryError):
    """There is no library at that path yet."""


class LibraryVersionError(LibraryError):
    """The library was written by another format version."""


class RecordDamagedError(LibraryError):
    """A record of the library does not hold what it should: names the file."""


class RecordUnreadableError(RecordDamagedError):
    """A record is there and can't be read now (rights, a failing disk): nothing says that it is damaged."""


class UnknownReferenceError(ParksError):
    """What the user named (an article, a park, a fact) is not in the library, or names several."""


class QueryError(ParksError):
    """A query that can't be read: names the term and what may stand there."""
