"""What is known of a text that was gone through before: only what is near a change is read once more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from store.read.drafts import Draft

NEAR = 4
"""More lines than the reading of a line looks at on either side, where lines are whole paragraphs."""
_EDGE = 16
"""The same at the head and at the foot of a page, where lines are told by how many stand above or below them."""


class Known(msgspec.Struct):
    """What is known of the lines of a text from the time before."""

    drafts: list[Draft] = []
    """What each line was read as."""
    seams: list[int] = []
    """Lines that are new, told by the whole page, stood in columns, or have another one above them than before."""

    def stretches(self, seams: Sequence[int]) -> Iterator[tuple[int, int]]:
        """Where the lines are that have none but the same ones near, and none of other `seams` either."""
        last, foot = _EDGE, len(self.drafts) - _EDGE
        for seam in sorted({*self.seams, *seams, foot + NEAR}):
            after = min(seam - NEAR, foot)
            if after > last:
                yield last, after
            last = max(last, seam + NEAR)
