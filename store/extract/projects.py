"""Projects and companies told by what stands around them: after their measures, inside a park, in an article's head."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.extract.named import is_generic, mention_between
from store.extract.subject_patterns import (
    BUILDER_AFTER,
    MORE_OF_PROJECT,
    OWN_PARK,
    PROJECT,
)

if TYPE_CHECKING:
    from store.extract.cast import Cast
    from store.extract.quantities import Quantity
    from store.extract.scene import Scene
    from store.records import Mention

_LONGEST_WORD, _FEWEST = 4, 2
"""A mention of a park no longer than that is a bare word for it; a company named no oftener is no article's own."""


def project_after(scene: Scene, cast: Cast, quantity: Quantity, lead: str) -> tuple[str | None, bool]:
    """The project told after its measures (总投资10亿元的某项目), or its company; and whether it is a company."""
    if not lead.endswith(("投资", "投资约", "投资近", "投资超", "面积", "资额", "占地")):
        return None, False
    text, right = scene.text, quantity.right
    if more := MORE_OF_PROJECT.match(text, right):
        right = more.end()
    if text.startswith("的", right):
        named = scene.mention_at.get(right + 1)
        if named and named.kind == "company":
            return named.name, True
        if short := cast.company(text, right + 1):
            return short[0], True
    built = BUILDER_AFTER.match(text, right)
    match = built or PROJECT.match(text, right)
    if not match:
        return None, False
    start, end = match.span(1)
    if OWN_PARK.match(text, start) or is_generic(match.group(1)):
        return None, False
    mention = mention_between(scene, start, end, "company")
    return (mention.name, True) if mention else (match.group(1), built is not None)


def profiled(scene: Scene, cast: Cast) -> str | None:
    """The one company in an article's head, if the text names it more often than its park."""
    head = {m.name for m in scene.mentions if m.kind == "company" and m.start < scene.head_end}
    if len(head) != 1:
        return None
    name = head.pop()
    short = next((word for word, company in cast.brands.items() if company.startswith(name[:3])), name)
    parks = sum(m.kind == "park" and m.end - m.start > _LONGEST_WORD for m in scene.mentions)
    if scene.text.count(short) <= max(parks, _FEWEST):
        return None
    return name


def within(scene: Scene, park: Mention) -> Mention | None:
    """The part or the company that is named right after a park: 某某开发区某某公司, 某某园的某某公司负责人."""
    text, named = scene.text, scene.mention_at
    after = named.get(park.end)
    if after is None and text.startswith("的", park.end):
        after = named.get(park.end + 1)
        return after if after and after.kind == "company" else None
    if after is None and text.startswith(("内的", "里的"), park.end):
        after = named.get(park.end + 2)
        return after if after and after.kind in ("park", "company") else None
    if after is None or (after.kind == "company" and park.end - park.start <= _LONGEST_WORD):
        return None  # 集中区严把环保关 is no company
    return after if after.kind in ("park", "company") else None
