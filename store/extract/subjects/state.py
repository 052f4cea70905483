"""Subject state: the running subject of an article and the names that it is taken from."""

from __future__ import annotations

from bisect import bisect_left

from store.extract.figures.scene import Scene
from store.extract.parks.about import is_part, is_visited
from store.extract.parks.sections import short_stem
from store.extract.subjects.known import KnownSubjects
from store.extract.subjects.named import is_among_several, mention_between
from store.extract.subjects.owner import OF_COMPANY, OF_PARK, OF_PLACE, OF_PROJECT, Owner
from store.extract.subjects.patterns import (
    CLAUSE_ENDS,
    COMPANY_TAIL,
    CUSTOMERS,
    DRAWN,
    FOUNDED_PARK,
    LISTED_FIRMS,
    MANAGER_TELLS,
    SHORT_CLAUSE,
)
from store.extract.subjects.place_patterns import (
    FOR_PARK,
    LONGEST_OFFICE,
    OFFICE_OF_PLACE,
    OFFICES,
    SHORT_PLACE_DOES,
    TOTAL,
)
from store.extract.subjects.project_patterns import PROJECTS_LISTED
from store.extract.subjects.projects import founds, project_end, within
from store.extract.subjects.shape_patterns import STATISTICS_SIGNS
from store.extract.text.kinds import PLACE_RANKS
from store.records import Mention

_SENTENCE_OPENS = frozenset("。\n“！？")
_ALL_OF = frozenset("全我本该")
"""What words for the whole place told of begin with (全市, 我县)."""
_AMONG = "其中"
_OF_ZONE = ("小镇", "科技城", "创业园", "科创园", "孵化园", "创新园", "加速器")
"""What is part of a zone that is called after the same place."""
_ZONES = ("开发区", "高新区", "经开区", "新区", "合作区")
_WORKS_REACH = 10
"""So far behind a company's name what it runs may be called."""


