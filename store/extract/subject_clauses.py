"""Subject clauses: whom a clause speaks of, told by how it begins."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

import msgspec

from store.extract.named import is_generic, mention_between
from store.extract.owner import Owner
from store.extract.projects import within
from store.extract.speech import company_speaking
from store.extract.subject_patterns import (
    ANAPHOR,
    ANAPHOR_STARTS,
    BECOMES,
    BECOMES_STARTS,
    BUILDER,
    BUILT,
    BULLET,
    CLAUSE_ENDS,
    COMPANY_WORD,
    DESCRIBES,
    FIRM_OF_PARK,
    FOR_WHOM,
    FOUNDED_BY,
    FROM_THERE,
    INSIDE,
    INSIDE_OF,
    INSTITUTION,
    ITEM,
    LONGEST_INSTITUTION,
    LONGEST_SHORT,
    MARKED,
    NAMED_PROJECT,
    NO_BUILDER,
    OF_COMPANY,
    OF_PARK,
    OF_WHICH,
    OWN_PARK,
    PARK_ITEM,
    PARK_WORD_STARTS,
    PARKS_OF_PLACE,
    PARKS_TOGETHER,
    PART_OF,
    PART_OF_LIST,
    PLACE_AS_STANDARD,
    PLURAL,
    PROJECT_BEFORE,
    PROJECT_SHORT,
    SAYS,
    SET_UP_THERE,
    SHORT_CLAUSE,
    SITE,
    THE_PROJECT,
    TO_DISTANCE,
    VISITED,
    VISITED_STARTS,
)
from store.extract.subject_state import SubjectState
from store.records import Mention

_replace = msgspec.structs.replace


class ClauseReader(SubjectState):
    """Takes the subject of a clause from how it begins: an item, a name, a word for one, a shape."""

    def _settle_clause(self, at: int, number: int) -> None:
        """Take the subject of the clause that begins at `at`, where it names one."""
        text = self.scene.text
        opens = at == 0 or text[at - 1] in "。\n！？"
        if opens and self._at_item(at, number):
            return
        if opens and at > self._paragraph and (speaker := company_speaking(self.scene, self.cast, at)):
            self._subject = Owner(speaker.name, self.park, "the company that speaks", speaker.start, speaker.end)
            return
        if self._sites:
            self._see_site(at)
        if opens and text[at] in "由依" and (found := FOUNDED_BY.match(text, at)):
            self._institution = self._subject = Owner(found.group(1), self.park, "an institution named", *found.span(1))
            return
        mention_at, openers = self.scene.mention_at, self._openers
        for _ in range(5):
            short = text.find("项目", at + 2, at + LONGEST_SHORT) >= 0
            if (short or self._visited) and self._at_project(at, number):
                return
            if self._at_institution(at):
                return
            may_open = text[at] in openers or at in mention_at
            if may_open and (self._at_name(at, number) or self._at_word(at, number)):
                return
            past = self._past_opening(at, number)
            if past == at:
                break
            at = past
        if self._of_shape(at, opens) or not opens or self._subject.rule in OF_PARK:
            return
        if not COMPANY_WORD.match(text, at):
            self._last_firm = self._subject if self._subject.rule in OF_COMPANY else None
            self._subject = self._topic or Owner(self.park, self.park, "the running park", at, at)

    def _at_project(self, at: int, number: int) -> bool:
        """The project of a company named before, called by its short name (瀚原项目), or a project just visited."""
        text = self.scene.text
        named = PROJECT_SHORT.match(text, at, number)
        if named and named.group(1) in self._stems(at):
            self._subject = Owner(named.group(), self.park, "the project of a company", *named.span())
            return True
        if self._visited and THE_PROJECT.match(text, at, number):
            self._subject = _replace(self._visited, start=at)
            return True
        return False

    def _at_item(self, at: int, number: int) -> bool:
        """An item of a list (1.某某物流园：…)."""
        item = ITEM.match(self.scene.text, at, number) or BULLET.match(self.scene.text, at, number)
        item = item or MARKED.match(self.scene.text, at, number)
        park = self.scene.mention_at.get(item.start(1)) if item else None
        if item and park and park.kind == "park" and park.end == item.end(1):
            self._subject = Owner(park.name, park.name, "the item of a list", park.start, park.end)
        elif item:
            mention = mention_between(self.scene, *item.span(1), "company")
            name = mention.name if mention else item.group(1)
            proper = PARK_ITEM.fullmatch(name) and not is_generic(name) and not BUILT.match(self.scene.text, item.end())
            self._subject = Owner(name, name if proper else self.park, "the item of a list", *item.span(1))
        return bool(item)

    def _at_name(self, at: int, number: int) -> bool:
        """A name, or a word that stands for the company named before."""
        text, mention = self.scene.text, self.scene.mention_at.get(at)
        if mention and mention.kind == "park":
            if text[at - 1 : at] in FOR_WHOM and self._subject.rule in OF_COMPANY:
                return True  # 每年为园区增加税收: still the company's
            if text[at - 1 : at] in INSIDE_OF and self._goes_on(at):
                return True
            firm = FIRM_OF_PARK.match(text, at, number)
            mention = (self.scene.mention_at.get(firm.end()) if firm else None) or mention
        while mention and mention.kind == "park" and (part := within(self.scene, mention)):
            if part.end > number:
                break
            self.park = mention.name if part.kind == "company" else self.park
            mention = part  # a zone before its part (某某开发区某某工业园区): the figure is the part's
        if mention and mention.end <= number:
            standard = bool(PLACE_AS_STANDARD.match(text, mention.end)) or text[at - 1 : at] in PART_OF
            listed = text[at - 1 : at] in PART_OF_LIST and SET_UP_THERE.match(text, mention.end)
            standard = bool(standard or listed)
            if mention.kind != "place" or not standard:
                self._take(mention)
            return True
        if (named := self.cast.company(text, at)) and named[1] <= number and self.scene.mention_at.get(at) is None:
            self._subject = Owner(named[0], self.park, "a company named", at, named[1])
            return True
        if at == self._paragraph and self._spoken_of and not self._topic and PROJECT_BEFORE.match(text, at):
            self._subject = self._topic = _replace(self._spoken_of, start=at, end=at + 2)
            return True
        if text.startswith("他们", at) and self._last_firm and self._last_firm.start >= self._paragraph:
            self._subject = _replace(self._last_firm, park=self.park, start=at, end=at + 2)
            return True
        anaphor = ANAPHOR.match(text, at, number) if text[at] in ANAPHOR_STARTS else None
        if anaphor and anaphor.group() == "企业" and self._subject.rule in OF_PARK and text[at - 1] in "，；、":
            anaphor = None  # the park's enterprises: 园区引进人才3人；企业累计申请专利8项
        company = self._company_before(at, anaphor.group()) if anaphor else None
        if anaphor and company:
            self._subject = Owner(company.name, self.park, "a word for the company before", at, anaphor.end())
        elif anaphor and not self._topic and self._spoken_of and not anaphor.group().endswith("期"):
            self._subject = _replace(self._spoken_of, start=at, end=anaphor.end())
        elif anaphor and self._topic:
            self._subject = _replace(self._topic, start=at, end=anaphor.end())
        return self._subject.start == at and anaphor is not None

    def _goes_on(self, at: int) -> bool:
        """Whether the sentence around `at` spoke of a company before it."""
        return self._subject.rule in OF_COMPANY and self._subject.start >= self.scene.sentence(at)[0]

    def _at_institution(self, at: int) -> bool:
        """The last word of the institution that the paragraph told of (研究院, 创新中心)."""
        told = self._institution
        if told is None or not told.subject or not self.scene.text.startswith(told.subject[-3:], at):
            return False
        self._subject = _replace(told, start=at, end=at + 3)
        return True

    def _at_word(self, at: int, number: int) -> bool:
        """A word for the park, for a firm of the park, for the whole place."""
        scene, text = self.scene, self.scene.text
        park_word = text[at] in PARK_WORD_STARTS
        firm = FIRM_OF_PARK.match(text, at) if park_word else None
        if firm and (mention := scene.mention_at.get(firm.end())):
            self._take(mention)
            return True
        if self._topic and text.startswith("我们", at):
            self._subject = self._topic
            return True
        own = OWN_PARK.match(text, at) if park_word else None
        inside = scene.mention_at.get(own.end() + text.startswith("的", own.end())) if own else None
        if inside and inside.kind == "company":
            self._take(inside)  # 区内某某公司
            return True
        if own or (self._subject.rule == "a company named" and PLURAL.match(text, at)):
            whole = self._place if self.park is None else None  # 开发区, of all of a city's
            self._subject = whole or Owner(self.park, self.park, "a word for the park", at, at + 2)
            return True
        if text[at] not in scene.words.place_starts or text[at - 1 : at] == "、":
            return False
        if not scene.words.whole_places.match(text, at):
            return False
        if not PLACE_AS_STANDARD.match(text, at + 2) and text[at - 1 : at] not in PART_OF:
            name = self.place_of(text[at : at + 2])
            self._subject = self._place = Owner(name, None, "a word for the whole place", at, at + 2)
        return True

    def _past_opening(self, at: int, number: int) -> int:
        """Where the clause goes on after a time expression, a connective or a mark; `at` where there is none."""
        scene = self.scene
        period, first, openings = scene.period_at.get(at), scene.text[at], scene.words.lead
        if period and period.end <= number:
            return period.end
        past = openings.past(scene.text, at, number) if first in openings.firsts else at
        return past if past > at else at + (first in "，、“")

    def _see_site(self, at: int) -> None:
        """Keep the project whose site the clause leads to (在某某项目建设现场)."""
        k = bisect_left(self._sites, at)
        on_site = k < len(self._sites) and self._sites[k] < at + SHORT_CLAUSE
        if on_site and (site := SITE.search(self.scene.text, at, at + SHORT_CLAUSE)):
            self._visited = Owner(site.group(1), self.park, "the project visited", *site.span(1))

    def _of_shape(self, at: int, opens: bool) -> bool:
        """A subject told by the shape of the clause: who is visited, described, or builds."""
        scene, text = self.scene, self.scene.text
        near = text[at : at + SHORT_CLAUSE]
        visited = VISITED.match(text, at) if near[:1] in VISITED_STARTS else None
        ends: tuple[int, ...] = (visited.end(), visited.end(1)) if visited else ()
        away = near[:1] in FROM_THERE
        if away:
            ends = ends[::-1]  # what something lies away from comes first
        mention = next((scene.mention_at[end] for end in ends if end in scene.mention_at), None) if ends else None
        if (
            mention
            and near[0] == "在"
            and (mention.kind == "place" or text[mention.end : mention.end + 1] not in INSIDE)
        ):
            mention = None
        while mention and mention.kind == "park" and (part := within(self.scene, mention)):
            self.park = mention.name if part.kind == "company" else self.park
            mention = part
        if mention and away and (lies := self._lies_near(mention, near)):
            mention = scene.mention_at.get(lies)
            if mention is None:
                self._subject = Owner(self.park, self.park, "the running park", at, at)
                return True
        elif mention and near[0] in "与离":
            mention = None
        if mention := mention or self._described(at) or self._said_of(at):
            self._take(mention)
            return True
        if scene.park is None and (together := PARKS_TOGETHER.match(text, at)):
            self._subject = Owner(together.group(), None, "parks told of together", *together.span())
            return True
        if opens and self._place and PARKS_OF_PLACE.match(text, at):
            self._subject = self._place
            return True
        became = BECOMES.match(text, at) if near[0] in BECOMES_STARTS and self._subject.rule not in OF_PARK else None
        grown = scene.mention_at.get(became.end()) if became else None
        if grown and grown.kind == "park":
            self._take(grown)
            return True
        builds = "投资" in near or "年产" in near or "进口" in near
        k = bisect_left(self._institutions, at + 2)
        near_by = k < len(self._institutions) and self._institutions[k] <= at + LONGEST_INSTITUTION
        if near_by and (found := INSTITUTION.match(text, at)):
            self._institution = self._subject = Owner(found.group(1), self.park, "an institution named", *found.span(1))
            return True
        project = NAMED_PROJECT.match(text, at) if opens and "项目" in near and not self._topic else None
        if project and not NO_BUILDER.search(project.group(1)) and not is_generic(project.group(1)):
            self._subject = Owner(project.group(1), self.park, "a project named", *project.span(1))
            return True
        built = BUILDER.match(text, at) if builds else None
        if built and not NO_BUILDER.search(built.group(1)):
            self._subject = Owner(built.group(1), self.park, "the builder before its project", *built.span(1))
            return True
        return False

    def _lies_near(self, mention: Mention, near: str) -> int:
        """Where what lies near to `mention` begins (与某某公司一墙之隔的…); 0 where no distance is told."""
        text = self.scene.text
        how_far = TO_DISTANCE.match(text, mention.end)
        end = how_far.end() if how_far else mention.end if near[0] in "紧毗" else 0
        return end + text.startswith("的", end) if end else 0

    def _said_of(self, at: int) -> Mention | None:
        """The park or company that a clause says which it is before it names it (排名末位的某某园区只有…)."""
        which = OF_WHICH.match(self.scene.text, at)
        mention = self.scene.mention_at.get(which.end()) if which else None
        if mention is None or mention.kind == "place" or not SAYS.match(self.scene.text, mention.end):
            return None
        return mention

    def _described(self, at: int) -> Mention | None:
        """The name that the clause at `at` only describes (规上企业17家的某某产业园，…; 带着团队创办某某科技，…)."""
        scene, starts = self.scene, self.scene.mention_starts
        k = bisect_right(starts, at)
        if k == len(starts) or starts[k] >= at + SHORT_CLAUSE:
            return None
        end = CLAUSE_ENDS.search(scene.text, at, at + SHORT_CLAUSE)
        mention = scene.mention_end.get(end.start()) if end else None
        if mention is None or mention.start <= at or mention.kind == "place":
            return None
        return mention if DESCRIBES.search(scene.text, max(at, mention.start - 3), mention.start) else None
