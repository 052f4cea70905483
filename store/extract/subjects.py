"""Subjects: whose a figure is, and in which park's table it belongs."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from store.extract.quantities import Quantity
from store.extract.scene import Scene
from store.records import Mention

_CLAUSES = re.compile(r"[，,：:（(）)—、。；;！？]")
_PLURAL = re.compile("各企业|规上|规模以上|入园|园区企业|多家|一批|高新技术企业|全部")
_OWN_PARK = re.compile(
    "该?园区|该区|全区|全园|我区|开发区|高新区|经开区|工业园|我们|管委会|新区|产业园|示范区|综保区|保税区|集聚区|园内|区内|工业区|化工园"
)
_ANAPHOR = re.compile(
    "这家[^，。]{0,14}?(?:企业|公司|工厂|车企|厂家|厂商)|该(?:企业|公司|厂|集团)|(?:公司|集团|企业)(?=[已总年去今现拥占将员计产研注营自一二三累销投生目先近在共从由的，])|[一二三]期"
)
_COMPANY_WORD = re.compile(
    "[一二三]期|该?公司|该企业|企业(?=[已总年去今现拥占将的，])|该厂|集团|该项目|项目|其(?!中|他)|厂区|这家企业|工厂|它"
)
_NOT_ALONE = re.compile(r"等|、|和|与|及|以及|这样|们|为代表|为龙头|领衔")
_SPEAKER = re.compile(
    r"(?:负责人|总经理|董事长|经理|厂长|总裁|副总|主任|部长|工程师|总监|主管|创始人|CEO|书记|法人|工人|员工|技术员)"
)
_OF_PARK = frozenset(("the article's park", "the park of the section", "a park named", "the running park"))
_VISITED = re.compile("(?:走进|来到|走访|探访|记者在|位于|坐落于|坐落在|落户于|距离?)(?:[^，。；、]{0,14}的)?")
_BUILDER = re.compile(
    "([一-龥]{3,10}?)(?:总投资[0-9约近超达]|投资[0-9.]+(?:亿|万)元(?:建设|新建|的|打造|实施)|(?:首期|一期|二期|三期)年产|年产[0-9]|从[^，。]{2,12}进口)"
)
_BUILDER_AFTER = re.compile("的([一-龥]{2,8}?)\\n?(?:首期|一期|二期)?(?:年产|年处理|日产)")
_NO_BUILDER = re.compile(
    "^(?:计划|累计|完成|新增|重点|招商|储备|签约|在建|引进|竣工|各类|全部|这些|亿元|园区|开发区|实现|其中|总|拟|已|将|共|协议|项目|工业|合同|年度|预计|当年|全|该|一期|二期|三期)"
    "|企业$|的|资产|最|基础|研发|技改|民间|社会|外商|直接|环保|产业$|实施|建设|推进|推动|年均|以上|投产|落户|达产|完成|增长|新建|开工"
)
_TOPICAL = frozenset(("a company named", "the builder before its project", "a word for the company before"))
_MANAGER = re.compile("”[^“”。\n]{0,30}(?:总经理|董事长|经理|厂长|总裁|创始人|CEO)")
_OFFICE = re.compile("管委会|园区|开发区|办公室|局|主任")
_REACH = 600
_STEPS = 60
_PART_OF = frozenset("在对与占比从由是为于和向到给居")
_PLACE_AS_STANDARD = re.compile(
    "占|比|平均|最|首|唯|第|前|领先|率先|各地|同类|同行|先进|乃至|排名|百强|人民|政府|委|的?占比|海拔"
)
_PROJECT = re.compile(
    r"(?:建设|打造)?的([^，。、；：0-9]{2,20}?(?:项目|产业园|基地|中心|工厂|公寓|工程|生产线|物流园|厂房|综合体|[一二三]期|港|平台|公司|集团)|[^，。、；：0-9的]{2,8}(?=，|、|。))"
)
_GENERIC = re.compile(
    ".{0,4}(?:产业园区?|园区|开发区|工业园|集中区|新区|集聚区|土地|核心区|起步区|区域|项目|企业|片区|热土|工程|平台)"
)
_PLACE_OF_PARK = re.compile("[一-龥]{2,5}?[市县区州]")
_ITEM = re.compile(
    r"(?:[0-9]{1,2}[.．、]|（[一二三四五六七八九十]+）)?([^，。；：0-9]{2,22}?(?:项目|园|基地|中心|港|工程|厂|公司|平台|集团|[一二三]期))[：:]"
)


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
        self.holder: Mention | None = None
        self._subject: Owner = Owner(scene.park, scene.park, "the article's park", 0, 0)
        self._read_to = 0
        self._paragraph = self._section = -1
        self._places = _places_of(scene)
        self._several = _tells_of_several(scene)
        """The article goes from park to park: one holds until another is named."""
        self._topic: Owner | None = None
        """The company a paragraph is about."""
        self._first_sentence = 0

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
        for mark in _CLAUSES.finditer(text, self._read_to, number):
            self._settle(mark.end(), number)
            self._keep_topic()
        self._read_to = number
        return self._subject

    def _keep_topic(self) -> None:
        """A company that the first sentence of a paragraph is about is what the paragraph is about."""
        subject = self._subject
        if self._topic is None and subject.rule in _TOPICAL and subject.start < self._first_sentence:
            self._topic = subject
        elif subject.rule in _OF_PARK and subject.start >= self._first_sentence:
            self._topic = None

    def _quoted(self, paragraph: int) -> Mention | None:
        """The company whose manager speaks in a paragraph that opens with a quotation."""
        text = self.scene.text
        said = _MANAGER.search(text, paragraph, paragraph + _REACH) if text[paragraph : paragraph + 1] == "“" else None
        if not said or "\n" in text[paragraph : said.start()] or _OFFICE.search(said.group()):
            return None
        named = mention_between(self.scene, said.start(), said.end(), "company")
        return named or mention_between(self.scene, self.scene.paragraph(max(0, paragraph - 2)), paragraph, "company")

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
        rule = "the article's park" if self.park == scene.park else "the park of the section"
        self._subject = Owner(self.park, self.park, rule, paragraph, paragraph)
        self._topic = None
        self._first_sentence = scene.sentence(paragraph)[1]
        if speaker := self._quoted(paragraph):
            self._topic = self._subject = Owner(
                speaker.name, self.park, "the company that speaks", speaker.start, speaker.end
            )

    def _settle(self, at: int, number: int) -> None:
        """Take the subject of the clause that begins at `at`, where it names one."""
        scene = self.scene
        text, lead = scene.text, scene.words.lead
        sentence_opens = at == 0 or text[at - 1] in "。\n！？"
        item = _ITEM.match(text, at, number) if sentence_opens else None
        if item:
            mention = mention_between(scene, item.start(1), item.end(1), "company")
            self._subject = Owner(
                mention.name if mention else item.group(1), self.park, "the item of a list", *item.span(1)
            )
            return
        for _ in range(5):
            period = scene.period_at.get(at)
            mention = scene.mention_at.get(at)
            if mention and mention.end <= number:
                if mention.kind != "place" or not (
                    _PLACE_AS_STANDARD.match(text, mention.end) or text[at - 1 : at] in _PART_OF
                ):
                    self._take(mention)
                return
            anaphor = _ANAPHOR.match(text, at, number)
            if anaphor and (company := self._company_before(at, anaphor.group())):
                self._subject = Owner(company.name, self.park, "a word for the company before", at, anaphor.end())
                return
            if period and period.end <= number:
                at = period.end
            elif _OWN_PARK.match(text, at) or (self._subject.rule == "a company named" and _PLURAL.match(text, at)):
                self._subject = Owner(self.park, self.park, "a word for the park", at, at + 2)
                return
            elif text[at - 1 : at] != "、" and scene.words.whole_places.match(text, at):
                word = text[at : at + 2]
                if not _PLACE_AS_STANDARD.match(text, at + 2) and text[at - 1 : at] not in _PART_OF:
                    self._subject = Owner(self.place_of(word), None, "a word for the whole place", at, at + 2)
                return
            elif (match := lead.match(text, at, number)) or text[at : at + 1] in "，、“":
                at = match.end() if match else at + 1
            else:
                break
        visited = _VISITED.match(text, at)
        if visited and (mention := self.scene.mention_at.get(visited.end())):
            self._take(mention)
            return
        built = _BUILDER.match(text, at)
        if built and not _NO_BUILDER.search(built.group(1)):
            self._subject = Owner(built.group(1), self.park, "the builder before its project", *built.span(1))
            return
        if sentence_opens and self._subject.rule not in _OF_PARK and not _COMPANY_WORD.match(text, at):
            self._subject = self._topic or Owner(self.park, self.park, "the running park", at, at)

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
        elif _NOT_ALONE.match(after):
            return
        elif mention.kind == "company":
            self.holder = mention
            self._subject = Owner(mention.name, self.park, "a company named", mention.start, mention.end)
        elif text[mention.end - 1] in "省市县区州盟旗" and not text.startswith(
            ("的", "政府", "人民政府", "委"), mention.end
        ):
            self._subject = Owner(mention.name, None, "a place named", mention.start, mention.end)

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
        if quantity.dimension.startswith("money") or quantity.dimension in ("area", "mass"):
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
        match = _BUILDER_AFTER.match(text, quantity.right) or _PROJECT.match(text, quantity.right)
        if not match:
            return None
        start, end = match.span(1)
        if _OWN_PARK.match(text, start) or scene_word(match.group(1)):
            return None
        mention = mention_between(self.scene, start, end, "company")
        return mention.name if mention else match.group(1)


def _tells_of_several(scene: Scene) -> bool:
    """Whether an article tells of three parks or more, none of them its own subject."""
    named = [m.name for m in scene.mentions if m.kind == "park" and not _OWN_PARK.fullmatch(scene.text, m.start, m.end)]
    return len(set(named)) >= 3 and named.count(scene.park or "") * 2 < len(named)


def _places_of(scene: Scene) -> list[str]:
    """The places an article names, the one its park is called after first."""
    own = _PLACE_OF_PARK.match(scene.park) if scene.park else None
    return [*([own.group()] if own else []), *(m.name for m in scene.mentions if m.kind == "place")]


def scene_word(name: str) -> bool:
    """Whether a name is no name: a word for the park or its ground (产业园, 土地)."""
    return bool(_GENERIC.fullmatch(name))


def mentions_in(scene: Scene, start: int, end: int) -> Iterator[Mention]:
    """The mentions that begin inside a span."""
    first = bisect_left(scene.mention_starts, start)
    for k in range(first, min(first + _STEPS, len(scene.mentions))):
        if scene.mention_starts[k] >= end:
            break
        yield scene.mentions[k]


def mention_between(scene: Scene, start: int, end: int, kind: str) -> Mention | None:
    """The last mention of a kind inside a span."""
    k, steps = bisect_left(scene.mention_starts, end) - 1, _STEPS
    while k >= 0 and scene.mention_starts[k] >= start:
        mention = scene.mentions[k]
        if mention.kind == kind and mention.end <= end:
            return mention
        k -= 1
        steps -= 1
        if not steps:
            break
    return None
