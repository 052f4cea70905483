"""A widget whose new size is no reason to lay the screen out again."""

from __future__ import annotations

from textual.geometry import Size
from textual.widget import Widget


class LaidOutOnce(Widget):
    """Textual lays the whole screen out a second time after each layout that gives a widget another size.

    That serves widgets whose contents scroll; what shows all of itself is right after the first time.
    """

    def _size_updated(self, size: Size, virtual_size: Size, container_size: Size, layout: bool = True) -> bool:
        return super()._size_updated(size, virtual_size, container_size, layout=False)
