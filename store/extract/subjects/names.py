"""Names: whom a clause speaks of that begins with a name."""

from __future__ import annotations

from store.extract.subjects.anaphors import AnaphorReader
from store.extract.subjects.named import ends_several, founded_by, is_beside, merged_into
from store.extract.subjects.openings import presented
from store.extract.subjects.owner import OF_COMPANY, Owner
from store.extract.subjects.patterns import (
    AFTER_WHOM,
    AGAINST_WHOM,
    AMONG_AREAS,
    BESIDE_WHOM,
    COMPARED,
    DEALT_WITH,
    FOR_WHOM,
    HELPS_US,
    INSIDE_OF,
    LONGEST_MEASURED,
    MEASURED_BY,
    PARK_OFFICER,
    PART_OF,
    PART_OF_LIST,
    SERVED,
    SET_UP_THERE,
)
from store.extract.subjects.place_patterns import (
    ALL_OF_IT,
    OFFICE_OF_PLACE,
    PLACE_AS_STANDARD,
    PLACE_IN_FULL,
    RANKS,
)
from store.extract.subjects.projects import built_park, company_of, firm_of_park, of_place, part_inside
from store.extract.subjects.speech import company_of_person
from store.records import Mention

_AFTER, _TO_SERVE, _LONGEST_SERVED = "继", "为", 60
_NO_AFTER = frozenset("续而承任")
"""What makes another word of 继: 继续与某某园区合作."""
_TOLD, _OWN_WORDS = 80, ("该区", "该园", "我们", "我区", "我园", "本区", "全区", "园区", "开发区")
"""So much of what an officer tells is looked at for words of his own park."""


class NameReader(AnaphorReader):
    """Takes the subject of a clause from the name that it begins with, or from a word for one."""

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
        if before in AFTER_WHOM and self._comes_after(mention):
            return True
        if before == "、" and AMONG_AREAS.match(text, mention.end):
            return True  # 某某新城围绕甲基地、乙产业园等板块，实施项目97个
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

    def _comes_after(self, mention: Mention) -> bool:
        """Whether a park is one of those that another came after (是继某某园区、某某新城之后的第三个)."""
        text, low = self.scene.text, max(0, mention.start - _LONGEST_SERVED)
        first = text.rfind(_AFTER, max(low, text.rfind("，", low, mention.start)), mention.start)
        end = text.find("，", mention.end, mention.end + _LONGEST_SERVED)
        after = first >= 0 and end >= 0 and text[first + 1] not in _NO_AFTER
        return after and text.find("后", mention.end, end) >= 0

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
        served = mention.kind == "company" and SERVED.match(text, mention.end)
        if served and text.rfind(_TO_SERVE, max(0, text.rfind("，", 0, at), at - _LONGEST_SERVED), at) >= 0:
            return  # 某某园为甲公司、乙公司配套的企业达63户: still the park's
        if mention.kind == "company" and before in DEALT_WITH and self._goes_on(at):
            return  # 某某化工，则用某某盐化的副产氢: still of the first
        if mention.kind == "place" and (
            PLACE_AS_STANDARD.match(text, mention.end)
            or before in PART_OF
            or (before in PART_OF_LIST and SET_UP_THERE.match(text, mention.end))
            or (before == "、" and MEASURED_BY.search(text, max(0, at - LONGEST_MEASURED), at))
            or is_beside(self.scene, mention)
        ):
            return
        self._take(mention)

    def _at_place_of_park(self, at: int) -> Owner | None:
        """The place that the park is called after, by its rank (绥原县有耕地…, of 绥原竹木产业园)."""
        text, park = self.scene.text, self.scene.park
        near = park and text[at] == park[0] and not RANKS.isdisjoint(text[at + 2 : at + 4])
        place = PLACE_IN_FULL.match(text, at) if near else None
        if place is None or not (park or "").startswith(place.group(1)) or OFFICE_OF_PLACE.match(text, place.end()):
            return None
        return Owner(place.group(), None, "a named place as a whole", *place.span())
