"""Period owners: a time that was told of one company or park and so says nothing of the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.extract.periods.period import PARTS
from store.extract.subjects.named import mention_between
from store.extract.subjects.owner import OF_COMPANY
from store.extract.text.marks import SEMICOLONS
from store.late import late

if TYPE_CHECKING:
    from store.extract.figures.scene import Scene
    from store.extract.periods.period import Period
    from store.extract.subjects.owner import Owner
    from store.extract.times.when import When

_PARAGRAPHS = "over paragraphs"
_OPENING = 16
"""A paragraph that names a company so near to its beginning is about that company."""
_OWN_EVENT = late("投产|成立|建厂|入园|落户|开业|投用", "投产 成立 建厂 入园 落户 开业 投用")
"""What only one company did since when its figures add up (自2015年投产以来)."""
_LONGEST_LIST = 400
_NAMED = frozenset(("a company named", "a park named", "an institution named", "the builder before its project"))


def is_long_past(scene: Scene, period: Period) -> bool:
    """Whether a time is a year, or since a year, that lies before the last one."""
    past = scene.year is not None and (period.year or scene.year) < scene.year - 1
    return past and period.form in ("year", "since")


def _goes_through_parks(scene: Scene, period: Period, owner: Owner, sentence: int) -> bool:
    """Whether a sentence tells park after park, between semicolons, what a part of a year brought to each.

    (某某新区前三季度生产总值3068亿元；某某高新区增加值增长23.8%；…)
    """
    text, told = scene.text, period.end
    if owner.rule != "a park named" or period.form not in PARTS or text[sentence - 1 : sentence] not in SEMICOLONS:
        return False
    return sentence - told < _LONGEST_LIST and not any(text.find(end, told, sentence) >= 0 for end in "。\n")


def is_anothers(scene: Scene, when: When, owner: Owner, sentence: int) -> bool:
    """Whether a time carried on to a sentence was told after another's name (甲公司去年产值3亿元；乙公司员工500人).

    What a paragraph before told of the park says nothing of a company.
    """
    period = when.period
    if _PARAGRAPHS in when.rule and owner.rule in OF_COMPANY:
        opens = owner.start - scene.paragraph(sentence) <= _OPENING
        return opens or owner.rule == "a word for the company before"
    if period is None or owner.rule not in _NAMED or owner.start < period.end:
        return False
    if period.form == "since" and _OWN_EVENT.search(period.text):
        return True
    start, end = scene.sentence(period.start)
    if owner.start < end:
        return False  # 作为某某试验区的一部分，上半年，园区完成产值3亿元；增加值增长…: told of the owner itself
    if owner.rule == "a company named" and is_long_past(scene, period):
        return scene.text.find(owner.subject or "", start, end) < 0 and owner.start - sentence <= _OPENING
    if _goes_through_parks(scene, period, owner, sentence):
        return False
    told = mention_between(scene, start, period.start, "company") or mention_between(scene, start, period.start, "park")
    return told is not None and told.name != owner.subject
