"""Subject clauses: whom a clause speaks of, told by how it begins."""

from __future__ import annotations

import msgspec

from store.extract.subjects.items import item_at
from store.extract.subjects.named import is_generic, mention_between
from store.extract.subjects.names import NameReader
from store.extract.subjects.owner import OF_COMPANY, OF_PARK, Owner
from store.extract.subjects.patterns import (
    BESIDE_IT,
    BUILT,
    CHAIN,
    COMPANY_WORD,
    PARK_ITEM,
    REACH,
    SHORT_CLAUSE,
    company_word_starts,
)
from store.extract.subjects.project_patterns import (
    LONGEST_SHORT,
    PROJECT_GOES_ON,
    PROJECT_SHORT,
    PROJECT_SPEAKS,
    THE_PROJECT,
)
from store.extract.subjects.projects import builder_above
from store.extract.subjects.shapes import ShapeReader
from store.extract.subjects.speech import company_speaking, officer_speaks, project_speaking, speaks_on
from store.knowledge_words import each_of

_replace = msgspec.structs.replace
_PICTURED = "图为"
_LONGEST_LINK = 12
_THIS = ("这个", "这一")
_LONGEST_LEAD = 8
_ONCE, _NOW = ("过去", "以前", "以往", "原来", "原先"), ("现在", "如今")
"""What a sentence holds then and now against each other by: 过去要240人，现在只要18人."""
_HERE = ("这里", "这片", "当地")
_DEVICE, _SOURCE = "装置", "源"
_SKIPPED = frozenset("，、“")


