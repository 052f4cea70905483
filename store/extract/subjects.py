"""Subjects: whose a figure is, and in which park's table it belongs."""

from __future__ import annotations

from typing import NamedTuple

from store.extract.named import is_generic, mention_between, places_of, tells_of_several
from store.extract.quantities import Quantity
from store.extract.scene import Scene
from store.extract.sections import section_at
from store.extract.subject_patterns import (
    ANAPHOR,
    ANAPHOR_STARTS,
    BUILDER,
    BUILDER_AFTER,
    BUILT,
    BULLET,
    CLAUSE_ENDS,
    CLAUSES,
    COMPANY_TAIL,
    COMPANY_WORD,
    DESCRIBES,
    EXTENT,
    FIRM_OF_PARK,
    FOUNDS,
    ITEM,
    LONGEST_SHORT,
    MANAGER,
    NO_BUILDER,
    NOT_ALONE,
    OF_PARK,
    OFFICE,
    OWN_PARK,
    PARK_ITEM,
    PARK_WORD_STARTS,
    PARKS_OF_PLACE,
    PART_OF,
    PLACE_AS_STANDARD,
    PLURAL,
    PROJECT,
    PROJECT_SHORT,
    REACH,
    SHORT_CLAUSE,
    SITE,
    THE_PROJECT,
    TOPICAL,
    VISITED,
    VISITED_STARTS,
)
from store.records import Mention


def _founds(text: str, place: Mention, park: Mention) -> bool:
    """Whether a place sets up a park whose extent is told next (某某市规划建设某某产业园，首期占地…)."""
    return bool(FOUNDS.search(text, place.end, park.start) and EXTENT.match(text, park.end))


_FULL_NAME = 5
"""A shorter mention of a park is a bare word for it."""


class Owner(NamedTuple):
    """Whose a figure is."""

    subject: str | None
    park: str | None
    rule: str
    start: int
    end: int


