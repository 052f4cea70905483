"""Lines of a PDF page, and what stands under each other in one column."""

from __future__ import annotations

from typing import NamedTuple


class Glyph(NamedTuple):
    """A character and where it stands; y grows downwards."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float


class Segment(NamedTuple):
    """Glyphs of one printed line without a gutter between them."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float

    @property
    def size(self) -> float:
        """Height of the line."""
        return self.bottom - self.top


class Block:
    """Segments under each other, set alike."""

    def __init__(self, segment: Segment) -> None:
        self.segments = [segment]
        self.x0, self.x1, self.top, self.bottom = segment.x0, segment.x1, segment.top, segment.bottom

    def takes(self, segment: Segment) -> bool:
        """Whether the segment is the block's next line."""
        last = self.segments[-1]
        overlap = min(last.x1, segment.x1) - max(last.x0, segment.x0)
        near = segment.top - last.bottom < max(last.size, segment.size)
        alike = abs(last.size - segment.size) <= 0.2 * max(last.size, segment.size)
        return (
            near
            and alike
            and segment.top > last.top
            and overlap > 0.5 * min(last.x1 - last.x0, segment.x1 - segment.x0)
        )

    def add(self, segment: Segment) -> None:
        """Take the segment in."""
        self.segments.append(segment)
        self.x0, self.x1 = min(self.x0, segment.x0), max(self.x1, segment.x1)
        self.bottom = max(self.bottom, segment.bottom)

    @property
    def size(self) -> float:
        """Height of its lines."""
        return self.segments[0].size

    @property
    def text(self) -> str:
        """Its lines, the indented ones marked."""
        lines = []
        for segment in self.segments:
            indented = 1.5 * segment.size < segment.x0 - self.x0 < 4.5 * segment.size
            lines.append(("　　" if indented else "") + segment.text)
        return "\n".join(lines)
