"""What is marked in a text: figures, parks, companies, keywords, matches, shared passages, contradictions."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from typing import Final, Literal, NamedTuple

from store.records import Article, Fact, Status
from tui.looks import LOOKS

HighlightKind = Literal[
    "figure_actual", "figure_estimate", "figure_target", "park", "company", "keyword", "match", "shared",
    "contradiction",
]  # fmt: skip

PRIORITY: Final[tuple[HighlightKind, ...]] = (
    "match", "contradiction", "figure_actual", "figure_estimate", "figure_target", "park", "company", "keyword",
    "shared",
)  # fmt: skip
"""Where two overlap, the one named first is shown."""

FIGURES: Final[tuple[HighlightKind, ...]] = ("figure_actual", "figure_estimate", "figure_target", "contradiction")
"""The kinds that a step from figure to figure stops at."""

_BY_STATUS: Final[dict[Status, HighlightKind]] = {
    "actual": "figure_actual",
    "estimate": "figure_estimate",
    "target": "figure_target",
}


class HighlightSpan(NamedTuple):
    """A marked span `[start, end)` of the mended text; a figure names its fact."""

    kind: HighlightKind
    start: int
    end: int
    fact_id: str | None = None


class LegendEntry(NamedTuple):
    """How a kind is told without colour, and the message that names it."""

    kind: HighlightKind
    style: str
    label: str


ROLES: Final[dict[HighlightKind, str]] = {
    "figure_actual": "figure", "figure_estimate": "estimate", "figure_target": "target", "park": "park",
    "company": "company", "keyword": "keyword", "match": "match", "shared": "shared", "contradiction": "contradiction",
}  # fmt: skip
"""The look of each kind."""

LEGEND: Final = tuple(
    LegendEntry(kind, LOOKS[role].text, "shared passage" if kind == "shared" else role) for kind, role in ROLES.items()
)
"""No two kinds look alike, with colours or without."""


def legend() -> tuple[LegendEntry, ...]:
    """Each kind with its style and its label (a message to be translated), in the order a reader meets them."""
    return LEGEND


def spans_of(
    article: Article,
    facts: Iterable[Fact],
    *,
    shared: Iterable[tuple[int, int]] = (),
    contradictions: Collection[str] = (),
    matches: Iterable[tuple[int, int]] = (),
) -> list[HighlightSpan]:
    """All spans to be marked, in text order; they may overlap (`flatten` decides what is shown).

    A figure whose fact is one of `contradictions` is marked so, whatever its status.
    """
    spans = [
        HighlightSpan("contradiction" if f.id in contradictions else _BY_STATUS[f.status], f.start, f.end, f.id)
        for f in facts
    ]
    for mention in article.mentions:
        if mention.kind != "place":
            spans.append(HighlightSpan(mention.kind, mention.start, mention.end))
    spans += (HighlightSpan("keyword", start, end) for start, end in _keyword_spans(article))
    spans += (HighlightSpan("shared", start, end) for start, end in shared)
    spans += (HighlightSpan("match", start, end) for start, end in matches)
    size = len(article.text)
    return sorted((s for s in spans if 0 <= s.start < s.end <= size), key=_place)


def _place(span: HighlightSpan) -> tuple[int, int, int]:
    return span.start, span.end, PRIORITY.index(span.kind)


def _keyword_spans(article: Article) -> list[tuple[int, int]]:
    """Each place a keyword stands at; within a longer keyword the shorter is not told again."""
    text = article.text
    taken = bytearray(len(text))
    found: list[tuple[int, int]] = []
    for term in sorted({keyword.term for keyword in article.keywords if keyword.term}, key=len, reverse=True):
        start = text.find(term)
        while start >= 0:
            end = start + len(term)
            if not any(taken[start:end]):
                taken[start:end] = b"\x01" * len(term)
                found.append((start, end))
            start = text.find(term, end)
    return found


def flatten(spans: Sequence[HighlightSpan], shown: Collection[HighlightKind] = PRIORITY) -> list[HighlightSpan]:
    """The spans of the kinds `shown`, in text order without overlap: what a lesser one has left over is kept."""
    result: list[HighlightSpan] = []
    starts: list[int] = []
    for kind in PRIORITY:
        if kind not in shown:
            continue
        for span in spans:
            if span.kind == kind:
                _insert(span, result, starts)
    return result


def _insert(span: HighlightSpan, result: list[HighlightSpan], starts: list[int]) -> None:
    """Add to the sorted `result` the parts of `span` that nothing there covers."""
    at = bisect_left(starts, span.start)
    if at and result[at - 1].end > span.start:
        span = span._replace(start=min(result[at - 1].end, span.end))
    while span.start < span.end:
        stop = min(span.end, starts[at]) if at < len(starts) else span.end
        if span.start < stop:
            result.insert(at, span._replace(end=stop))
            starts.insert(at, span.start)
            at += 1
        if at >= len(starts) or stop == span.end:
            return
        span = span._replace(start=min(result[at].end, span.end))
        at += 1


_SENTENCE_ENDS = "。！？!?；…\n"
_TRAILING = "”’）》】』」)\"'"


def sentence_of(text: str, start: int, end: int) -> tuple[int, int]:
    """The span of the sentence that holds `[start, end)`, its closing marks with it; never past a line break."""
    first = max(text.rfind(mark, 0, start) for mark in _SENTENCE_ENDS) + 1
    while first < start and text[first] in _TRAILING:
        first += 1
    ends = [found for mark in _SENTENCE_ENDS if (found := text.find(mark, max(end - 1, start))) >= 0]
    last = min(ends, default=len(text))
    while last < len(text) and text[last] in _SENTENCE_ENDS + _TRAILING and text[last] != "\n":
        last += 1
    return first, last
