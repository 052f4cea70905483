"""Times: when every figure of an article is true, and whether it is there yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from store.extract.metrics.naming import A_STEP, PLANNED
from store.extract.times.behind import told_behind
from store.extract.times.dating import Dating
from store.extract.times.period_owners import is_anothers
from store.extract.times.plans import Plans
from store.extract.times.sentence_signs import signs_of
from store.extract.times.status import BEGINS, status_of
from store.extract.times.timing import when_of
from store.extract.times.when import When

if TYPE_CHECKING:
    from store.extract.figures.scene import Scene
    from store.extract.passes.contexts import Context
    from store.extract.passes.metrics import Naming
    from store.extract.passes.owners import Owned
    from store.records import Status

_ANOTHERS = When(None, None, "a time told of another before", None)


class Timed(msgspec.Struct, frozen=True):
    """When a figure is true, whether it is there yet, and the rule that told so."""

    when: When
    status: Status
    rule: str


def find_times(scene: Scene, contexts: list[Context], namings: list[Naming], owners: list[Owned]) -> list[Timed]:
    """When each figure is true, and of what status it is, in text order."""
    whens = [_told(scene, context) for context in contexts]
    plans = Plans(scene)
    dating = Dating(scene, plans)
    before: Status = "actual"
    paragraph = -1
    found: list[Timed] = []
    for context, naming, owned, told in zip(contexts, namings, owners, whens, strict=True):
        quantity, sentence, named = context.quantity, context.sentence, naming.dealt.named
        if context.opens:
            dating.enter_sentence(sentence[0])
            signs = signs_of(scene, sentence)
            before = before if context.paragraph == paragraph else "actual"
            paragraph = context.paragraph
        period = told.period
        carried = period is not None and period.start < sentence[0] and not naming.told_before
        if carried and is_anothers(scene, told, owned.subject, sentence[0]):
            told = _ANOTHERS
        when = dating.settle(naming.dealt.when or told, named, quantity, naming.lead, (context.start, sentence[0]))
        status, rule = status_of(scene, quantity, sentence, signs, context.clause, context.tail, when, before)
        when, status, rule = plans.settle(when, status, rule, quantity, (context.clause, sentence[0]))
        if named.rule in (PLANNED, A_STEP):
            when, status, rule = _of_year(when), "target", named.rule
        before = before if rule in (BEGINS, PLANNED, A_STEP) else status
        found.append(Timed(when, status, rule))
    return found


def _told(scene: Scene, context: Context) -> When:
    """The time that the text tells of a number, before what the number is of is asked."""
    quantity = context.quantity
    return told_behind(scene, quantity) or when_of(
        scene, context.paragraph, context.sentence[0], context.clause, quantity.left, context.reached, quantity.right
    )


def _of_year(when: When) -> When:
    """The whole year that a plan holds for (1至3月…，完成年任务90亿元的…)."""
    year = when.period.year if when.period else None
    return When(str(year), when.text, "the year of a plan", when.period) if year else when