class SubjectState(KnownSubjects):
    """What runs from clause to clause: the subject, the park, the company, place and project last spoken of."""

    __slots__ = (
        "_among", "_aside", "_counted", "_first_sentence", "_has_statistics", "_institution", "_last_firm",
        "_last_park", "_next_part", "_paragraph", "_part", "_part_park", "_place", "_section", "_speaks", "_spoken_of",
        "_stem_names", "_stemmed", "_subject", "_teller", "_topic", "_visited", "park",
    )  # fmt: skip
    """Apart from what is known: Python is slow to find the attributes and methods of what has more than thirty."""

    def __init__(self, scene: Scene) -> None:
        super().__init__(scene)
        self.park = scene.park
        self._subject: Owner = Owner(scene.park, scene.park, "the article's park", 0, 0)
        self._next_part = 0
        """Which of the scene's `part_starts` comes next."""
        self._paragraph = self._section = -1
        self._place: Owner | None = None
        """The place last spoken of as a whole (全市7家开发区…)."""
        self._has_statistics = any(sign in scene.text for sign in STATISTICS_SIGNS)
        """Some sentence may begin with an office that tells figures."""
        self._counted: Owner | None = None
        """The place whose office tells the figures of the paragraph."""
        self._last_park: Owner | None = None
        """The park last spoken of by its name."""
        self._topic: Owner | None = None
        """The company a paragraph is about."""
        self._speaks: Owner | None = None
        """The company that speaks where a paragraph begins."""
        self._first_sentence = 0
        self._spoken_of: Owner | None = None
        """The company that the last paragraph about one was about."""
        self._aside: tuple[str | None, Owner | None] | None = None
        """The park and the company told of before a caption, which a caption interrupts."""
        self._among: tuple[Owner, str | None] | None = None
        """Of whom the sentence told first, and the park then, where it goes on with one among them (其中某某高新区)."""
        self._institution: Owner | None = None
        """The institution that the paragraph tells of (研究院, 创新中心)."""
        self._last_firm: Owner | None = None
        """The company that the sentence before was about."""
        self._visited: Owner | None = None
        """The project whose site the paragraph leads to (走进某某项目现场)."""
        self._stemmed = 0
        self._stem_names: set[str] = set()
        self._teller: Mention | None = None
        """The company whose manager tells the section."""
        self._part: Owner | None = None
        """Whose the part of a sentence up to a semicolon began with."""
        self._part_park = scene.park

    def _stems(self, end: int) -> set[str]:
        """The short names of the companies mentioned before `end`."""
        mentions = self.scene.mentions
        while self._stemmed < len(mentions) and mentions[self._stemmed].start < end:
            mention = mentions[self._stemmed]
            self._stemmed += 1
            if mention.kind == "company":
                self._stem_names.add(COMPANY_TAIL.sub("", mention.name))
        return self._stem_names

    def _company_before(self, at: int, word: str) -> Mention | None:
        """The company last named in the paragraph or, for 这家企业 but not for 二期, right before it."""
        running = self._subject
        if running.subject and running.rule in OF_COMPANY and self._paragraph <= running.start < at:
            return Mention("company", running.subject, running.start, running.end)
        start = self._paragraph if word.endswith("期") else self.scene.paragraph(max(0, self._paragraph - 2))
        named = mention_between(self.scene, start, at, "company")
        if named and (dealt := CUSTOMERS.search(self.scene.text, self.scene.sentence(named.start)[0], named.start)):
            named = mention_between(self.scene, start, dealt.start(), "company")
        topic = self._topic or self._speaks
        if topic and topic.start < self._paragraph:
            topic = None
        told = named and (named.start < self._paragraph or is_among_several(self.scene, named))
        if told and topic and topic.subject:
            return Mention("company", topic.subject, topic.start, topic.end)
        agent = named and word.endswith("期") and self.scene.text[named.start - 1] in "由与和同原"
        return None if agent else named

    def _running_works(self, at: int, word: str) -> Mention | None:
        """The company last named in the paragraph, if its works were called by `word` (中石油接收站…。接收站…)."""
        named = mention_between(self.scene, self._paragraph, at, "company")
        return named if named and word in self.scene.text[named.start : min(at, named.end + _WORKS_REACH)] else None

    def _of_project(self) -> bool:
        """Whether a project told of in the paragraph is the running subject."""
        return self._subject.rule in OF_PROJECT and self._subject.start >= self._paragraph

    def _tells_of_all(self) -> bool:
        """Whether the running subject is a place, or the park that the article is about."""
        subject = self._subject
        of_park = subject.rule in OF_PARK and subject.subject == self.scene.park
        return of_park or subject.rule in OF_PLACE or subject is self._place

    def _manager_speaks(self, at: int) -> bool:
        """Whether the sentence around `at` opens with the manager of the company that is the running subject."""
        opened = self.scene.sentence(at)[0]
        return self._subject.rule in OF_COMPANY and bool(MANAGER_TELLS.match(self.scene.text, opened))

    def _goes_on(self, at: int) -> bool:
        """Whether the sentence around `at` spoke of a company before it."""
        return self._subject.rule in OF_COMPANY and self._subject.start >= self.scene.sentence(at)[0]

    def _sees(self, mention: Mention) -> bool:
        """Whether the park that the sentence is about goes to see another, `mention`."""
        subject, scene = self._subject, self.scene
        if mention.kind != "park" or subject.rule != "a park named" or subject.subject == mention.name:
            return False
        return is_visited(scene.text, scene.mentions, bisect_left(scene.mention_starts, mention.start))

    def _is_inside(self, name: str, zone: str) -> bool:
        """Whether a park is an area of `zone`: so called, printed right behind it, or its harbour."""
        if is_part(name) or name in self._parts or (name.endswith(_OF_ZONE) and self._shares_stem(name, zone)):
            return True
        return (
            name.endswith("港区") and not name.endswith("保税港区") and (short_stem(name) or zone) in short_stem(zone)
        )

    def _shares_stem(self, name: str, zone: str) -> bool:
        """Whether a town or campus is called after the same place as `zone`, a zone (石梁软件小镇, of 石梁高新区)."""
        stem = short_stem(zone)
        return bool(stem) and zone.endswith(_ZONES) and name.startswith(stem)

    def _table_of(self, name: str) -> str:
        """The park in whose table the figures of `name` belong: the zone that it is an area of, else its own."""
        zone = self.scene.park if self.park is None or is_part(self.park) or self.park in self._parts else self.park
        return zone if zone and zone != name and self._is_inside(name, zone) else name

    def _innermost(self, mention: Mention, number: int) -> Mention:
        """The part or company right behind a zone and before `number`: the figure is its own (某某开发区某某园)."""
        while mention.kind == "park" and (part := within(self.scene, mention)) and part.end <= number:
            self.park = self._table_of(mention.name) if part.kind == "company" else self.park
            mention = part
        return mention

    def _take(self, mention: Mention) -> None:
        text = self.scene.text
        if mention.kind == "park" and PROJECTS_LISTED.match(text, mention.end):
            return
        if mention.kind == "park" and mention.name != self.scene.park and (end := project_end(text, mention.end)):
            self._subject = Owner(text[mention.start : end], self.park, "a project named", mention.start, mention.end)
        elif mention.kind == "park":
            if self.park and self.park != self.scene.park and self.park.endswith(text[mention.start : mention.end]):
                mention = Mention("park", self.park or mention.name, mention.start, mention.end)
            if text.startswith(_AMONG, mention.start - len(_AMONG)) and self._tells_of_all():
                self._among = (self._subject, self.park)
            self.park = self._table_of(mention.name)
            self._subject = Owner(mention.name, self.park, "a park named", mention.start, mention.end)
            self._last_park = self._subject
        elif is_among_several(self.scene, mention):
            running = self._subject
            listed = running.start >= self.scene.sentence(mention.start)[0] and text[running.start - 1] == "、"
            clause = text.rfind("，", max(0, mention.start - SHORT_CLAUSE), mention.start) + 1
            deals = clause > 0 and text.startswith(DRAWN, clause)  # 产品已供应某某、某某等20多家工厂
            if running.rule in OF_COMPANY and not deals and (listed or LISTED_FIRMS.match(text, mention.end)):
                self._subject = Owner(self.park, self.park, "after a list of several", mention.start, mention.end)
            return
        elif mention.kind == "company":
            self._subject = Owner(mention.name, self.park, "a company named", mention.start, mention.end)
        elif text[mention.end : mention.end + 1] in FOR_PARK and (
            (cared := self.scene.mention_at.get(mention.end + 1)) and cared.kind == "park"
        ):
            self._take(cared)  # 某某市对某某园区开展整治，关停…
        elif TOTAL.match(text, mention.end) or self._is_told_of(mention):
            among = text.startswith("其中", mention.start - 2) and self._subject.rule in OF_PARK
            park = self.park if among else None  # 园区投入资金…，其中某某市…: its part of the park's
            whole = self._counted and text[mention.start] in _ALL_OF
            name = self.place_of(text[mention.start : mention.end]) if whole else mention.name
            self._take_place(Owner(name, park, "a place named", mention.start, mention.end))

    def _is_told_of(self, place: Mention) -> bool:
        """Whether a place is spoken of: by its rank, or in short where a sentence begins with what it has or is."""
        text, end = self.scene.text, place.end
        if text[end - 1] in PLACE_RANKS and place.name.endswith(text[end - 1]):  # not 广州, which is called 广州市
            return not text.startswith(("的", "政府", "人民政府", "委"), end) and not self._tells_alone(place)
        return text[place.start - 1 : place.start] in _SENTENCE_OPENS and bool(SHORT_PLACE_DOES.match(text, end))

    def _take_place(self, place: Owner) -> None:
        """Take a place for the subject, or the park that it sets up."""
        text, end = self.scene.text, place.end
        self._subject = self._place = place
        clause = CLAUSE_ENDS.search(text, end, end + SHORT_CLAUSE)
        built = self.scene.mention_end.get(clause.start()) if clause else None
        if FOUNDED_PARK.search(text, end, end + SHORT_CLAUSE):
            self._subject = Owner(self.park, self.park, "a word for the park", end, end)
        elif built and built.kind == "park" and built.name == self.park and founds(text, end, built):
            self._take(built)  # 某某市规划建设某某产业园，首期占地…: what follows is the park's

    def _tells_alone(self, place: Mention) -> bool:
        """Whether only an office of a place is named, which tells (福鼎市环保局副局长某某介绍)."""
        near = self.scene.text[place.end : place.end + LONGEST_OFFICE]
        return not OFFICES.isdisjoint(near) and bool(OFFICE_OF_PLACE.match(near))

    def place_of(self, word: str) -> str:
        """The place that 全市, 我县, 师市 … stand for, as far as the article tells."""
        kind = word[1:]
        counted = self._counted.subject if self._counted else None
        if counted and word[0] in _ALL_OF and counted.endswith(kind):
            return counted
        for name in self._places:
            if name.endswith(kind):
                return name
        return f"全{kind}" if word[0] in _ALL_OF else word
