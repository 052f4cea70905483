"""The files an import is to read: folders walked, names made safe to show, what can't be read refused with a reason."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from store.read.formats import SUFFIXES

_UNSAFE_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


class FoundFile(NamedTuple):
    """A file to read and the name it goes by: relative to the folder that was given, else its own."""

    path: Path
    name: str


class Refused(NamedTuple):
    """A path that brought nothing in, and why."""

    path: str
    reason: str


def safe_name(name: str) -> str:
    """The name with control, format and unpaired characters written as escapes: safe to print and to store."""
    return "".join(
        char.encode("unicode_escape").decode() if unicodedata.category(char) in _UNSAFE_CATEGORIES else char
        for char in name
    )


def shown_name(path: object) -> str:
    """A path as it is told to whoever gave it: each character that can't be shown is a `?`."""
    return "".join("?" if unicodedata.category(char) in _UNSAFE_CATEGORIES else char for char in str(path))


def find_files(paths: Sequence[Path]) -> tuple[list[FoundFile], list[Refused]]:
    """All files under `paths`, each once, folders in the order of their names; and what was refused."""
    found: dict[Path, FoundFile] = {}
    refused: list[Refused] = []
    given: set[Path] = set()
    for path in paths:
        try:
            real = path.resolve()
            if real in given:
                refused.append(Refused(shown_name(path), "given twice; read once"))
                continue
            given.add(real)
            reason = _take(path, real, found, refused)
        except (OSError, RuntimeError) as error:
            reason = getattr(error, "strerror", None) or str(error)
        if reason:
            refused.append(Refused(shown_name(path), reason))
    return list(found.values()), refused


def _take(path: Path, real: Path, found: dict[Path, FoundFile], refused: list[Refused]) -> str | None:
    """Add what `path` holds to `found`; the reason when it holds nothing. Folders below it may be `refused`."""
    if not real.exists():
        return "there is no such file or folder"
    if real.is_dir():
        before = len(refused)
        pages = list(_walk(path, refused))
        for page, name in pages:
            found.setdefault(page.resolve(), FoundFile(page.resolve(), safe_name(name)))
        return None if pages or len(refused) > before else f"a folder without pages ({', '.join(sorted(SUFFIXES))})"
    if not real.is_file():
        return "not a regular file"
    found.setdefault(real, FoundFile(real, safe_name(path.name or real.name)))
    return None


def _walk(top: Path, refused: list[Refused]) -> Iterator[tuple[Path, str]]:
    """Pages under `top` with their relative names; a loop of links is entered once.

    Left out are hidden ones, READMEs, and libraries of Parks: their texts are no pages.
    """

    def refuse(error: OSError) -> None:
        refused.append(Refused(shown_name(error.filename), error.strerror or str(error)))

    entered: set[tuple[int, int]] = set()
    for folder, folders, files in os.walk(top, followlinks=True, onerror=refuse):
        place = _place_of(folder)
        if place in entered or ("library.json" in files and "articles" in folders):
            folders.clear()
            continue
        entered.add(place)
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for page in (Path(folder, name) for name in sorted(files) if _may_be_a_page(name)):
            try:
                if page.is_file():
                    yield page, page.relative_to(top).as_posix()
            except OSError as error:
                refuse(error)


def _place_of(folder: str) -> tuple[int, int]:
    """What tells a folder from all others, by whatever way it was reached; nothing where it is gone meanwhile."""
    try:
        found = Path(folder).stat()
    except OSError:
        return 0, 0
    return found.st_dev, found.st_ino


def _may_be_a_page(name: str) -> bool:
    return not name.startswith((".", "README")) and Path(name).suffix.lower() in SUFFIXES
