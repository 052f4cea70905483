"""Renders only what stands on top where something changed.

Textual renders every widget between the first and the last change of a frame, all of its lines, and the containers that
nobody sees below them: for a cursor that moves by a line some thousand strips, of which four are new.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Console, RenderableType
from rich.control import Control
from textual._compositor import Compositor, CompositorUpdate, ReflowResult
from textual._context import visible_screen_stack
from textual.geometry import Region, Size
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

Piece = tuple[int, int, Strip]
"""Line, column, and what stands from there on."""


class Pieces(CompositorUpdate):
    """Strips, each with its place on the screen."""

    def __init__(self, pieces: list[Piece]) -> None:
        self.pieces = pieces

    def render_segments(self, console: Console) -> str:
        """The strips as a terminal takes them."""
        return "".join(Control.move_to(x, y).segment.text + strip.render(console) for y, x, strip in self.pieces)


class TopCompositor(Compositor):
    """A compositor that looks for the widgets on top first, and renders no line of another."""

    def reflow(self, parent: Widget, size: Size) -> ReflowResult:
        """Lay everything out; Textual would do so once more for the first who asks where a widget stands."""
        result = super().reflow(parent, size)
        self._full_map_invalidated = False
        return result

    def render_update(
        self, full: bool = False, screen_stack: list[Screen[object]] | None = None, simplify: bool = False
    ) -> RenderableType | None:
        """What changed since the last update; None where nothing did. A picture of the screen is Textual's own."""
        if full or simplify:
            return super().render_update(full, screen_stack, simplify)
        visible_screen_stack.set(screen_stack or [])
        screen = self.size.region
        changed = {region.intersection(screen) for region in self._dirty_regions}
        self._dirty_regions.clear()
        pieces = [piece for region in sorted(outermost(changed)) for piece in self._on_top(region)]
        return Pieces(pieces) if pieces else None  # type: ignore[return-value]  # `App._display` takes such updates

    def _on_top(self, region: Region) -> Iterator[Piece]:
        """What can be seen in the region, each part rendered by the foremost widget there."""
        uncovered = [region] if region else []
        for widget, (place, clip) in self.visible_widgets.items():
            shown = place.intersection(clip)
            behind: list[Region] = []
            for part in uncovered:
                common = part.intersection(shown)
                if common:
                    strips = widget.render_lines(common.translate(-place.offset))
                    yield from ((y, common.x, strip) for y, strip in enumerate(strips, common.y))
                    behind.extend(around(part, common))
                else:
                    behind.append(part)
            uncovered = behind
            if not uncovered:
                return


def outermost(regions: Iterable[Region]) -> list[Region]:
    """Those that lie in no other of them: after a change of layout each container is named beside what it holds."""
    kept: list[Region] = []
    for region in sorted(regions, key=lambda region: region.area, reverse=True):
        if not any(other.contains_region(region) for other in kept):
            kept.append(region)
    return kept


def around(region: Region, hole: Region) -> Iterable[Region]:
    """What is left of a region without a hole that lies within it: above, below, left and right of it."""
    parts = (
        Region(region.x, region.y, region.width, hole.y - region.y),
        Region(region.x, hole.bottom, region.width, region.bottom - hole.bottom),
        Region(region.x, hole.y, hole.x - region.x, hole.height),
        Region(hole.right, hole.y, region.right - hole.right, hole.height),
    )
    return filter(None, parts)
