"""Subject shapes: whom a clause speaks of, told by its shape where it begins with no name."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

import msgspec

from store.extract.parks.about import is_part
from store.extract.subjects.named import called_of, is_named_project, said_of
from store.extract.subjects.owner import OF_COMPANY, OF_PARK, Owner
from store.extract.subjects.patterns import (
    CLAUSE_ENDS,
    LONGEST_CALLING,
    NO_BUILDER,
    OWN_PARK,
    PROJECTS_LISTED,
    SHORT_CLAUSE,
)
from store.extract.subjects.projects import ANOTHER, area_told, built_park, within
from store.extract.subjects.shape_patterns import (
    AREA,
    AREA_SIGNS,
    BECOMES,
    BECOMES_STARTS,
    BEST,
    BUILDER,
    BUILDER_SIGNS,
    DESCRIBES,
    EVENT_STARTS,
    FOUNDED_BY,
    FOUNDED_STARTS,
    FOUNDER,
    FROM_THERE,
    HOLDS,
    INSIDE,
    INSTITUTION,
    INSTITUTION_SIGNS,
    KIND_OF_PARK,
    LIES_AT,
    LONGEST_BEST,
    LONGEST_INSTITUTION,
    LONGEST_SEVERAL,
    NAMED_PROJECT,
    OF_SEVERAL,
    OTHER_PARKS,
    OTHER_STARTS,
    PARKS_OF_PLACE,
    PARKS_TOGETHER,
    PLAN_OF_PARK,
    PLAN_STARTS,
    PROJECT_BEFORE,
    SITE,
    SITE_SIGNS,
    THIS_EVENT,
    TO_DISTANCE,
    TO_WHOM,
    VISITED,
    VISITED_STARTS,
    WHO,
)
from store.extract.subjects.state import SubjectState
from store.records import Mention

if TYPE_CHECKING:
    import re

_replace = msgspec.structs.replace


class ShapeReader(SubjectState):
    """Takes the subject of a clause from its shape: who is visited, described, founded, or builds."""

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
        together = PARKS_TOGETHER.match(text, at) if scene.park is None else None
        others = self._other_parks(at) if text[at] in OTHER_STARTS else 0
        if end := together.end() if together else others:
            self._subject = Owner(text[at:end], None, "parks told of together", at, end)
            return True
        if opens and self._place and PARKS_OF_PLACE.match(text, at):
            self._subject = self._place
            return True
        near = self._subject.rule in OF_COMPANY and "园" in text[at : at + LONGEST_INSTITUTION]
        if near and KIND_OF_PARK.match(text, at):
            self._subject = Owner(self.park, self.park, "a word for the park", at, at)
            return True
        return sign < at + SHORT_CLAUSE and self._of_sign(at, opens)

    def _other_parks(self, at: int) -> int:
        """Where the parks end that a clause begins with as others than the article's own (30强园区); 0 for none."""
        text = self.scene.text
        best = text.find(BEST, at, at + LONGEST_BEST) + 1 if text[at].isdigit() else 0
        end = at + 2 if text.startswith(OTHER_PARKS, at) else best if text[at : best - 1].isdigit() else 0
        kind = OWN_PARK.match(text, end) if end else None
        return kind.end() if kind else 0

    def _of_name_ahead(self, at: int, k: int, opens: bool) -> bool:
        """A subject that is named soon behind `at`, first by the mention `k`: visited, described or called so."""
        scene, text = self.scene, self.scene.text
        visited = VISITED.match(text, at) if text[at] in VISITED_STARTS else None
        settled, mention = self._visit(visited, opens) if visited else (False, None)
        if settled:
            return True
        mention = mention or self._described(at) or self._who(at, scene.mentions[k])
        if mention is None and scene.mention_starts[k] < at + LONGEST_CALLING:
            mention = said_of(scene, at, k) or self._called(at, k)
        if mention:
            self._take(mention)
            own = mention.kind == "company" and text[mention.start - 1 : mention.start] != "的"
            if own and FOUNDER.search(text, self._paragraph, mention.start):
                self._topic = self._subject
            return True
        return False

    def _visit(self, visited: re.Match[str], opens: bool) -> tuple[bool, Mention | None]:
        """Whether a clause that leads to a name tells whom it speaks of without it, and else that name."""
        scene, text, at = self.scene, self.scene.text, visited.start()
        first = text[at]
        away = first in FROM_THERE  # what something lies away from comes first
        ends = (visited.end(1), visited.end()) if away else (visited.end(), visited.end(1))
        mention = scene.mention_at.get(ends[0]) or scene.mention_at.get(ends[1])
        if mention and first == "在" and mention.kind == "park" and not opens and self._goes_on(at):
            return True, None  # 某某能源，在园区的产能达8吉瓦
        if mention and first == "在" and (mention.kind == "place" or text[mention.end : mention.end + 1] not in INSIDE):
            mention = None
        while mention and mention.kind == "park" and (part := within(scene, mention)):
            self.park = self._table_of(mention.name) if part.kind == "company" else self.park
            mention = part
        if mention and text.startswith(LIES_AT, at) and (self._subject.rule in OF_PARK or not opens):
            outer = ("place",) if opens or visited[0][-1] == "的" else ("place", "park")
            if mention.kind in outer:
                return True, None  # 园区成立于某年，位于某某市东部，面积…: still the park's
        if mention and self._sees(mention):
            return True, None
        if mention and away and (lies := self._lies_near(mention, first)):
            mention = scene.mention_at.get(lies)
            if mention is None:
                self._subject = Owner(self.park, self.park, "the running park", at, at)
            return mention is None, mention
        return False, None if first in "与离" else mention

    def _of_park_built(self, at: int) -> bool:
        """The park that a place has become (昔日荒滩，建成了某某产业园)."""
        if self.scene.text[at] not in BECOMES_STARTS or self._subject.rule in OF_PARK:
            return False
        became = BECOMES.match(self.scene.text, at)
        grown = self.scene.mention_at.get(became.end()) if became else None
        if grown is None or grown.kind != "park":
            return False
        self._take(grown)
        return True

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
        near = self._signs_between(at + 2, at + LONGEST_INSTITUTION + 1)
        named = None if INSTITUTION_SIGNS.isdisjoint(near) else INSTITUTION.match(text, at)
        if named and not PROJECTS_LISTED.match(text, named.end(1)):
            self._institution = self._subject = Owner(named.group(1), self.park, "an institution named", *named.span(1))
            return True
        begins = text[at - 1] in "；;" or (opens and not self._topic)
        told = ("项" in signs and begins) or text.startswith("其中", at - 3)
        project = NAMED_PROJECT.match(text, at) if told else None
        if project and is_named_project(project.group(1)):
            self._subject = Owner(project.group(1), self.park, "a project named", *project.span(1))
            return True
        built = None if BUILDER_SIGNS.isdisjoint(signs) else BUILDER.match(text, at)
        if built and not NO_BUILDER.search(built.group(1)):
            self._subject = Owner(built.group(1), self.park, "the builder before its project", *built.span(1))
            return True
        return False

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

    def _at_plan(self, at: int) -> bool:
        """The park whose plan the sentence goes by (根据园区产业规划，…)."""
        text = self.scene.text
        plan = PLAN_OF_PARK.match(text, at) if text[at] in PLAN_STARTS else None
        if plan:
            self._subject = Owner(self.park, self.park, "a word for the park", *plan.span(1))
        return plan is not None

    def _goes_on_before(self, at: int) -> bool:
        """Whether a paragraph goes on with the project or the man of the one before (这个项目…, 他给记者算了笔账)."""
        text = self.scene.text
        return bool(PROJECT_BEFORE.match(text, at)) or (text[at] in "他她" and text[at + 1 : at + 2] not in "乡山")

    def _of_several(self, mention: Mention, number: int) -> bool:
        """Whether the last company of a list of things stands before their count (…、某某木业集成材加工等项目11个)."""
        end, text = min(number, mention.end + LONGEST_SEVERAL), self.scene.text
        return text.find("等", mention.end, end) >= 0 and OF_SEVERAL.match(text, mention.end, end) is not None

    def _lies_near(self, mention: Mention, first: str) -> int:
        """Where what lies near to `mention` begins (与某某公司一墙之隔的…); 0 where no distance is told."""
        text = self.scene.text
        how_far = TO_DISTANCE.match(text, mention.end)
        end = how_far.end() if how_far else mention.end if first in "紧毗" else 0
        return end + text.startswith("的", end) if end else 0

    def _called(self, at: int, k: int) -> Mention | None:
        """The company that the clause at `at` opens with behind a word for it (老牌国企某某轴承厂), or speaks of."""
        text, mention = self.scene.text, self.scene.mentions[k]
        if text[at] in "对于" and text.startswith(TO_WHOM, mention.end):
            return mention if mention.start <= at + len("对于") else None
        return called_of(self.scene, at, k)

    def _who(self, at: int, ahead: Mention) -> Mention | None:
        """The name `ahead` in the clause at `at`, where it is told what it is (规模最大的是某某集团…)."""
        text = self.scene.text
        told = ahead.kind != "place" and text.endswith(WHO, at, ahead.start)
        return ahead if told and text[at : ahead.start].isalpha() else None

    def _described(self, at: int) -> Mention | None:
        """The name that the clause at `at` only describes (规上企业17家的某某产业园，…; 带着团队创办某某科技，…)."""
        text, k = self.scene.text, bisect_right(self._closed, at)
        if k == len(self._closed) or self._closed[k] >= at + SHORT_CLAUSE:
            return None
        end = CLAUSE_ENDS.search(text, at, at + SHORT_CLAUSE)
        mention = self.scene.mention_end.get(end.start()) if end else None
        if mention is None or mention.start <= at or mention.kind == "place":
            return None
        if ANOTHER.search(text, at, mention.start):
            return None  # the last of several: 投资9亿元的某某电路和投资5亿元的某某食品
        return mention if DESCRIBES.search(text, max(at, mention.start - 3), mention.start) else None
