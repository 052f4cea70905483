"""Names: whom a clause speaks of that begins with a name, or with a word for what was named before."""

from __future__ import annotations

import msgspec

from store.extract.parks.sections import section_at
from store.extract.subjects.named import ends_several, founded_by, is_beside, merged_into
from store.extract.subjects.openings import facility_told, presented
from store.extract.subjects.owner import OF_COMPANY, OF_PARK, Owner
from store.extract.subjects.patterns import (
    AGAINST_WHOM,
    ALL_OF_IT,
    ANAPHOR,
    ANAPHOR_STARTS,
    BESIDE_WHOM,
    COMPARED,
    DEALT_WITH,
    FACILITY,
    FACILITY_STARTS,
    FOR_WHOM,
    HELPS_US,
    INSIDE_OF,
    OFFICE_OF_PLACE,
    OTHERS_TOO,
    OWN_PARK,
    PARK_OFFICER,
    PART_OF,
    PART_OF_LIST,
    PLACE_AS_STANDARD,
    PLACE_IN_FULL,
    PLURAL,
    PROJECT_BEFORE,
    RANKS,
    SET_UP_THERE,
    THIS_PLACE,
    park_word_starts,
)
from store.extract.subjects.projects import built_park, company_of, firm_of_park, of_place, owned_by, part_inside
from store.extract.subjects.speech import company_of_person
from store.extract.subjects.state import SubjectState
from store.extract.text.marks import SEMICOLONS
from store.records import Mention

_replace = msgspec.structs.replace

_TOLD, _OWN_WORDS = 80, ("该区", "该园", "我们", "我区", "我园", "本区", "全区", "园区", "开发区")
"""So much of what an officer tells is looked at for words of his own park."""
_OF_SIZE = 8
"""So far behind the size of a company its kind may stand (这家210人的企业)."""
_DONE_FOR = frozenset("让为给帮替使")
"""What stands before 企业 where it is any: 让企业少跑腿."""
_RUNNING_ON = frozenset(("a company named", "the company that speaks"))
"""Rules that tell a company which a clause on all of the park's goes on from."""


class NameReader(SubjectState):
    """Takes the subject of a clause from the name, or the word for one, that it begins with."""

    def _at_name(self, at: int, number: int) -> bool:
        """A name, or a word that stands for the company named before."""
        text, mention = self.scene.text, self.scene.mention_at.get(at)
        if self.cast.managers and (managed := company_of_person(self.scene, self.cast, at)):
            self._subject = Owner(managed, self.park, "a company named", at, at + 1)
            return True
        if mention and mention.kind == "place":
            mention = of_place(self.scene, mention)
        if self._built and (built := built_park(self.scene, self._built, mention.end if mention else at)):
            self._take(built)
            return True
        if self._stem and text.startswith(self._stem, at) and ALL_OF_IT.match(text, at + len(self._stem)):
            self._subject = self._place = Owner(self._stem, None, "a named place as a whole", at, at + len(self._stem))
            return True
        if mention is None and (whole := self._at_place_of_park(at)):
            self._take_place(whole)
            return True
        if mention and mention.kind == "park":
            if self._at_park(mention, at, number):
                return True
            mention = firm_of_park(self.scene, at, number) or mention
            if inside := part_inside(self.scene, mention.end):
                self._institution = self._subject = Owner(
                    inside.group(1), self.park, "an institution named", *inside.span(1)
                )
                return True
        mention = self._innermost(mention, number) if mention else None
        if mention and mention.kind == "company":
            mention = founded_by(self.scene, mention) or company_of(self.scene, mention) or mention
        if mention and mention.end <= number:
            self._at_mention(mention, at, number)
            return True
        if (named := self.cast.company(text, at)) and named[1] <= number and self.scene.mention_at.get(at) is None:
            if not (text[at - 1 : at] in DEALT_WITH and self._goes_on(at)):  # 从某某购入丙烯: still of the buyer
                self._subject = Owner(named[0], self.park, "a company named", at, named[1])
            return True
        return self._at_word_before(at, number)

    def _at_park(self, mention: Mention, at: int, number: int) -> bool:
        """Whether a park stands where it is not the subject: that stays, or is the whole, the company, the plant."""
        text, before = self.scene.text, self.scene.text[at - 1 : at]
        if (before in BESIDE_WHOM and text.startswith(COMPARED, mention.end)) or text.endswith(AGAINST_WHOM, 0, at):
            return True  # 与某某园区相比，全区研发投入强度…: still the first's
        if before in FOR_WHOM and self._subject.rule in OF_COMPANY:
            return True  # 每年为园区增加税收: still the company's
        if (before in INSIDE_OF and self._goes_on(at)) or self._sees(mention):
            return True
        if other := merged_into(self.scene, mention):
            self._take(other)
            return True
        if self._topic and any(text.find(us, mention.end, number) >= 0 for us in HELPS_US):
            self._subject = self._topic
            return True
        if self._is_office(mention):
            return True  # 某某港区管理局局长某某说，…: still of the article's park
        if other := presented(self.scene, mention):
            self._take(other)
            return True
        return False

    def _is_office(self, mention: Mention) -> bool:
        """Whether only an officer of another park tells, in an article on one."""
        if self._several or self.scene.park is None or mention.name in (self.scene.park, self.park):
            return False
        tells = PARK_OFFICER.match(self.scene.text, mention.end)
        if tells is None:
            return False
        end = min(self.scene.sentence(mention.start)[1], tells.end() + _TOLD)
        return not any(self.scene.text.find(own, tells.end(), end) >= 0 for own in _OWN_WORDS)

    def _at_mention(self, mention: Mention, at: int, number: int) -> None:
        """Take what is named before a number, unless it is one of a list, dealt with, or a standard of comparison."""
        text, before = self.scene.text, self.scene.text[at - 1 : at]
        if mention.kind == "company" and before == "、" and ends_several(self.scene, mention, number):
            if self._subject.rule in OF_COMPANY and text.rfind("，", self._subject.end, at) < 0:
                self._subject = Owner(self.park, self.park, "after a list of several", at, mention.end)
            return
        if mention.kind == "company" and before in DEALT_WITH and self._goes_on(at):
            return  # 某某化工，则用某某盐化的副产氢: still of the first
        if mention.kind == "place" and (
            PLACE_AS_STANDARD.match(text, mention.end)
            or before in PART_OF
            or (before in PART_OF_LIST and SET_UP_THERE.match(text, mention.end))
            or is_beside(self.scene, mention)
        ):
            return
        self._take(mention)

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

    def _at_place_of_park(self, at: int) -> Owner | None:
        """The place that the park is called after, by its rank (绥原县有耕地…, of 绥原竹木产业园)."""
        text, park = self.scene.text, self.scene.park
        near = park and text[at] == park[0] and not RANKS.isdisjoint(text[at + 2 : at + 4])
        place = PLACE_IN_FULL.match(text, at) if near else None
        if place is None or not (park or "").startswith(place.group(1)) or OFFICE_OF_PLACE.match(text, place.end()):
            return None
        return Owner(place.group(), None, "a named place as a whole", *place.span())

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
