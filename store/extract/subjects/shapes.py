"""Subject shapes: whom a clause speaks of, told by its shape where it begins with no name."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

import msgspec

from store.extract.parks.about import is_part
from store.extract.subjects.ahead import AheadReader
from store.extract.subjects.named import is_named_project
from store.extract.subjects.owner import OF_COMPANY, TOGETHER, TOLD_BY_OFFICE, Owner
from store.extract.subjects.patterns import OWN_PARK, SHORT_CLAUSE
from store.extract.subjects.project_patterns import NO_BUILDER, PROJECTS_LISTED
from store.extract.subjects.projects import area_told, built_park
from store.extract.subjects.shape_patterns import (
    AREA,
    AREA_SIGNS,
    BEST,
    BUILDER,
    BUILDER_SIGNS,
    EVENT_STARTS,
    FEWEST_TOGETHER,
    FOUNDED_BY,
    FOUNDED_STARTS,
    HOLDS,
    INSTITUTION,
    INSTITUTION_SIGNS,
    KIND_OF_PARK,
    LONGEST_BEST,
    LONGEST_INSTITUTION,
    LONGEST_PLACE,
    NAMED_PROJECT,
    OTHER_PARKS,
    OTHER_STARTS,
    PARKS_OF_PLACE,
    PARKS_TOGETHER,
    PLACES_TOGETHER,
    PLAN_OF_PARK,
    PLAN_STARTS,
    POINTED,
    SITE,
    SITE_SIGNS,
    STATISTICS,
    THIS_EVENT,
    TOGETHER_STARTS,
    VISITED_WORKS,
    WORKS_STARTS,
)
from store.extract.text.marks import SEMICOLONS

_replace = msgspec.structs.replace


class ShapeReader(AheadReader):
    """Takes the subject of a clause from its shape: an institution, an area, a plan, who founds or builds."""

    def _next_sign(self, at: int) -> int:
        """Where the next word that tells of a project, a builder, an institution or a site begins, from `at` on."""
        return self._signs[bisect_left(self._signs, at)]

    def _signs_between(self, start: int, end: int) -> str:
        """The first characters of those words that begin in a span."""
        signs = self._signs
        first = bisect_left(signs, start)
        return self._sign_kinds[first : bisect_left(signs, end, first)]

    def _see_site(self, at: int) -> None:
        """Keep the project whose site the clause leads to (在某某项目建设现场)."""
        if SITE_SIGNS.isdisjoint(self._signs_between(at, at + SHORT_CLAUSE)):
            return
        if site := SITE.search(self.scene.text, at, at + SHORT_CLAUSE):
            self._visited = Owner(site.group(1), self.park, "the project visited", *site.span(1))

    def _of_shape(self, at: int, opens: bool, sign: int) -> bool:
        """A subject told by the shape of the clause: who is visited, described, or builds; `sign`: the next one."""
        scene, text = self.scene, self.scene.text
        k, starts = bisect_right(scene.mention_starts, at), scene.mention_starts
        named = k < len(starts) and starts[k] < at + SHORT_CLAUSE
        if self._built and (built := built_park(scene, self._built, at)):
            self._take(built)
            return True
        if named and (self._of_name_ahead(at, k, opens) or self._of_park_built(at)):
            return True
        if opens and not self._topic and text[at] in WORKS_STARTS and (works := VISITED_WORKS.match(text, at)):
            self._institution = self._subject = Owner(works[1], self.park, "an institution named", *works.span(1))
            return True
        together = PARKS_TOGETHER.match(text, at) if text[at] in TOGETHER_STARTS else None
        if together and scene.park is not None and not self._several_before(at):
            together = None
        others = self._other_parks(at) if text[at] in OTHER_STARTS else 0
        if end := together.end() if together else others:
            self._subject = Owner(text[at:end], None, TOGETHER, at, end)
            return True
        if opens and self._place and PARKS_OF_PLACE.match(text, at):
            self._subject = self._place = _replace(self._place, start=at, end=at + 1)
            return True
        near = self._subject.rule in OF_COMPANY and "园" in text[at : at + LONGEST_INSTITUTION]
        if near and KIND_OF_PARK.match(text, at):
            self._subject = Owner(self.park, self.park, "a word for the park", at, at)
            return True
        return sign < at + SHORT_CLAUSE and self._of_sign(at, opens)

    def _at_places_together(self, at: int) -> bool:
        """Parks that the clause begins with, called by their places alone (甲县、乙县2个园区营业收入均超过…)."""
        text, running = self.scene.text, self._subject
        if self.scene.park is not None and not self._several:
            return False  # 电子、化工、建材3个园区: parts of the article's own
        if running.rule == TOGETHER and running.start <= at < running.end:
            return True
        listed = text.find("、", at, at + LONGEST_PLACE) > 0
        told = PLACES_TOGETHER.match(text, at) if listed else None
        if told:
            self._subject = Owner(told.group(), None, TOGETHER, *told.span())
        return told is not None

    def _several_before(self, at: int) -> bool:
        """Whether the sentence before `at` in its paragraph named three parks or more."""
        start = max(self._paragraph, self.scene.sentence(max(0, at - 1))[0])
        first, last = (bisect_left(self.scene.mention_starts, place) for place in (start, at))
        return len({m.name for m in self.scene.mentions[first:last] if m.kind == "park"}) >= FEWEST_TOGETHER

    def _other_parks(self, at: int) -> int:
        """Where the parks end that a clause begins with as others than the article's own (30强园区); 0 for none."""
        text = self.scene.text
        best = text.find(BEST, at, at + LONGEST_BEST) + 1 if text[at].isdigit() else 0
        end = at + 2 if text.startswith(OTHER_PARKS, at) else best if text[at : best - 1].isdigit() else 0
        kind = OWN_PARK.match(text, end) if end else None
        return kind.end() if kind else 0

    def _of_sign(self, at: int, opens: bool) -> bool:
        """An area, an institution, a project or a builder that the clause begins with, where a word tells of one."""
        text = self.scene.text
        signs = self._signs_between(at, at + SHORT_CLAUSE)
        areas = not AREA_SIGNS.isdisjoint(signs)
        beside = AREA.match(text, at) if areas and is_part(self._subject.subject or "") else None
        beside = beside or (area_told(self.scene, self._paragraph, at) if areas else None)
        if beside:
            self._subject = Owner(beside.group(1), self.park, "a park named", *beside.span(1))
            return True
        if self._of_institution(at):
            return True
        begins = text[at - 1] in SEMICOLONS or (opens and not self._topic)
        told = ("项" in signs and begins) or text.startswith("其中", at - 3)
        project = NAMED_PROJECT.match(text, at) if told else None
        if project and is_named_project(project.group(1)):
            self._subject = Owner(project.group(1), self.park, "a project named", *project.span(1))
            return True
        begun = at + next((len(word) for word in POINTED if text.startswith(word, at)), 0) if text[at] in "这那" else at
        built = None if BUILDER_SIGNS.isdisjoint(signs) else BUILDER.match(text, begun)
        if built and not NO_BUILDER.search(built.group(1)):
            self._subject = Owner(built.group(1), self.park, "the builder before its project", *built.span(1))
            return True
        return False

    def _of_institution(self, at: int) -> bool:
        """An institution that the clause begins with, which may be called after a place (青屏机场)."""
        near = self._signs_between(at + 2, at + LONGEST_INSTITUTION + 1)
        named = None if INSTITUTION_SIGNS.isdisjoint(near) else INSTITUTION.match(self.scene.text, at)
        if named is None or PROJECTS_LISTED.match(self.scene.text, named.end(1)):
            return False
        self._institution = self._subject = Owner(named.group(1), self.park, "an institution named", *named.span(1))
        return True

    def _at_founded(self, at: int) -> bool:
        """An institution told by who founded it."""
        text = self.scene.text
        found = FOUNDED_BY.match(text, at) if text[at] in FOUNDED_STARTS else None
        if found:
            self._institution = self._subject = Owner(found.group(1), self.park, "an institution named", *found.span(1))
        return found is not None

    def _at_event(self, at: int) -> bool:
        """The place whose event the paragraph goes back to (此次集中开工项目96个)."""
        text, place = self.scene.text, self._place
        if place is None or text[at] not in EVENT_STARTS or not THIS_EVENT.match(text, at):
            return False
        if not HOLDS.match(text, place.end):
            return False
        self._subject = place
        return True

    def _at_statistics(self, at: int) -> bool:
        """The place whose office tells the figures of the sentence (市经信局的统计显示，…), and of those after it."""
        office = STATISTICS.match(self.scene.text, at)
        if office is None:
            return False
        name = office.group(1)
        self._counted = Owner(self.place_of(f"全{name}") if len(name) == 1 else name, None, TOLD_BY_OFFICE, at, at)
        self._subject = self._place = self._counted
        return True

    def _at_plan(self, at: int) -> bool:
        """The park whose plan the sentence goes by (根据园区产业规划，…)."""
        text = self.scene.text
        plan = PLAN_OF_PARK.match(text, at) if text[at] in PLAN_STARTS else None
        if plan:
            self._subject = Owner(self.park, self.park, "a word for the park", *plan.span(1))
        return plan is not None
