"""Pages in tables of text, each line led by what it is: for heads on top, below and apart from their text."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple, TypeVar


class ToldPage(NamedTuple):
    """One page: its lines with what each is, and what is told by its first line."""

    lines: list[tuple[str, str]]
    names: list[str]
    date: str
    page: str
    not_in: str


Told = TypeVar("Told", bound=ToldPage)


def squeezed(text: str) -> str:
    """A text without blanks."""
    return "".join(text.split())


def read_told_pages(name: str, kind: type[Told]) -> list[Told]:
    """The pages of a table beside this file, parted by two blank lines."""
    text = Path(__file__).with_name(name).read_text("utf-8")
    return [_read_page(page.strip("\n"), kind) for page in text.strip("\n").split("\n\n\n")]


def _read_page(text: str, kind: type[Told]) -> Told:
    first, *rest = text.split("\n")
    names, date, page, *not_in = [part.strip() for part in first.removeprefix("=").split("|")]
    lines = [(line.partition(" ")[0], line.partition(" ")[2]) for line in rest]
    return kind(lines, [name for name in names.split("、") if name], date, page, "".join(not_in))
