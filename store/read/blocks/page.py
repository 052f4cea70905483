"""One article while it is read: its blocks and what stood around them."""

from __future__ import annotations

from store.read.drafts import Draft
from store.read.lines.around import Furniture
from store.read.lines.printed import Line


class Page:
    """The blocks of one article in printed order, and what stood around them."""

    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        self.furniture: list[tuple[Line, Furniture]] = []
        """Lines around the text; those that tell the date and nothing else are blocks as well."""
        self.names: list[str] = []
        self.plain = ""
        """The mended text in simplified characters."""
