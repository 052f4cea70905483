"""Anaphors: whom a clause speaks of that begins with a word for what was named before: 该公司, 园区, 他们, 全市."""

from __future__ import annotations

import msgspec

from store.extract.parks.sections import section_at
from store.extract.subjects.openings import facility_told
from store.extract.subjects.owner import OF_COMPANY, OF_PARK, Owner
from store.extract.subjects.patterns import (
    ANAPHOR,
    ANAPHOR_STARTS,
    FACILITY,
    FACILITY_STARTS,
    OTHERS_TOO,
    OWN_PARK,
    PART_OF,
    PLURAL,
    park_word_starts,
)
from store.extract.subjects.place_patterns import (
    PLACE_AS_STANDARD,
    THIS_PLACE,
)
from store.extract.subjects.project_patterns import PROJECT_BEFORE
from store.extract.subjects.projects import firm_of_park, owned_by
from store.extract.subjects.state import SubjectState
from store.extract.text.marks import SEMICOLONS

_replace = msgspec.structs.replace
_OF_SIZE = 8
"""So far behind the size of a company its kind may stand (这家210人的企业)."""
_DONE_FOR = frozenset("让为给帮替使")
"""What stands before 企业 where it is any: 让企业少跑腿."""
_RUNNING_ON = frozenset(("a company named", "the company that speaks"))
"""Rules that tell a company which a clause on all of the park's goes on from."""


