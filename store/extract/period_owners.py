"""Period owners: a time that was told of one company or park and so says nothing of the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.extract.named import mention_between

if TYPE_CHECKING:
    from store.extract.owner import Owner
    from store.extract.scene import Scene
    from store.extract.timing import When

_NAMED = frozenset(("a company named", "a park named", "an institution named", "the builder before its project"))


def is_anothers(scene: Scene, when: When, owner: Owner, sentence: int) -> bool:
    """Whether a time carried on was told after another's name (甲公司去年产值3亿元；乙公司员工500人)."""
    period = when.period
    if period is None or period.start >= sentence or owner.rule not in _NAMED or owner.start < period.end:
        return False
    start = scene.sentence(period.start)[0]
    told = mention_between(scene, start, period.start, "company") or mention_between(scene, start, period.start, "park")
    return told is not None and told.name != owner.subject
