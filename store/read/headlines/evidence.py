"""What speaks for each headline of a page as its title."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from store.knowledge_words import each_of
from store.late import late_of
from store.read.drafts import Draft
from store.read.headlines.families import FAMILY, Families
from store.read.headlines.kinds import is_twice
from store.read.headlines.pairs import (
    TOP,
    below,
    is_campaign,
    is_dashed,
    is_named_as_column,
    is_signed,
    is_slogan_over,
    is_written_for,
    leads_in,
    pair_texts,
    stands_twice,
)
from store.read.headlines.parting import names_place
from store.read.headlines.roles import is_surely_over, opens_with_kicker
from store.read.headlines.shapes import opens_report
from store.read.headlines.weights import TITLE
from store.read.lines.characters import COLONS

_SEVERAL = 3
"""So many headlines that are names of places each head a section."""
_AROUND = frozenset(["byline", "date", "rubric", "caption"])
"""What may stand above the text of a page."""
_NAMES_PARK = late_of(lambda: [*each_of("park_kinds"), "园區", "開發區", "保税", "自贸", "基地", "工业城"])


def _report_below(drafts: Sequence[Draft]) -> int | None:
    """Where the only report of a page begins that tells so (本报讯（记者 …）), below the text that opens the page.

    One heading may stand over that text, which began in mid-page.

    Who wrote it alone on a line, over another headline, stands wherever its column ended.
    """
    first = next((i for i, draft in enumerate(drafts) if draft.kind not in _AROUND), len(drafts))
    if all(draft.kind != "paragraph" for draft in drafts[first : first + 2]):
        return None  # the masthead itself
    opened = [i for i, draft in enumerate(drafts) if draft.kind == "paragraph" and opens_report(draft.lines[0].text)]
    if len(opened) != 1:
        return None
    at = opened[0]
    alone = len(drafts[at].lines) == 1 and drafts[at].lines[0].last in "）)"
    return None if alone and at + 1 < len(drafts) and drafts[at + 1].kind == "heading" else at


class Evidence:
    """What speaks for each headline of a page as its title."""

    def __init__(self, drafts: Sequence[Draft], headlines: Sequence[int], families: Families) -> None:
        self.drafts = drafts
        self.twice = {i for i in headlines if stands_twice(drafts[i])}
        self.report = _report_below(drafts)
        self.families = families
        kinds = [draft.kind for draft in drafts]
        self.text = kinds.index("paragraph") if "paragraph" in kinds else len(kinds)
        """Where the text begins, and where it says first who wrote it; behind all blocks if it does not."""
        self.byline = kinds.index("byline") if "byline" in kinds else len(kinds)

    def weight(self, i: int) -> int:
        """How much speaks for the headline at `i` by the signs of `weights.TITLE` that it shows."""
        signs = self._built(i)
        if i in self.twice:
            signs.append(self._said_twice(i))
        if i + 1 == self.report:
            signs.append("over report")
        before = self.drafts[i - 1] if i else None
        after = below(self.drafts, i)
        between = before is not None and after is not None and before.kind == after.kind == "paragraph"
        if i <= TOP or not between:
            if before is not None and before.kind == "heading":
                signs += self._under(i)
            signs += self._beside(i, before, after)
        return sum(map(TITLE.__getitem__, signs))

    def _said_twice(self, i: int) -> str:
        """What it says that a headline is printed twice."""
        if len(self.twice) > 1 and any(j > TOP for j in self.twice):
            under = i > 0 and i - 1 not in self.twice and self.drafts[i - 1].kind == "heading"
            return "one of several twice under another" if under else "one of several twice"
        if self.drafts[i].doubled or (i <= TOP and is_only_doubled(self.drafts, i)):
            return "one of several twice" if self._is_third(i) else "twice"
        if len(self.twice) == 1 and i + 1 < len(self.drafts) and opens_report(self.drafts[i + 1].lines[0].text):
            return "twice"
        return "one of several twice" if i and self.drafts[i - 1].kind == "heading" else ""

    def _is_third(self, i: int) -> bool:
        """Whether two headlines that are printed once stand right over it: kicker and title over the first heading."""
        if i < 2 or not self.twice.isdisjoint((i - 2, i - 1)):
            return False
        return self.drafts[i - 2].kind == self.drafts[i - 1].kind == "heading"

    def _built(self, i: int) -> list[str]:
        """How it is built, as no title is."""
        draft = self.drafts[i]
        signs: list[str] = []
        if draft.lines[-1].last == "—" and draft.lines[-1].text.endswith("——"):
            signs.append("leads over")
        if is_named_as_column(draft):
            tops = i <= TOP and not any(draft.kind in ("paragraph", "heading") for draft in self.drafts[:i])
            signs.append("column on top" if tops or is_campaign(draft) else "column")
        if i > TOP and not draft.doubled and opens_with_kicker(draft.lines):
            signs.append("under kicker")
        return signs

    def weights_of_family(self) -> dict[int, int]:
        """How much it speaks for each headline that others are built like it, or like each other beside it."""
        some = self.families.any
        return {i: self._weight_of_family(i, alike, some) for i, alike in self.families.alike.items()}

    def _weight_of_family(self, i: int, alike: int, some: bool) -> int:
        """The same for the headline at `i`, which so many are built like; `some` tells whether there is a family."""
        if alike:
            return TITLE["family" if alike >= FAMILY else "like another"]
        return TITLE["beside a family"] if some and not is_named_as_column(self.drafts[i]) else 0

    def _under(self, i: int) -> list[str]:
        """What stands right over it among the headlines."""
        over = self.drafts[i - 1]
        signs = [self._label(i - 1)]
        if i <= TOP:
            if is_slogan_over(self.drafts, i):
                signs.append("slogan over")
            if _NAMES_PARK.search(self.drafts[i].text):
                signs.append("of park under another")
        elif is_dashed(over) or is_written_for(self.drafts, i - 1):
            return signs
        elif is_surely_over(*pair_texts(self.drafts, i)):
            alone = not (self.families.alike[i] or self.families.alike[i - 1])
            signs += ["under kicker"] if alone else []
        return signs

    def _label(self, i: int) -> str:
        """What it says that a headline tells whose the one below is; in mid-text it heads a section (现状：)."""
        draft = self.drafts[i]
        place = names_place(draft)
        if draft.lines[-1].last not in COLONS:
            return ("label over" if self._places < _SEVERAL else "family") if place else ""
        if not place and self.families.alike[i] >= FAMILY:
            return "family"
        above_text = i <= min(TOP, self.text)
        if above_text or is_signed(self.drafts, i + 1):
            return "label over"
        if not place:
            return ""
        # Of several parks with a colon each heads a section; the only one has the title under it.
        return "label over" if self._labels == 1 else "label over in text"

    @cached_property
    def _places(self) -> int:
        """How many headlines are the name of a place: each of several heads the section of its park."""
        return sum(d.kind == "heading" and names_place(d) for d in self.drafts)

    @cached_property
    def _labels(self) -> int:
        """How many headlines are the name of a place with a colon."""
        return sum(d.kind == "heading" and d.text[-1] in COLONS and names_place(d) for d in self.drafts)

    def _beside(self, i: int, before: Draft | None, after: Draft | None) -> list[str]:
        """Where it stands."""
        signs: list[str] = []
        more = self.drafts[i + 2].kind if i + 2 < len(self.drafts) else None
        if after is not None and after.kind == "byline":
            signs.append("signed")
        elif after is not None and (is_dashed(after) or is_written_for(self.drafts, i + 1)):
            signs += ["signed", "deck and byline"] if more == "byline" else ["signed"]
        elif after is not None and after.kind == "date":
            signs.append("dated" if more else "dated at the end")
        if i <= TOP and all(map(leads_in, self.drafts[:i])):
            signs.append("tops")
            prose = after is not None and after.kind == "paragraph" and not opens_report(after.lines[0].text)
            if prose and i < self.byline < len(self.drafts):
                signs.append("tops text signed elsewhere")
        elif before is not None and before.kind in ("byline", "date"):
            signs.append("under byline")
        if after is None and self.text < len(self.drafts):
            # Of a page of headlines each pass would take the last one.
            signs.append("ends page")
        return signs


def is_only_doubled(drafts: Sequence[Draft], i: int) -> bool:
    """Whether a headline above all text is the only one of the page that is printed twice in its line."""
    if not is_twice(drafts[i].lines[0]) or any(draft.kind == "paragraph" for draft in drafts[:i]):
        return False
    twice = [draft for draft in drafts if draft.kind == "heading" and is_twice(draft.lines[0])]
    return len(twice) == 1