class AnaphorReader(SubjectState):
    """Takes the subject of a clause from the word for somebody named before that it begins with."""

    def _at_word_before(self, at: int, number: int) -> bool:
        """A word that stands for the company, the project or the man told of before (这家企业, 他们, 接收站)."""
        text = self.scene.text
        if at == self._paragraph and self._spoken_of and not self._topic and self._goes_on_before(at):
            self._subject = self._topic = _replace(self._spoken_of, start=at, end=at + 2)
            return True
        if text[at] == "另" and self._part_ended(at) and OTHERS_TOO.match(text, at):
            self._subject = Owner(self.park, self.park, "the running park", at, at + 2)
            return True  # 某某锂电项目投产，…；另有9个项目正在…
        firm = self._subject if self._subject.rule in OF_COMPANY else self._last_firm
        if text.startswith("他们", at) and firm and firm.start >= self._paragraph:
            self._subject = _replace(firm, park=self.park, start=at, end=at + 2)
            return True
        works = FACILITY.match(text, at, number) if text[at] in FACILITY_STARTS else None
        if works and (owner := self._running_works(at, works.group())):
            self._subject = Owner(owner.name, self.park, "a word for the company before", at, works.end())
            return True
        of_firm = self._topic or self._subject.rule in OF_COMPANY or text[at - 1 : at] in PART_OF
        told = facility_told(self.scene, at, works.group()) if works and not of_firm else None
        if works and told:
            self._subject = Owner(told, self.park, "a facility named", at, works.end())
            return True
        end = number + _OF_SIZE * (number == at + 2)  # 这家210人的企业
        anaphor = ANAPHOR.match(text, at, end) if text[at] in ANAPHOR_STARTS else None
        if anaphor and anaphor.group() == "企业" and self._tells_of_park() and text[at - 1] in "，；、":
            anaphor = None  # the park's enterprises: 园区引进人才3人；企业累计申请专利8项
        if anaphor and anaphor.group() == "企业" and text[at - 1] in _DONE_FOR and self._subject.rule not in OF_COMPANY:
            anaphor = None  # any of them: 某某园区审批局让企业注册由5天缩短到1天
        if anaphor and anaphor.group().endswith("期") and self._of_project():
            return True
        company = self._company_before(at, anaphor.group()) if anaphor else None
        if anaphor and company:
            self._subject = Owner(company.name, self.park, "a word for the company before", at, anaphor.end())
        elif anaphor and not self._topic and self._spoken_of and not anaphor.group().endswith("期"):
            self._subject = _replace(self._spoken_of, start=at, end=anaphor.end())
        elif anaphor and self._topic:
            self._subject = _replace(self._topic, start=at, end=anaphor.end())
        return self._subject.start == at and anaphor is not None

    def _tells_of_park(self) -> bool:
        """Whether the part before tells of the park, by its name or a word for it."""
        return self._subject.rule in OF_PARK or self._subject.rule == "a word for the park"

    def _part_ended(self, at: int) -> bool:
        """Whether a part of a sentence that told of a company or project ends before `at`."""
        return self.scene.text[at - 1] in SEMICOLONS and (self._subject.rule in OF_COMPANY or self._of_project())

    def _park_or_place(self) -> Owner | None:
        """What 园区 stands for where no park is told of: the one last named in the section, else all of a place's."""
        named, place = self._last_park, self._place
        told = section_at(self.scene.sections, self._paragraph)
        here = named is not None and named.start >= (told.start if told else self.scene.section(self._paragraph))
        return named if named and here and (place is None or place.start < named.start) else place

    def _at_this_place(self, place: Owner) -> bool:
        """A word for the place told of before, which sets up the park, or is the subject already."""
        running, told = self._subject, self._place
        self._take_place(place)
        if self._subject is not place or running is told:
            return True
        self._subject, self._place = running, told  # 该县 in an article about its park: what it does there
        return False

    def _at_word(self, at: int) -> bool:
        """A word for the park, for a firm of the park, for the whole place."""
        scene, text = self.scene, self.scene.text
        park_word = text[at] in park_word_starts()
        if park_word and (mention := firm_of_park(scene, at, len(text))):
            self._take(mention)
            return True
        speaks = self._subject.rule == "the company that speaks"
        if text.startswith("我们", at) and (self._topic or speaks or self._manager_speaks(at)):
            self._subject = self._topic or self._subject
            return True
        own = OWN_PARK.match(text, at) if park_word else None
        if own and (part := self._park_inside(at, own.group())):
            self._subject = Owner(part, self.park, "a facility named", at, own.end())
            return True
        if own and text[at - 1 : at] == "在" and self._goes_on(at):
            return True  # “在园区修一台发动机，一年少交税2600万元。”某某公司总经理说
        inside = owned_by(scene, own.end()) if own else None
        if inside and inside.kind == "company":
            self._take(inside)  # 区内某某公司
            return True
        if own or (self._subject.rule in _RUNNING_ON and PLURAL.match(text, at)):
            whole = self._park_or_place() if self.park is None else None
            self._subject = whole or Owner(self.park, self.park, "a word for the park", at, at + 2)
            return True
        if text.startswith(THIS_PLACE, at) and not text.startswith("该市场", at):
            return self._at_this_place(Owner(self.place_of(text[at : at + 2]), None, "a place named", at, at + 2))
        if text[at] not in scene.words.place_starts or text[at - 1 : at] == "、":
            return False
        if not scene.words.whole_places.match(text, at):
            return False
        if not PLACE_AS_STANDARD.match(text, at + 2) and text[at - 1 : at] not in PART_OF:
            name = self.place_of(text[at : at + 2])
            self._subject = self._place = Owner(name, None, "a word for the whole place", at, at + 2)
        return True

    def _park_inside(self, at: int, word: str) -> str | None:
        """The park inside of the article's own that `word` at `at` stands for (占地90亩的冷链物流园。物流园…)."""
        inside = word.endswith("园") and self.park and not self.park.endswith("园") and at not in self.scene.mention_at
        return facility_told(self.scene, at, word) if inside else None

    def _goes_on_before(self, at: int) -> bool:
        """Whether a paragraph goes on with the project or the man of the one before (这个项目…, 他给记者算了笔账)."""
        text = self.scene.text
        return bool(PROJECT_BEFORE.match(text, at)) or (text[at] in "他她" and text[at + 1 : at + 2] not in "乡山")