class SubjectTracker:
    """The running subject and park, moved on from clause to clause in text order."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.park = scene.park
        self._subject: Owner = Owner(scene.park, scene.park, "the article's park", 0, 0)
        self._read_to = 0
        self._paragraph = self._section = -1
        self._places = places_of(scene)
        self._several = tells_of_several(scene)
        """The article goes from park to park: one holds until another is named."""
        self._place: Owner | None = None
        """The place last spoken of as a whole (全市7家开发区…)."""
        self._topic: Owner | None = None
        """The company a paragraph is about."""
        self._first_sentence = 0
        self._spoken_of: Owner | None = None
        """The company that the last paragraph about one was about."""
        self._visited: Owner | None = None
        """The project whose site the paragraph leads to (走进某某项目现场)."""
        self._opening: tuple[Owner, str | None] | None = None
        self._sentence, self._opened = -1, 0
        """Whose the first figure of the sentence was, and where it stands."""
        self._stemmed = 0
        self._stem_names: set[str] = set()

    def at(self, clause: int, number: int) -> Owner:
        """The owner of the number at `number`, whose clause begins at `clause`."""
        text = self.scene.text
        paragraph = self.scene.paragraph(number)
        if paragraph != self._paragraph:
            self._paragraph = paragraph
            self._enter(paragraph)
            self._read_to = paragraph
            self._settle(paragraph, number)
            self._keep_topic()
        for mark in CLAUSES.finditer(text, self._read_to, number):
            self._settle(mark.end(), number)
            self._keep_topic()
        self._read_to = number
        sentence = self.scene.sentence(number)[0]
        if sentence != self._sentence:
            self._sentence, self._opening, self._opened = sentence, (self._subject, self.park), number
        return self._subject

    def _keep_topic(self) -> None:
        """A company that the first sentence of a paragraph is about is what the paragraph is about."""
        subject = self._subject
        if self._topic is None and subject.rule in TOPICAL and subject.start < self._first_sentence:
            self._topic = subject
        elif subject.rule in OF_PARK and subject.start >= self._first_sentence:
            self._topic = None

    def _quoted(self, at: int) -> Mention | None:
        """The company whose manager speaks in the quotation that opens at `at`."""
        text = self.scene.text
        said = MANAGER.search(text, at, at + REACH) if text[at : at + 1] == "“" else None
        if not said or "\n" in text[at : said.start()] or OFFICE.search(said.group()):
            return None
        named = mention_between(self.scene, said.start(), said.end(), "company")
        return named or mention_between(self.scene, self.scene.paragraph(max(0, at - 2)), at, "company")

    def _enter(self, paragraph: int) -> None:
        """Begin a paragraph: a section keeps to the park of its heading, or to the only one spoken of in it."""
        scene = self.scene
        section = scene.section(paragraph)
        if section != self._section:
            self._section, self.park = section, scene.park
            heading = scene.text.find("\n", section)
            if section and (named := mention_between(scene, section, heading, "park")):
                self.park = named.name
        elif self.park != scene.park and not self._several:
            self.park = scene.park
        if told := section_at(scene.sections, paragraph):
            self.park = told.park or scene.park
        rule = "the article's park" if self.park == scene.park else "the park of the section"
        self._subject = Owner(self.park, self.park, rule, paragraph, paragraph)
        if scene.company and self.park == scene.park:
            self._subject = Owner(scene.company, self.park, "the company of the title", paragraph, paragraph)
        if self._topic:
            self._spoken_of = self._topic._replace(rule="a word for the company before")
        self._topic = self._visited = self._opening = None
        self._sentence = -1
        self._first_sentence = scene.sentence(paragraph)[1]
        if speaker := self._quoted(paragraph):
            self._topic = self._subject = Owner(
                speaker.name, self.park, "the company that speaks", speaker.start, speaker.end
            )

    def _settle(self, at: int, number: int) -> None:
        """Take the subject of the clause that begins at `at`, where it names one."""
        text = self.scene.text
        opens = at == 0 or text[at - 1] in "。\n！？"
        if text[at - 1 : at] == "\n":
            self._sentence, self._opening = -1, None
        if text[at - 1 : at] in ("；", ";") and self._opening and self._subject.start >= self._opened:
            self._subject, self.park = self._opening
        if opens and self._at_item(at, number):
            return
        if opens and at > self._paragraph and (speaker := self._quoted(at)):
            self._subject = Owner(speaker.name, self.park, "the company that speaks", speaker.start, speaker.end)
            return
        for _ in range(5):
            if self._at_project(at, number) or self._at_name(at, number) or self._at_word(at, number):
                return
            past = self._past_opening(at, number)
            if past == at:
                break
            at = past
        if self._of_shape(at, opens) or not opens or self._subject.rule in OF_PARK:
            return
        if not COMPANY_WORD.match(text, at):
            self._subject = self._topic or Owner(self.park, self.park, "the running park", at, at)

    def _at_project(self, at: int, number: int) -> bool:
        """The project of a company named before, called by its short name (瀚原项目), or a project just visited."""
        text = self.scene.text
        short = text.find("项目", at + 2, at + LONGEST_SHORT) >= 0
        named = PROJECT_SHORT.match(text, at, number) if short else None
        if named and named.group(1) in self._stems(at):
            self._subject = Owner(named.group(), self.park, "the project of a company", *named.span())
            return True
        if self._visited and THE_PROJECT.match(text, at, number):
            self._subject = self._visited._replace(start=at)
            return True
        return False

    def _stems(self, end: int) -> set[str]:
        """The short names of the companies mentioned before `end`."""
        mentions = self.scene.mentions
        while self._stemmed < len(mentions) and mentions[self._stemmed].start < end:
            mention = mentions[self._stemmed]
            self._stemmed += 1
            if mention.kind == "company":
                self._stem_names.add(COMPANY_TAIL.sub("", mention.name))
        return self._stem_names

    def _at_item(self, at: int, number: int) -> bool:
        """An item of a list (1.某某物流园：…)."""
        item = ITEM.match(self.scene.text, at, number) or BULLET.match(self.scene.text, at, number)
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
        while mention and mention.kind == "park" and (part := self.scene.mention_at.get(mention.end)):
            bare = part.kind == "company" and mention.end - mention.start < _FULL_NAME
            if part.kind == "place" or part.end > number or bare:
                break
            if part.kind == "company":
                self.park = mention.name
            mention = part  # a zone before its part (某某开发区某某工业园区): the figure is the part's
        if mention and mention.end <= number:
            standard = PLACE_AS_STANDARD.match(text, mention.end) or text[at - 1 : at] in PART_OF
            if mention.kind != "place" or not standard:
                self._take(mention)
            return True
        anaphor = ANAPHOR.match(text, at, number) if text[at] in ANAPHOR_STARTS else None
        company = self._company_before(at, anaphor.group()) if anaphor else None
        if anaphor and company:
            self._subject = Owner(company.name, self.park, "a word for the company before", at, anaphor.end())
        elif anaphor and not self._topic and self._spoken_of and not anaphor.group().endswith("期"):
            self._subject = self._spoken_of._replace(start=at, end=anaphor.end())
        elif anaphor and self._topic:
            self._subject = self._topic._replace(start=at, end=anaphor.end())
        return self._subject.start == at and anaphor is not None

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
        if (park_word and OWN_PARK.match(text, at)) or (
            self._subject.rule == "a company named" and PLURAL.match(text, at)
        ):
            self._subject = Owner(self.park, self.park, "a word for the park", at, at + 2)
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
        period = self.scene.period_at.get(at)
        if period and period.end <= number:
            return period.end
        first = self.scene.text[at]
        if first in self.scene.words.lead_starts and (
            match := self.scene.words.lead.match(self.scene.text, at, number)
        ):
            return match.end()
        return at + (first in "，、“")

    def _of_shape(self, at: int, opens: bool) -> bool:
        """A subject told by the shape of the clause: who is visited, described, or builds."""
        scene, text = self.scene, self.scene.text
        near = text[at : at + SHORT_CLAUSE]
        on_site = "现场" in near or "工地" in near or "一线" in near
        if on_site and (site := SITE.search(text, at, at + SHORT_CLAUSE)):
            self._visited = Owner(site.group(1), self.park, "the project visited", *site.span(1))
        visited = VISITED.match(text, at) if near[:1] in VISITED_STARTS else None
        ends: tuple[int, ...] = (visited.end(1), visited.end()) if visited else ()
        if visited and visited.group(1).startswith("距"):
            ends = tuple(end for end in ends if end != visited.end(1))  # 距离某某公司不到2公里的…: not the company
        mention = next((scene.mention_at[end] for end in ends if end in scene.mention_at), None)
        if mention := mention or self._described(at):
            self._take(mention)
            return True
        if opens and self._place and PARKS_OF_PLACE.match(text, at):
            self._subject = self._place
            return True
        builds = "投资" in near or "年产" in near or "进口" in near
        built = BUILDER.match(text, at) if builds else None
        if built and not NO_BUILDER.search(built.group(1)):
            self._subject = Owner(built.group(1), self.park, "the builder before its project", *built.span(1))
            return True
        return False

    def _described(self, at: int) -> Mention | None:
        """The name that the clause at `at` only describes (规上企业17家的某某产业园，…; 带着团队创办某某科技，…)."""
        scene, end = self.scene, CLAUSE_ENDS.search(self.scene.text, at, at + SHORT_CLAUSE)
        mention = scene.mention_end.get(end.start()) if end else None
        if mention is None or mention.start <= at or mention.kind == "place":
            return None
        return mention if DESCRIBES.search(scene.text, max(at, mention.start - 3), mention.start) else None

    def _company_before(self, at: int, word: str) -> Mention | None:
        """The company last named in the paragraph or, for 这家企业 but not for 二期, right before it."""
        start = self._paragraph if word.endswith("期") else self.scene.paragraph(max(0, self._paragraph - 2))
        return mention_between(self.scene, start, at, "company")

    def _take(self, mention: Mention) -> None:
        text = self.scene.text
        after = text[mention.end : mention.end + 4]
        if mention.kind == "park":
            if self.park and self.park != self.scene.park and self.park.endswith(text[mention.start : mention.end]):
                mention = Mention("park", self.park or mention.name, mention.start, mention.end)
            self.park = mention.name
            self._subject = Owner(mention.name, mention.name, "a park named", mention.start, mention.end)
        elif NOT_ALONE.match(after):
            return
        elif mention.kind == "company":
            self._subject = Owner(mention.name, self.park, "a company named", mention.start, mention.end)
        elif text[mention.end - 1] in "省市县区州盟旗" and not text.startswith(
            ("的", "政府", "人民政府", "委"), mention.end
        ):
            self._subject = self._place = Owner(mention.name, None, "a place named", mention.start, mention.end)
            end = CLAUSE_ENDS.search(text, mention.end, mention.end + SHORT_CLAUSE)
            built = self.scene.mention_end.get(end.start()) if end else None
            if built and built.kind == "park" and built.name == self.park and _founds(text, mention, built):
                self._take(built)  # 某某市规划建设某某产业园，首期占地…: what follows is the park's

    def place_of(self, word: str) -> str:
        """The place that 全市, 我县 … stand for, as far as the article tells."""
        kind = word[1:]
        for name in self._places:
            if name.endswith(kind):
                return name
        return f"全{kind}"

    def beside(self, owner: Owner, start: int, quantity: Quantity, lead: str) -> Owner:
        """The company or project that stands right at the number (亚洲硅业2台…, 总投资10亿元的某项目), else `owner`."""
        if self.scene.text[quantity.left - 1 : quantity.left] == "等" and not lead.endswith(("高等", "平等")):
            return Owner(self.park, self.park, "after a list of several", quantity.left - 1, quantity.left)
        mention = mention_between(self.scene, start, quantity.left, "company")
        if mention and mention.end == quantity.left:
            return Owner(
                mention.name, owner.park or self.park, "a company right before the number", mention.start, mention.end
            )
        of_company = owner.rule in TOPICAL and owner.start >= self.scene.sentence(quantity.start)[0]
        if not of_company and (quantity.dimension.startswith("money") or quantity.dimension in ("area", "mass")):
            project = self._project_after(quantity, lead)
            if project:
                self._subject = Owner(
                    project, owner.park or self.park, "the project after the number", quantity.right, quantity.right
                )
                return self._subject
        return owner

    def _project_after(self, quantity: Quantity, lead: str) -> str | None:
        if not lead.endswith(("投资", "投资约", "投资近", "投资超", "面积", "资额", "占地")):
            return None
        text = self.scene.text
        match = BUILDER_AFTER.match(text, quantity.right) or PROJECT.match(text, quantity.right)
        if not match:
            return None
        start, end = match.span(1)
        if OWN_PARK.match(text, start) or is_generic(match.group(1)):
            return None
        mention = mention_between(self.scene, start, end, "company")
        return mention.name if mention else match.group(1)