class ClauseReader(NameReader, ShapeReader):
    """Takes the subject of a clause from how it begins: an item, a name, a word for one, a shape."""

    def _settle_clause(self, at: int, number: int, opens: bool) -> None:
        """Take the subject of the clause that begins at `at`, where it names one; `opens`: it opens its sentence."""
        if opens and (self._at_item(at, number) or self._at_quotation(at)):
            return
        sign = self._next_sign(at)
        if sign < at + SHORT_CLAUSE:
            self._see_site(at)
        if opens and (self._at_founded(at) or self._at_plan(at) or self._at_event(at)):
            return
        if opens and self._has_statistics and self._at_statistics(at):
            return
        if self._at_places_together(at):
            return
        if firm := self._firms.get(at):
            self._subject = Owner(firm.name, self.park, "a company named", firm.start, firm.end)
            return
        if self._subject.rule not in OF_COMPANY or not self._at_what_parks_have(at, opens):
            self._settle_by_words(at, number, opens, sign)

    def _settle_by_words(self, at: int, number: int, opens: bool, sign: int) -> None:
        """Take the subject of a clause from a name or a word for one, past what it opens with, or from its shape.

        `sign` is where the next sign of such a word stands.
        """
        begun, scene, openers = at, self.scene, self._openers
        text, mention_at, period_at, openings = scene.text, scene.mention_at, scene.period_at, scene.words.openings
        for _ in range(5):
            if (sign < at + LONGEST_SHORT or self._visited) and self._at_project(at, number):
                return
            if self._institution and self._at_institution(at, self._institution):
                return
            first, named = text[at], mention_at.get(at)
            if named and named.kind == "place" and self._of_institution(at):
                return
            may_open = first in openers or named
            if may_open and (self._at_name(at, number) or self._at_word(at)):
                return
            if (period := period_at.get(at)) and period.end <= number:
                at = period.end
                continue
            if first not in openings or (first == "与" and (text.startswith(BESIDE_IT, at) or self._lies_off(at))):
                break
            past = scene.words.lead.past(text, at, number)
            if past == at:
                past += len(_PICTURED) if text.startswith(_PICTURED, at) else first in _SKIPPED
            if past == at:
                break
            at = past
        sign = sign if sign >= at else self._next_sign(at)
        if self._of_shape(at, opens, sign) or not opens or self._subject.rule in OF_PARK or self._is_part(begun):
            return
        self._leave_company(at, begun)

    def _leave_company(self, at: int, begun: int) -> None:
        """Go back from a company to whom the paragraph tells of where a sentence, from `begun` on, names nobody.

        `at` is where it goes on behind what it opens with; a word for a company or then and now against each other
        keep the company.
        """
        text, of_company = self.scene.text, self._subject.rule in OF_COMPANY
        if of_company and text.startswith(_ONCE, begun) and self._is_contrast(begun):
            return
        led = text.find("，", at, at + _LONGEST_LEAD) + 1  # 按照计划，项目建设的8栋机房楼…
        words = {at, begun, led or at}
        if not any(text[word : word + 1] in company_word_starts() and COMPANY_WORD.match(text, word) for word in words):
            self._last_firm = self._subject if of_company else None
            self._subject = self._topic or self._place_told() or Owner(self.park, self.park, "the running park", at, at)

    def _at_what_parks_have(self, at: int, opens: bool) -> bool:
        """Works for all firms of a park, or a chain told of, which a company told before has not (污水处理厂的…)."""
        text = self.scene.text
        begins = text[at - 1] in "。；" and text.startswith(each_of("shared_works"), at)
        shared = begins and not self._has_works(at)
        if not shared and not (opens and text.find("—", at, at + _LONGEST_LINK) > 0 and CHAIN.match(text, at)):
            return False
        self._subject = Owner(self.park, self.park, "what only a park has", at, at + 2)
        return True

    def _has_works(self, at: int) -> bool:
        """Whether the company told before named as its own the works that the clause at `at` begins with."""
        works = next(word for word in each_of("shared_works") if self.scene.text.startswith(word, at))
        return self.scene.text.find(works, max(self._paragraph, self._subject.start), at) >= 0

    def _place_told(self) -> Owner | None:
        """The place that a paragraph tells of which has no park of its own (全省89家开发区…。新签约项目1126个).

        Or the one whose office tells its figures, park or no park.
        """
        if self._counted and (self._subject is self._place or self._subject is self._counted):
            return self._counted
        place = self._subject if self._subject is self._place else None
        about_none = self.park is None or self.scene.park is None
        return place if about_none and place and place.start >= self._paragraph else None

    def _at_quotation(self, at: int) -> bool:
        """A quotation: a company's, whose manager speaks, or one about the project told of before."""
        text = self.scene.text
        if text[at] == "”":
            return self._of_project() and PROJECT_SPEAKS.match(text, at) is not None
        if text[at] != "“":
            return False
        if project := project_speaking(self.scene, at):
            self._subject = Owner(project.name, self.park, "a project named", project.start, project.end)
            return True
        before = self._topic or self._spoken_of
        told = before.subject if before else None
        speaker = company_speaking(self.scene, self.cast, at, told) if at > self._paragraph else None
        if speaker:
            self._subject = Owner(speaker.name, self.park, "the company that speaks", speaker.start, speaker.end)
        if speaker or (self._of_project() and PROJECT_SPEAKS.search(text, at, at + REACH)):
            return True
        running = self._subject.rule in OF_COMPANY and at > self._paragraph
        return running and (speaks_on(self.scene, self.cast, at) or officer_speaks(self.scene, at))

    def _is_contrast(self, at: int) -> bool:
        """Whether the sentence at `at` holds then and now of the same against each other."""
        said = self.scene.text[at : self.scene.sentence(at)[1]]
        return any(now in said for now in _NOW) and not any(here in said for here in _HERE)

    def _is_part(self, at: int) -> bool:
        """Whether a sentence goes on with the place before it (某某省进出口总值…亿元。其中，出口…。其特点…)."""
        return self._subject is self._place and self.scene.text.startswith("其", at)

    def _at_project(self, at: int, number: int) -> bool:
        """The project of a company named before, called by its short name (瀚原项目), or a project just visited."""
        text = self.scene.text
        short = text.find("项目", at + 2, at + LONGEST_SHORT) >= 0
        named = PROJECT_SHORT.match(text, at, number) if short else None
        if named and named.group(1) in self._stems(at):
            self._subject = Owner(named.group(), self.park, "the project of a company", *named.span())
            return True
        begins = at == self._paragraph or text.startswith(_THIS, at)
        if begins and (builder := builder_above(self.scene, at)):
            self._subject = self._topic = Owner(builder.name, self.park, "the project of a company", at, at + 2)
            return True
        told = self._spoken_of if at == self._paragraph and not self._topic else None
        if told and PROJECT_GOES_ON.match(text, at) and told.start >= self.scene.paragraph(max(0, at - 2)):
            self._subject = self._topic = _replace(told, start=at, end=at + 2)
            return True
        if self._visited and THE_PROJECT.match(text, at, number):
            self._subject = _replace(self._visited, start=at)
            return True
        return False

    def _at_item(self, at: int, number: int) -> bool:
        """An item of a list (1.某某物流园：…)."""
        item = item_at(self.scene, at, number)
        park = self.scene.mention_at.get(item.start(1)) if item else None
        if item and park and park.kind == "park" and park.end == item.end(1):
            self._subject = Owner(park.name, park.name, "the item of a list", park.start, park.end)
        elif item:
            behind = self.scene.mention_at.get(item.end())
            builds = behind if behind and behind.kind == "company" else None  # ●某某项目　某某公司投资12亿元
            mention = builds or mention_between(self.scene, *item.span(1), "company")
            name = mention.name if mention else item.group(1)
            proper = PARK_ITEM.fullmatch(name) and not is_generic(name) and not BUILT.match(self.scene.text, item.end())
            self._subject = Owner(name, name if proper else self.park, "the item of a list", *item.span(1))
        return bool(item)

    def _at_institution(self, at: int, told: Owner) -> bool:
        """The last word of the institution that the paragraph told of (研究院), 装置 for a source of beams."""
        if not told.subject:
            return False
        device = (_DEVICE,) if told.subject.endswith(_SOURCE) else ()
        if not self.scene.text.startswith((told.subject[-3:], told.subject[-2:], *device), at):
            return False
        self._subject = _replace(told, start=at, end=at + 3)
        return True
