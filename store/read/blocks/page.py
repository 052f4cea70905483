"""One article while it is read: its blocks and what stood around them."""

from __future__ import annotations

from store.read.drafts import Draft
from store.read.furniture.byline_lines import GOES_ON
from store.read.furniture.front_matter import TITLE
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

    def put_marked(self, line: Line, start: int, end: int) -> None:
        """Place a headline that stands from `start` to `end` of its line, between marks, which are no text."""
        for first, after in ((0, start), (end, len(line.text))):
            if first < after:
                self.furniture.append((line.part(first, after), Furniture()))
        self.drafts.append(Draft("heading", [line.part(start, end)]))

    def put_found(self, line: Line, found: Furniture | list[str]) -> bool:
        """Place a line that stands around the text, or names the writers; gives whether it is a headline instead."""
        titled = TITLE.match(line.text) if isinstance(found, Furniture) else None
        if titled:
            self.put_marked(line, titled.end(), len(line.text.rstrip("\"'")))
        elif found is GOES_ON:
            self.drafts[-1].lines.append(line)
        elif isinstance(found, list):
            self.drafts.append(Draft("byline", [line]))
            self.names.extend(found)
        else:
            self.furniture.append((line, found))
            self.names.extend(found.names)
            if found.pure:
                self.drafts.append(Draft("byline" if found.names else "date", [line]))
        return titled is not None
