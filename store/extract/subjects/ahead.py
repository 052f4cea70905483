"""Names ahead: whom a clause speaks of that names it behind its first words, and tells there what it is."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from store.extract.subjects.named import called_of, said_of
from store.extract.subjects.owner import OF_PARK, Owner
from store.extract.subjects.patterns import CLAUSE_ENDS, EXTENT, FOUNDS, LONGEST_CALLING, SHORT_CLAUSE
from store.extract.subjects.projects import ANOTHER
from store.extract.subjects.shape_patterns import (
    BECOMES,
    BECOMES_STARTS,
    DESCRIBES,
    FOUNDER,
    FROM_THERE,
    INSIDE,
    LIES_AT,
    RENAMED,
    RENAMED_STARTS,
    RUNS,
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


class AheadReader(SubjectState):
    """Takes the subject of a clause from a name soon behind its beginning: visited, described, called so."""

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
        mention = self._innermost(mention, len(text)) if mention else None
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
        """The park that a place, or another park, has become (昔日荒滩，建成了某某产业园; 2021年整合为某某综保区)."""
        text, of_park = self.scene.text, self._subject.rule in OF_PARK
        if text[at] not in (RENAMED_STARTS if of_park else BECOMES_STARTS):
            return False
        became = (RENAMED if of_park else BECOMES).match(text, at)
        grown = self.scene.mention_at.get(became.end()) if became else None
        if grown is None or grown.kind != "park":
            return False
        self._take(grown)
        return True

    def _lies_near(self, mention: Mention, first: str) -> int:
        """Where what lies near to `mention` begins (与某某公司一墙之隔的…); 0 where no distance is told."""
        text = self.scene.text
        how_far = TO_DISTANCE.match(text, mention.end)
        end = how_far.end() if how_far else mention.end if first in "紧毗" else 0
        return end + text.startswith("的", end) if end else 0

    def _lies_off(self, at: int) -> bool:
        """Whether the clause at `at` begins with a name that something else lies away from (与某某区相隔40公里的…)."""
        mention = self.scene.mention_at.get(at + 1)
        return mention is not None and self._lies_near(mention, self.scene.text[at]) > 0

    def _called(self, at: int, k: int) -> Mention | None:
        """The company that the clause at `at` opens with behind a word for it (老牌国企某某轴承厂), or speaks of."""
        text, mention = self.scene.text, self.scene.mentions[k]
        if text[at] in "对于" and text.startswith(TO_WHOM, mention.end):
            return mention if mention.start <= at + len("对于") else None
        return called_of(self.scene, at, k)

    def _who(self, at: int, ahead: Mention) -> Mention | None:
        """The name `ahead` in the clause at `at`, where it is told what it is (规模最大的是某某集团…) or runs."""
        text = self.scene.text
        run = ahead.kind == "company" and text.endswith("由", at, ahead.start) and text.startswith(RUNS, ahead.end)
        told = run or (ahead.kind != "place" and text.endswith(WHO, at, ahead.start))
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
        extent = EXTENT.match(text, mention.end) if mention.kind == "park" else None
        if extent and FOUNDS.search(text, max(at, mention.start - 3), mention.start):
            return mention  # 在区内设立某某产业园，规划用地2100亩
        return mention if DESCRIBES.search(text, max(at, mention.start - 3), mention.start) else None
