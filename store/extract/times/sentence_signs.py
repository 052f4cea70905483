"""Signs of status: what words a sentence has that tell what is there from what is to come."""

from __future__ import annotations

import msgspec

from store.extract.figures.goals import speaks_of_goal
from store.extract.figures.scene import Scene


class Signs(msgspec.Struct, frozen=True):
    """What words a sentence has: looked for once, however many figures it has."""

    ahead: bool
    """A word of goals or estimates."""
    goal: bool
    doing: bool


def signs_of(scene: Scene, sentence: tuple[int, int]) -> Signs:
    """The signs of status in a sentence."""
    said = scene.text[sentence[0] : sentence[1]]
    ahead = scene.words.target.search(scene.text, *sentence) or scene.words.estimate.search(said)
    return Signs(ahead is not None, speaks_of_goal(said), "正在" in said)
