"""Speech: the company whose manager speaks in a quotation."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from store.extract.subjects.named import is_named_project, mention_between
from store.extract.subjects.openings import company_opening
from store.extract.subjects.patterns import REACH
from store.extract.subjects.project_patterns import PROJECT_SPEAKS
from store.knowledge_words import either, listed
from store.late import late
from store.records import Mention

if TYPE_CHECKING:
    from store.extract.companies.cast import Cast
    from store.extract.figures.scene import Scene

_MANAGER = late(
    lambda: (
        f"”[^“”。\n]{{0,64}}?(?:项目(?:总?负责人|(?:总|副)?经理)|{either('managers')}|经理"
        f"|(?:公司|企业|厂|车间|集团|科技|股份)[^，。“”]{{0,8}}{either('part_heads', 'officers')})"
    )
)
_OFFICE = late("管委会|园区|开发区|办公室|局|主任")
_SAYING = late(lambda: f"{either('saying_verbs')}|算起了?账")
_LONGEST_SAYING, _SHORT_SAYING = 72, 20
_OFFICIAL = late(
    "管委会|开发区|园区|(?<!车间)主任|局长|书记|[县市区镇]长|科长|干部",
    "管委会 开发区 园区 主任 局长 书记 县长 市长 区长 镇长 科长 干部",
)
_OF_ITS_OWN = ("党委书记", "党委副书记", "党支部书记", "党总支书记", "党组书记", "办公室主任", "办公室副主任")
"""A secretary or the head of an office right behind a company is its own."""
_SAID_BEFORE = late(lambda: f"(?:{either('saying_verbs')}|回忆|算[^，。]{{0,4}}账)[^，。“”]{{0,6}}[，：:]$")
_AFTER_QUOTE = late("[^。“”\\n]{0,48}")
_TELLER = late(lambda: f"{either('teller_labels')}[：:]", lambda: listed("teller_labels"))

_PERSON_NEAR = 14
_BEFORE_PERSON = frozenset("人板年商工农")
"""What ends a word for who somebody is: 平乡人, 返乡青年, 老板."""


def company_of_person(scene: Scene, cast: Cast, at: int) -> str | None:
    """The company of the manager named soon after `at` behind what he is (平乡人某某)."""
    text = scene.text
    for person, company in cast.managers.items():
        named = text.find(person, at + 1, at + _PERSON_NEAR)
        if named > 0 and text[named - 1] in _BEFORE_PERSON:
            return company
    return None


_OWN_MANAGER = late(
    lambda: f"”(?:该|这家)?(?:公司|企业|厂)[^，。；“”]{{0,4}}{either('managers', 'part_heads', 'officers')}",
    "公司 企业 厂",
)
"""A manager of the company told of in the paragraph before (”公司副总经理某某说)."""
_BARE_SPEAKER = late(lambda: rf"”([^\x00-\x7f\W]{{2,3}})(?:{either('saying_verbs')}|回忆|笑)")
_PROJECT, _LONGEST_SPEAKER = "项目", 33
_MOST_NAMED = 4
"""So many names may stand where a speaker is named."""


def speaks_on(scene: Scene, cast: Cast, at: int) -> bool:
    """Whether who speaks in the quotation at `at` was named in the sentence before it, without an office.

    (某某把工厂搬回老家，某某鞋业落户园区。“刚回来时只有2条生产线。”某某说)
    """
    said = _BARE_SPEAKER.search(scene.text, at, at + REACH)
    if said is None or said.group(1) in cast.officials or "\n" in scene.text[at : said.start()]:
        return False
    return scene.text.find(said.group(1), scene.sentence(max(0, at - 1))[0], at) >= 0


def officer_speaks(scene: Scene, at: int) -> bool:
    """Whether somebody of works speaks in the quotation at `at`, of none that he names (”生产部长某某说)."""
    closed = scene.text.find("”", at, at + REACH)
    said = _SAYING.search(scene.text, closed, closed + _SHORT_SAYING) if closed >= 0 else None
    who = scene.text[closed + 1 : said.start()] if said else ""
    return any(officer in who for officer in listed("officers")) and not _OFFICE.search(who) and "，" not in who


def project_speaking(scene: Scene, at: int) -> Mention | None:
    """The project whose manager speaks in the quotation that opens at `at` (“项目占地90亩。”某某冷链物流项目经理说)."""
    text = scene.text
    closed = text.find("”", at, at + REACH)
    if text[at : at + 1] != "“" or closed < 0 or "\n" in text[at:closed]:
        return None
    told = text.find(_PROJECT, closed, closed + _LONGEST_SPEAKER)
    said = PROJECT_SPEAKS.match(text, closed) if told >= 0 else None
    if said is None:
        return None
    end = text.rfind(_PROJECT, closed, said.end()) + len(_PROJECT)
    start = 1 + max(text.rfind(mark, closed, end) for mark in "”，、的")
    k = bisect_left(scene.mention_starts, end)
    for mention in scene.mentions[max(0, k - _MOST_NAMED) : k]:
        if mention.kind == "company" and mention.end == end - len(_PROJECT):
            return None  # 某某公司项目经理 speaks for the company
        if mention.kind != "company" and start <= mention.start < mention.end < end - len(_PROJECT):
            start = mention.end
    name = text[start:end]
    return Mention("company", name, start, end) if is_named_project(name) else None


def company_telling(scene: Scene, section: int) -> Mention | None:
    """The company whose manager tells a whole section, named under the heading that begins at `section`."""
    start = scene.text.find("\n", section) + 1
    end = scene.text.find("\n", start)
    if not start or not _TELLER.match(scene.text[start:end] if end > 0 else scene.text[start:]):
        return None
    return mention_between(scene, start, end, "company")


def company_speaking(scene: Scene, cast: Cast, at: int, before: str | None = None) -> Mention | None:
    """The company whose manager speaks in the quotation that opens at `at`; `before` is the one told of before it."""
    text = scene.text
    if text[at : at + 1] != "“":
        return None
    if cast.managers and (person := _speaker(scene, cast, at)):
        return person
    if of_firm := _speaks_for(scene, at):
        return of_firm
    said = _MANAGER.search(text, at, at + REACH)
    if not said or "\n" in text[at : said.start()] or _OFFICE.search(said.group()):
        return None
    named = mention_between(scene, said.start(), said.end(), "company")
    named = named or _told_of(scene, at, before)
    own = before and not named and _OWN_MANAGER.search(said.group())
    return Mention("company", before, at, at + 1) if own and before else named


def _told_of(scene: Scene, at: int, before: str | None) -> Mention | None:
    """The company that the paragraph told of before `at`: the last, or `before`, which it is about, if named there.

    The last one speaks where it ends the sentence before (淡水送到某某淡化厂。“我们日产淡水5万吨。”).
    """
    start, starts = scene.paragraph(max(0, at - 2)), scene.mention_starts
    last = mention_between(scene, start, at, "company")
    if last is None or last.name == before or last.end >= at - 1:
        return last
    inside = scene.mentions[bisect_left(starts, start) : bisect_left(starts, at)]
    return next((mention for mention in inside if mention.name == before), last)


def _speaks_for(scene: Scene, at: int) -> Mention | None:
    """The company named where the quotation that opens at `at` is given to someone (”在某某公司的机房，某人说)."""
    text = scene.text
    closed = text.find("”", at, at + REACH)
    if closed < 0 or "\n" in text[at:closed]:
        return None
    if text[closed + 1 : closed + 2] == "\n":
        return company_opening(scene, closed + 2) if text[closed + 2 : closed + 3] in "说讲算" else None
    end = scene.sentence(closed + 1)[1] if text[closed - 1] in "。！？" else scene.sentence(closed)[1]
    said = _SAYING.search(text, closed + 1, min(end, closed + _LONGEST_SAYING))
    named = mention_between(scene, closed + 1, said.start(), "company") if said else None
    if named is None or said is None:
        return None
    return (
        named
        if text.startswith(_OF_ITS_OWN, named.end) or not _OFFICIAL.search(text, named.end, said.start())
        else None
    )


def _speaker(scene: Scene, cast: Cast, at: int) -> Mention | None:
    """The company of a manager named after or before the quotation that opens at `at`."""
    text = scene.text
    closed = text.find("”", at, at + REACH)
    if closed < 0 or "\n" in text[at:closed]:
        return None
    end = _AFTER_QUOTE.match(text, closed + 1)
    before = text[scene.sentence(max(0, at - 1))[0] : at]
    said = (end.group() if end else "") + (before if _SAID_BEFORE.search(before) else "")
    company = cast.speaks(said)
    return Mention("company", company, at, closed) if company else None
