"""Land: what stands as the land of a park does, whatever year was told before (规划面积15平方公里，企业86家)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.extract.figures.now import is_running
from store.extract.times.fixed import is_flow, is_land
from store.extract.times.stocks import COUNTED
from store.extract.times.when import When

if TYPE_CHECKING:
    from store.extract.figures.running import Named
    from store.extract.figures.scene import Scene
    from store.extract.numbers.quantity import Quantity

_BY_NOW = ("已", "现", "其中")
"""What a clause begins with that tells how it is now."""


class Land:
    """What runs from figure to figure about land: up to where figures stand as it does."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._until = self._from = 0

    def standing(self, when: When, named: Named, quantity: Quantity, sentence: int) -> When | None:
        """No time for a figure that is told with land in one sentence; None where it is of the time told before.

        An area is of no year that is still running, unless it is a goal.
        """
        period, text = when.period, self._scene.text
        if period is None or period.deadline or named.measure != "level":
            return None
        area = named.metric.endswith("面积") and is_running(self._scene, period)
        if is_land(named) or (area and not self._scene.words.target.search(text, sentence, quantity.left)):
            self._until, self._from = self._scene.sentence(quantity.start)[1], quantity.right
            return When(None, None, "the land of a park", None)
        if quantity.end > self._until:
            return None
        if quantity.dimension == "money" and text.endswith("、投资", self._from, quantity.left):
            return When(None, None, "told with the land of a park", None)
        if quantity.dimension not in COUNTED:
            return None
        said, self._from = text[self._from : quantity.left].lstrip("，、"), quantity.right
        if is_flow(named, said, "") and not said.startswith(_BY_NOW):
            self._until = 0
            return None
        return When(None, None, "told with the land of a park", None)
