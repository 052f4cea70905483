"""Subjects: whose a figure is, and in which park's table it belongs."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

import msgspec

from store.extract.numbers.quantity import Quantity
from store.extract.parks.sections import section_at
from store.extract.subjects.clauses import ClauseReader
from store.extract.subjects.named import mention_between
from store.extract.subjects.openings import company_opening
from store.extract.subjects.owner import OF_COMPANY, OF_PARK, OF_PLACE, OF_PROJECT, TOPICAL, Owner
from store.extract.subjects.patterns import (
    BUILDS,
    COMPANY_WORD,
    DRAWN,
    FIRM_AFTER,
    FIRMS_DO,
    LONGEST_FIRM_AFTER,
    OF_INDUSTRY,
    OF_ITS_OWN,
    PARK_BUILDS,
    PARK_DRIVEN,
    PARK_FIRMS,
    SENTENCE_ENDS,
)
from store.extract.subjects.place_patterns import SETTLES, TO_PARK
from store.extract.subjects.projects import project_after
from store.extract.subjects.speech import company_speaking, company_telling
from store.extract.text.marks import SEMICOLONS
from store.records import Mention

_replace = msgspec.structs.replace
_BRACKETS = frozenset("（）()")
_OF_BUILDER = OF_COMPANY | OF_PROJECT
_SEVERAL = "after a list of several"
_OF_LISTED = _OF_BUILDER | {_SEVERAL}
_JOINTS = frozenset("、和及与")
_OF_WORKS = frozenset("套台条座")
"""Units of what a works has."""
_PAID = "投资"
_KINDS = frozenset(("种", "类", "大类", "款"))
"""Units of what a works makes."""
_PART_ENDS = SENTENCE_ENDS | SEMICOLONS


class SubjectTracker(ClauseReader):
    """The running subject and park, moved on from clause to clause in text order."""

    def at(self, paragraph: int, number: int) -> Owner:
        """The owner of the number at `number` in the paragraph that begins at `paragraph`."""
        text, starts = self.scene.text, self.scene.part_starts
        if paragraph != self._paragraph:
            before, self._paragraph = self._paragraph, paragraph
            self._enter(paragraph, before)
            self._next_part = bisect_right(starts, paragraph)
            self._settle(paragraph, number, text[paragraph - 1 : paragraph])
        read, self._next_part = self._next_part, bisect_right(starts, number, self._next_part)
        for at in starts[read : self._next_part]:
            mark = text[at - 1]
            if mark in _PART_ENDS:
                self._settle(at, number, mark)
            elif mark not in _BRACKETS or not self._is_in_name(at - 1):
                running = self._subject
                self._settle_clause(at, number, False)
                if self._subject is not running:
                    self._keep_topic()
        if self._part is None or self._part.subject is None:
            self._part, self._part_park = self._subject, self.park
        return self._subject

    def _is_in_name(self, mark: int) -> bool:
        """Whether a bracket is part of a name: 某某（青屏）科技有限公司."""
        k = bisect_left(self.scene.mention_starts, mark) - 1
        return k >= 0 and self.scene.mentions[k].end > mark + 1

    def _keep_topic(self) -> None:
        """A company that the first sentence of a paragraph is about is what the paragraph is about."""
        subject = self._subject
        if self._topic is None and subject.rule in TOPICAL and subject.start < self._first_sentence:
            self._topic = subject
        elif subject.rule in OF_PARK and subject.start >= self._first_sentence:
            self._topic = None

    def _enter(self, paragraph: int, read_last: int) -> None:
        """Begin a paragraph: a section keeps to the park of its heading, or to the only one spoken of in it."""
        scene = self.scene
        if self._aside:
            self.park, self._spoken_of = self._aside
        self._aside = (self.park, self._spoken_of) if paragraph in scene.captions else None
        section = scene.section(paragraph)
        if section != self._section:
            self._section, self.park = section, scene.park
            self._teller = company_telling(scene, section) if section else None
            heading = scene.text.find("\n", section)
            if section and (named := mention_between(scene, section, heading, "park")):
                self.park = named.name
        elif self.park != scene.park and not self._several:
            self.park = scene.park
        if told := section_at(scene.sections, paragraph):
            self.park = told.park or scene.park
        last = self._topic or (self._subject if self._subject.rule in OF_COMPANY else None)
        rule = "the article's park" if self.park == scene.park else "the park of the section"
        self._subject = Owner(self.park, self.park, rule, paragraph, paragraph)
        if last:
            self._spoken_of = _replace(last, rule="a word for the company before")
        self._topic = self._visited = self._institution = self._counted = self._among = None
        self._first_sentence = scene.sentence(paragraph)[1]
        above = self.scene.paragraph(max(0, paragraph - 1))
        if read_last < above and (seen := company_opening(scene, above)):  # a paragraph without a figure
            self._spoken_of = Owner(seen.name, self.park, "a word for the company before", seen.start, seen.end)
        if seen := company_opening(scene, paragraph):
            self._topic = self._subject = Owner(seen.name, self.park, "a company named", seen.start, seen.end)
        if self._profile:
            self._topic = self._subject = _replace(self._profile, park=self.park, start=paragraph, end=paragraph)
        if self._teller:
            teller = self._teller
            self._topic = self._subject = Owner(teller.name, self.park, "the company that tells", paragraph, paragraph)
        if speaker := company_speaking(
            self.scene, self.cast, paragraph, self._spoken_of.subject if self._spoken_of else None
        ):
            self._topic = self._subject = self._speaks = Owner(
                speaker.name, self.park, "the company that speaks", speaker.start, speaker.end
            )

    def _settle(self, at: int, number: int, mark: str) -> None:
        """Take the subject of a part of the text behind the `mark` that ends another; after a semicolon the part's."""
        running = self._subject
        part = self._part if mark in SEMICOLONS else None
        goes_on = part and self._of_project() and COMPANY_WORD.match(self.scene.text, at)
        if part and running is not part and not goes_on:
            self._subject, self.park = part, self._part_park
        self._part = None
        if self._among and mark in SENTENCE_ENDS:
            (self._subject, self.park), self._among = self._among, None
        self._settle_clause(at, number, mark in SENTENCE_ENDS)
        if self._subject is not running:
            self._keep_topic()

    def beside(self, owner: Owner, start: int, quantity: Quantity, lead: str) -> Owner:
        """The company or project that stands right at the number (亚洲硅业2台…, 总投资10亿元的某项目), else `owner`."""
        text, left = self.scene.text, quantity.left
        before = text[left - 1 : left]
        if before == "等" and not lead.endswith(("高等", "平等")):
            return self._behind_list(owner, quantity, lead)
        named = left - (before == "的")  # 某某公司的4个车间
        mention = mention_between(self.scene, start, named, "company") if named in self.scene.mention_end else None
        if mention and mention.end == named:
            if quantity.unit in ("家", "户", "个") and text[mention.start - 1] in "、和":
                self._subject = Owner(self.park, self.park, _SEVERAL, mention.start, mention.end)
                return self._subject
            return Owner(
                mention.name, owner.park or self.park, "a company right before the number", mention.start, mention.end
            )
        if payer := self._payer(owner, start, quantity):
            return payer
        if after := self._firm_after(quantity):
            found = Owner(after.name, owner.park or self.park, "a company named", after.start, after.end)
            self._subject = self._behind_next(found, left)
            return found
        if owner.rule in OF_COMPANY and (other := self._other_than_company(owner, start, quantity, lead)):
            return other
        if quantity.dimension in ("area", "mass") or quantity.dimension.startswith("money"):
            of_company = owner.rule in TOPICAL and owner.start >= self.scene.sentence(quantity.start)[0]
            project, firm = (None, False) if of_company else project_after(self.scene, self.cast, quantity, lead)
            if project and (firm or not self._topic):
                found = Owner(
                    project, owner.park or self.park, "the project after the number", quantity.right, quantity.right
                )
                if project[0].isdigit():
                    return owner  # 总投资9亿元的4个项目
                self._subject = self._behind_next(found, left)
                return found
        if owner.rule in OF_PLACE and owner.park is None and (park := self._settled_in(quantity.right)):
            self._subject = Owner(park, park, "the park that a place does it for", start, quantity.left)
            return self._subject
        return owner

    def _behind_next(self, found: Owner, left: int) -> Owner:
        """Whom it goes on with behind `found`, whose cost stands at `left`: all of a list together."""
        before, text = self._subject, self.scene.text
        told = before.rule in _OF_LISTED and before.start >= self.scene.sentence(left)[0]
        if not told or text[left - 1] not in _JOINTS or text.find("，", before.end, left) >= 0:
            return found
        return Owner(self.park, self.park, _SEVERAL, left, found.end)

    def _behind_list(self, owner: Owner, quantity: Quantity, lead: str) -> Owner:
        """The owner of a number behind 等: several together, unless a company draws or builds what is listed."""
        text, left = self.scene.text, quantity.left
        if owner.rule in OF_COMPANY and (lead.startswith(DRAWN) or text.startswith(OF_ITS_OWN, quantity.right)):
            return owner
        if owner.rule in OF_COMPANY and quantity.unit in _KINDS:
            return owner  # 能做出淀粉、赖氨酸等13种产品
        if owner.rule in _OF_BUILDER and quantity.unit not in ("家", "户") and lead.startswith(BUILDS):
            return owner
        if owner.rule in _OF_BUILDER and quantity.unit in _OF_WORKS and self._builds(owner, left):
            return owner
        several = Owner(self.park, self.park, _SEVERAL, left - 1, left)
        counts_projects = quantity.unit in ("个", "项") and text.startswith("项目", quantity.right)
        if quantity.unit in ("家", "户") or counts_projects:
            self._subject = self._part = several  # …等5家公司成立，吸纳就业460人; …等8个项目投产，在建12个
        return several

    def _other_than_company(self, owner: Owner, start: int, quantity: Quantity, lead: str) -> Owner | None:
        """The park, where what a clause counts is none of the running company's; None where it may be."""
        if PARK_DRIVEN.match(self.scene.text, start, quantity.left):
            return Owner(self.park, self.park, "the park that a company drives", start, quantity.left)
        if owner.start < start and OF_INDUSTRY.search(lead):
            told = section_at(self.scene.sections, start)
            park = (told.park if told else None) or self.scene.park
            self._subject = Owner(park, park, "what is told of an industry", start, quantity.left)
            return self._subject
        if self._counts_firms(quantity, lead) or PARK_BUILDS.search(lead):
            self._subject = Owner(self.park, self.park, "what only a park counts", start, quantity.left)
            return self._subject
        return None

    def _settled_in(self, right: int) -> str | None:
        """The park for which a place does something, or where its projects settle, told after the number."""
        if TO_PARK.match(self.scene.text, right):
            return self.scene.park
        settled = SETTLES.match(self.scene.text, right)
        park = self.scene.mention_at.get(settled.end()) if settled else None
        return park.name if park and park.kind == "park" else None

    def _payer(self, owner: Owner, start: int, quantity: Quantity) -> Owner | None:
        """The company right before 投资, behind what it is called (首宗…受让方某某公司投资2亿元的…)."""
        paid = quantity.left - len(_PAID)
        if quantity.dimension != "money" or not self.scene.text.startswith(_PAID, paid):
            return None
        firm = self.scene.mention_end.get(paid)
        if firm is None or firm.kind != "company" or firm.start < start or owner.rule in OF_COMPANY:
            return None
        self._subject = Owner(firm.name, owner.park or self.park, "a company named", firm.start, firm.end)
        return self._subject

    def _firm_after(self, quantity: Quantity) -> Mention | None:
        """The company that a number describes before its name: 年产500万吨的某某石化."""
        near = self.scene.text.find("的", quantity.right, quantity.right + LONGEST_FIRM_AFTER)
        named = self.scene.mention_at.get(near + 1) if near >= 0 else None
        if (
            named is None
            or named.kind != "company"
            or not FIRM_AFTER.fullmatch(self.scene.text, quantity.right, near + 1)
        ):
            return None
        return named

    def _builds(self, owner: Owner, left: int) -> bool:
        """Whether it is told between a builder's name and a list of works that it builds them."""
        told = self.scene.text[max(owner.end, self.scene.sentence(left)[0]) : left]
        return any(map(told.__contains__, BUILDS))

    def _counts_firms(self, quantity: Quantity, lead: str) -> bool:
        """Whether a number counts firms as only a park does (入驻企业…家)."""
        if quantity.unit not in ("家", "户") or lead.startswith(DRAWN):
            return False
        return bool(PARK_FIRMS.search(lead) or FIRMS_DO.match(self.scene.text, quantity.right))
