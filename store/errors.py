"""What can go wrong, each with the place and the remedy."""

from __future__ import annotations

from pathlib import Path


class Message(str):
    """English words that remember their template and fields, so that a screen can say them in another language."""

    __slots__ = ("fields", "template")

    template: str
    """The words with names in braces."""
    fields: dict[str, object]
    """What stands in their places: plain values, or messages themselves."""

    def __new__(cls, template: str, **fields: object) -> Message:
        """The template filled; without fields it is taken as it is."""
        message = super().__new__(cls, template.format(**fields) if fields else template)
        message.template, message.fields = template, fields
        return message

    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, object]]:
        return (self.template,), self.fields


class ParksError(Exception):
    """Any failure a user can meet: `str()` is one clear line that says what to do next."""

    def __init__(self, message: str, **fields: object) -> None:
        super().__init__(Message(message, **fields) if fields else message)


class SourceRefusedError(ParksError):
    """A file that does not become an article: names the file and the reason."""

    def __init__(self, path: Path | str, reason: str) -> None:
        super().__init__("{path}: {reason}", path=path, reason=reason)
        self.path = path
        self.reason = reason

    def __reduce__(self) -> tuple[type[SourceRefusedError], tuple[Path | str, str]]:
        return type(self), (self.path, self.reason)


def as_typed(text: str) -> str:
    """What somebody typed, in quotes; each character that can't be shown, such as half of a broken byte, is a `?`."""
    return f"'{''.join(char if char.isprintable() else '?' for char in text)}'"


def toml_reason(error: ValueError) -> Message:
    """What a TOML parser says, its place apart from its words."""
    words, _, place = str(error).partition(" (at ")
    numbers = [int(part) for part in place.replace(",", " ").rstrip(")").split() if part.isdigit()]
    if len(numbers) == 2:
        return Message("{reason} (line {line}, column {column})", reason=words, line=numbers[0], column=numbers[1])
    return Message("{reason} (at the end of the file)", reason=words)


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
