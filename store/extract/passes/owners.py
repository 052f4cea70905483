"""Owners: whose every figure of an article is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from store.extract.metrics.naming import STANDARD
from store.extract.subjects.finding import SubjectTracker
from store.extract.subjects.owner import Owner
from store.late import late

if TYPE_CHECKING:
    from store.extract.figures.scene import Scene
    from store.extract.passes.contexts import Context
    from store.extract.passes.metrics import Naming
    from store.records import Mention

_NAMED_PLACE = late(r"[^\x00-\x7f\W]{2,5}?(?:市|县|省|自治州|州|旗)(?!场|值|政|级|域|外|内)")


class Owned(msgspec.Struct, frozen=True):
    """Whose a figure is, and who its clause speaks of."""

    owner: Owner
    subject: Owner


def find_owners(scene: Scene, contexts: list[Context], namings: list[Naming]) -> list[Owned]:
    """Whose each figure is, in text order."""
    subjects = SubjectTracker(scene)
    owner = Owner(scene.park, scene.park, "the article's park", 0, 0)
    found: list[Owned] = []
    for context, naming in zip(contexts, namings, strict=True):
        subject = subjects.at(context.paragraph, context.quantity.left)
        if dealt := naming.dealt.owner:
            owner = _dealt_to(dealt, subjects.park)
        elif whole := _of_whole(subjects, context, naming):
            owner = whole
        elif not naming.shares_lead:
            owner = subjects.beside(subject, context.start, context.quantity, naming.lead)
        if owner.subject is None and scene.park is None:
            owner = Owner(subjects.home, None, "the place the article tells of", owner.start, owner.end)
        found.append(Owned(owner, subject))
    return found


def _dealt_to(mention: Mention, running_park: str | None) -> Owner:
    """Whose a figure is that a 分别 dealt out to `mention`."""
    park = mention.name if mention.kind == "park" else running_park if mention.kind == "company" else None
    return Owner(mention.name, park, "分别 shares the owners out in order", mention.start, mention.end)


def _of_whole(subjects: SubjectTracker, context: Context, naming: Naming) -> Owner | None:
    """The place that a whole is told of (占全市工业总产值1682.4亿元的…)."""
    named = naming.dealt.named
    whole = named.metric if named.rule == STANDARD else naming.whole
    if not whole:
        return None
    if known := subjects.scene.words.whole_places.match(whole):
        name = subjects.place_of(known.group())
    elif printed := _NAMED_PLACE.match(whole):
        name = printed.group()
    else:
        return None
    return Owner(name, None, "the whole of a place", context.start, context.quantity.left)
