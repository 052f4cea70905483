"""Known subjects: whom an article speaks of, as far as that is told before its clauses are gone through."""

from __future__ import annotations

import re
from collections import Counter

from store.extract.companies.cast import find_cast
from store.extract.figures.scene import Scene
from store.extract.parks.sections import short_stem
from store.extract.subjects.firms_told import firms_told
from store.extract.subjects.named import parts_of, places_of, tells_of_several
from store.extract.subjects.owner import Owner
from store.extract.subjects.patterns import (
    ANAPHOR_STARTS,
    CLAUSE_MARKS,
    FACILITY_STARTS,
    PLURAL_STARTS,
    park_word_starts,
)
from store.extract.subjects.projects import built_parks, profiled
from store.extract.subjects.shape_patterns import SIGNS

_MOST_BUILT = 50
"""Of so many parks it is asked who builds them: more would make a long list slow."""
_WORD_STARTS = ANAPHOR_STARTS | PLURAL_STARTS | FACILITY_STARTS


class KnownSubjects:
    """The parks, places and companies of an article, and where its clauses may name them."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        parks = [mention for mention in scene.mentions if mention.kind == "park"]
        self._places = places_of(scene)
        self.home = max(self._places, key=Counter(self._places).__getitem__, default=None)
        """The place named oftenest, whose parks an article goes through that is about none of them."""
        self._parts = parts_of(scene, parks)
        self._built = built_parks(scene, parks)[:_MOST_BUILT]
        self._stem = short_stem(scene.park) if scene.park else ""
        """The name of the place that the park is called after."""
        self._several = tells_of_several(scene, parks)
        """The article goes from park to park: one holds until another is named."""
        self.cast = find_cast(scene.text, scene.mentions)
        company = profiled(scene, self.cast, parks)
        self._profile = Owner(company, scene.park, "the article's company", 0, 0) if company else None
        """The company that the whole article is about."""
        self._openers = _WORD_STARTS.union(
            park_word_starts(), scene.words.place_starts, self.cast.firsts, (scene.park or "")[:1], "另"
        )
        """What a subject that is no name of the tables can begin with."""
        self._firms = firms_told(scene)
        """Companies that clauses open with which no mention names, by where the clauses begin."""
        self._signs = [*map(re.Match.start, SIGNS.finditer(scene.text)), len(scene.text)]
        """Where words begin that tell of a project, a builder, an institution, a site: most clauses have none near."""
        closed = (end for end in scene.mention_end if scene.text[end : end + 1] in CLAUSE_MARKS)
        self._closed = sorted(closed)
        """Where names end right before the mark of a clause."""
        self._sign_kinds = "".join(map(scene.text.__getitem__, self._signs[:-1]))
        """Their first characters."""
