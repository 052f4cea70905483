"""How likely a careful reader is to choose a term as a keyword: the weight of each of its traits.

The weights are log odds. A logistic regression over the terms of 39 articles whose keywords readers had chosen by hand
gave them; steps of one weight at a time, kept where more keywords were met, then moved those of lists and rates a
little. In both, the printed pages counted four to five times as much as articles written for tests. Left out of the
fit, an article's keywords are met to nearly two thirds, about what two readers share of each other's: more decimals
or more traits would only learn these articles by heart.
"""

from __future__ import annotations

from math import exp
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

BASE = -2.8
WEIGHTS = {
    # what it is by itself
    "listed": 1.65, "theme": 1.0, "indicator": 0.3, "measure": 0.2, "rate": 1.25, "full_rate": 0.3,
    "common": -1.65, "boilerplate": -1.6, "word": -1.0, "phrase_idf": 0.35, "word_idf": 0.3,
    "two": -0.95, "three": -0.9, "long": -0.45, "very_long": -0.95,
    "unknown": -0.35, "idiom": -0.3, "verb": -0.3, "ends_in_verb": -0.45, "opens_plainly": -0.8,
    "opens_with_verb": -0.45,
    # names; "crowd" is the binary logarithm of how many companies there are
    "park": 0.9, "often_park": 1.2, "own_park": 0.4, "zone": 3.0, "place": 0.4, "company": 1.15, "often_company": 1.05,
    "crowd": -0.7, "name_in_heading": 0.5,
}  # fmt: skip
OFTEN = 0.5
"""For the binary logarithm of how often an article says it."""
ONCE = {"": -1.75, "theme": -0.15, "listed": -1.35}
"""For saying it once only, by the sort of the term."""
TITLE, HEADING, LEAD, QUOTED, FIGURE = 0.25, 0.15, 0.35, 0.6, 0.8
"""For standing in a headline, another heading, the first paragraphs, quotation marks, and right before a figure."""
REPEATED = {"theme": 0.2, "measure": 0.15, "company": 0.9, "listed": 0.1, "": 0.2}
"""What a term loses for each one of its sort among the keywords already."""


def odds(traits: Mapping[str, float]) -> float:
    """What these traits add to the log odds that a reader chooses a term."""
    return sum([WEIGHTS.get(trait, 0.0) * float(value) for trait, value in traits.items() if value])


def chance(log_odds: float) -> float:
    """The chance that a reader chooses a term whose traits add up to `log_odds`."""
    return 1 / (1 + exp(-BASE - log_odds))
