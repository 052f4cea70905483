"""What an import tells: how far it is, and what came of it."""

from __future__ import annotations

import msgspec

from store.intake.found_files import Refused


class Progress(msgspec.Struct, frozen=True):
    """How far an import has come: files done, files in all, the name of the one done last."""

    done: int
    total: int
    name: str


class ImportReport(msgspec.Struct, kw_only=True):
    """What an import did."""

    new: int = 0
    """Articles that came in, versions among them."""
    present: int = 0
    updated: int = 0
    removed: int = 0
    """Articles that a changed file no longer holds."""
    versions: int = 0
    facts: int = 0
    """Of the articles that are new or updated."""
    seconds: float = 0.0
    refused: list[Refused] = []
    copies: list[tuple[str, str]] = []
    """Names whose text is already there, and the name it goes by."""
    linked: list[tuple[str, str]] = []
    """Names that came in as a version of another, and that other's name."""
    interrupted: bool = False
    """Ended by Ctrl-C; what was finished is in the library."""

    def add(self, part: ImportReport) -> None:
        """Count in what a batch did."""
        self.new += part.new
        self.present += part.present
        self.updated += part.updated
        self.removed += part.removed
        self.versions += part.versions
        self.facts += part.facts
        self.refused += part.refused
        self.copies += part.copies
        self.linked += part.linked
