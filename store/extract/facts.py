"""Facts: every printed figure with whose it is, which, how much, when and of what kind."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.extract.notfacts import is_no_figure
from store.extract.numbers import Quantity, find_quantities
from store.extract.periods import Period, last_before
from store.extract.words import Words, words_of
from store.knowledge import Knowledge
from store.records import Direction, Fact, Measure, Reading, Status, Topic

if TYPE_CHECKING:
    from store.extract.names import Names

_SENTENCE_END = re.compile(r"[。！？!?\n；;]|…+")
_CLAUSE_END = re.compile(r"[，,：:（(）)！？—]")
_TAIL = re.compile(r"[^，,。；;：:！？、（）()\n—…]*")
_NOUNLESS_TAIL = re.compile(r"(?:对|占|较|比|和|与|及|并|用于|同比|其中|分别|位居|位列|居|列|的[0-9]|增长|下降)")
_TOPIC_BY_UNIT: dict[str, Topic] = {"元": "finance", "亩": "land", "平方公里": "land", "平方米": "land", "人": "people", "家": "enterprises", "户": "enterprises"}


def find_facts(reading: Reading, names: Names, knowledge: Knowledge) -> list[Fact]:
    """Every figure of the article, in text order; `id`, `article` and `source` are left empty."""
    text = reading.mended.text
    words = words_of(knowledge)
    quantities = find_quantities(text, words.units)
    date = reading.masthead.date
    year = int(date[:4]) if date else reading.year_inferred
    periods = words.periods.find(text, year)
    facts: list[Fact] = []
    head = ""
    before: Quantity | None = None
    last_sentence = -1
    ends = [m.end() for m in _SENTENCE_END.finditer(text)]
    from bisect import bisect_right

    for i, q in enumerate(quantities):
        if is_no_figure(text, q, before) or any(p.start <= q.start < p.end for p in periods):
            continue
        k = bisect_right(ends, q.start)
        s = ends[k - 1] if k else 0
        e = ends[k] if k < len(ends) else len(text)
        if s != last_sentence:
            head, before, last_sentence = "", None, s
        cs = s
        for m in _CLAUSE_END.finditer(text, max(s, q.left - 80), q.left):
            cs = m.end()
        if before and before.right > cs:
            cs = before.right
        lead = text[cs : q.left].lstrip("、和及与")
        nxt = quantities[i + 1].left if i + 1 < len(quantities) else len(text)
        tm = _TAIL.match(text, q.right, max(q.right, min(nxt, e)))
        tail = tm.group() if tm else ""
        measure, direction, metric = _read(words, q, lead, tail, head)
        if measure == "level" and q.unit not in ("%",):
            head = metric or head
        elif measure == "level":
            head = metric or head
        period, period_text = _period(text, periods, q, s)
        source_start, source_end = reading.mended.source_span(q.start, q.end)
        norm, norm_unit = words.units.normalise(q.value, q.unit)
        facts.append(
            Fact(
                id="", article="", source="", source_start=source_start, source_end=source_end, start=q.start, end=q.end,
                text=text[q.start : q.end], value=q.value, value_to=q.value_to, unit=q.unit or "元", qualifier=q.qualifier,
                measure=measure, direction=direction, metric=metric or head or "", topic=_TOPIC_BY_UNIT.get(q.unit, "output"),
                subject=names.park, park=names.park, status=_status(words, text, s, q), period=period, period_text=period_text,
                quote=text[s:e].strip(), norm_value=norm, norm_unit=norm_unit,
            )
        )  # fmt: skip
        before = q
    return facts


def _read(words: Words, q: Quantity, lead: str, tail: str, head: str) -> tuple[Measure, Direction | None, str]:
    cut = words.cut_reach(lead)
    growth = words.growth_at_end(lead) or words.growth_at_end(cut)
    if growth and q.unit in ("%", "百分点", "倍", "成"):
        owner = cut[: cut.rfind(growth)] if growth in cut else lead[: lead.rfind(growth)]
        owner = _clean(words, words.cut_comparing(owner)) or head
        return "change", "down" if growth in words.down else "up", f"{owner}{growth}"
    base = _clean(words, cut)
    if "占" in lead or words.share.search(lead[-6:]):
        return "share", None, base if base not in words.bare_heads else head + base
    if base in words.bare_heads:
        return "level", None, head + base
    if tail and not _NOUNLESS_TAIL.match(tail) and not words.ends_in_head(base):
        return "level", None, base + tail.lstrip("的")
    return "level", None, base or head


def _clean(words: Words, text: str) -> str:
    match = words.lead.match(text)
    return text[match.end() :] if match else text


def _period(text: str, periods: list[Period], q: Quantity, sentence: int) -> tuple[str | None, str | None]:
    k = last_before(periods, q.start)
    paragraph = text.rfind("\n", 0, q.start) + 1
    while k >= 0 and periods[k].start >= paragraph:
        if not periods[k].compared:
            return periods[k].value, periods[k].text
        k -= 1
    return None, None


def _status(words: Words, text: str, sentence: int, q: Quantity) -> Status:
    said = text[sentence : q.start]
    if words.target.search(said):
        return "target"
    return "estimate" if words.estimate.search(said) else "actual"
