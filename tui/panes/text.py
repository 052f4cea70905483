"""The text of an article: figures and names marked, stepped through from figure to figure, searched."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Literal

from textual import events
from textual.message import Message

from store.across.matching import Matcher
from store.records import Article, Fact
from tui.highlights import FIGURES, PRIORITY, HighlightKind, HighlightSpan, flatten, sentence_of, spans_of
from tui.pages import Page, page_of_source, page_of_text, page_with_marks
from tui.panes.page_view import PageView

PageMode = Literal["text", "raw", "marks"]


class TextPane(PageView):
    """Shows one article; says which span the reader is at and which figure they chose."""

    class HighlightMoved(Message):
        """The reader is now at this span."""

        def __init__(self, span: HighlightSpan) -> None:
            super().__init__()
            self.span = span

    class FigureChosen(Message):
        """The reader wants to know more of this figure."""

        def __init__(self, fact_id: str) -> None:
            super().__init__()
            self.fact_id = fact_id

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id, classes=classes)
        self.article: Article | None = None
        """The article shown."""
        self.mode: PageMode = "text"
        """What is shown of the article: its mended text, its source, or the text with mending's marks."""
        self.step_kinds: tuple[HighlightKind, ...] = FIGURES
        """The kinds that a step stops at."""
        self._shown_height = 0
        self._marked: list[HighlightSpan] = []
        self._matches: list[HighlightSpan] = []
        self._matchers: list[Matcher] = []
        self._hidden: set[HighlightKind] = set()
        self._at: HighlightSpan | None = None

    # What is shown

    def show(
        self,
        article: Article,
        facts: Sequence[Fact],
        *,
        shared: Sequence[tuple[int, int]] = (),
        contradictions: Collection[str] = frozenset(),
    ) -> None:
        """Show the article from its beginning; a search that is on goes on in it."""
        self.article = article
        self._marked = spans_of(article, facts, shared=shared, contradictions=contradictions)
        self._find()
        self._place, self._at = 0, None
        self._show_page(page_of_text(article), "text")

    def set_marks(
        self,
        facts: Sequence[Fact],
        *,
        shared: Sequence[tuple[int, int]] = (),
        contradictions: Collection[str] = frozenset(),
    ) -> None:
        """More is known of the article shown: mark it from now on; the reader stays where they are."""
        if self.article is None:
            return
        self._marked = spans_of(self.article, facts, shared=shared, contradictions=contradictions)
        if self._at and self._at.fact_id:
            self._at = next((span for span in self._marked if span.fact_id == self._at.fact_id), self._at)
        self.set_spans(self._visible_spans(self.page))

    def show_text(self) -> None:
        """Back to the mended text, at the same place."""
        if self.article:
            self._show_page(page_of_text(self.article), "text")

    def show_raw(self, source_text: str) -> None:
        """Show the source as it came, at the same place."""
        if self.article:
            self._show_page(page_of_source(self.article, source_text), "raw")

    def show_marks(self, source_text: str) -> None:
        """Show what mending joined, dropped, moved and folded, at the same place."""
        if self.article:
            self._show_page(page_with_marks(self.article, source_text), "marks")

    def _show_page(self, page: Page, mode: PageMode) -> None:
        self.mode = mode
        self._current = self._sentence = None
        self.set_page(page, self._visible_spans(page))
        if self._at:
            self._mark_current(self._at)

    def _visible_spans(self, page: Page) -> list[HighlightSpan]:
        shown = [kind for kind in PRIORITY if kind not in self._hidden]
        return flatten([page.shift(span) for span in self._marked + self._matches], shown)

    # Kinds on and off

    @property
    def hidden(self) -> frozenset[HighlightKind]:
        """The kinds that are switched off."""
        return frozenset(self._hidden)

    @hidden.setter
    def hidden(self, kinds: Collection[HighlightKind]) -> None:
        self._hidden = set(kinds)
        self.set_spans(self._visible_spans(self.page))

    def toggle(self, kind: HighlightKind) -> bool:
        """Switch the highlights of a kind on or off; gives whether they are on now."""
        self.hidden = self._hidden ^ {kind}
        return kind not in self._hidden

    # Search

    def search(self, query: str) -> int:
        """Mark what matches and step through it from now on; gives how many there are. An empty query ends it."""
        return self.search_all([query] if query else [])

    def search_all(self, queries: Collection[str]) -> int:
        """Mark what matches any of the queries and step through it from now on; gives how many there are."""
        self._matchers = [Matcher(query) for query in queries]
        self._find()
        self.step_kinds = ("match",) if self._matches else FIGURES
        self.set_spans(self._visible_spans(self.page))
        return len(self._matches)

    def _find(self) -> None:
        text = self.article.text if self.article else ""
        spans = {span for matcher in self._matchers if matcher for span in matcher.spans(text)}
        self._matches = [HighlightSpan("match", start, end) for start, end in sorted(spans)]

    # From span to span

    @property
    def current(self) -> HighlightSpan | None:
        """The span the reader is at."""
        return self._at

    def steps(self) -> list[HighlightSpan]:
        """The spans that a step stops at, in the order of the page."""
        spans = [
            span
            for span in self._marked + self._matches
            if span.kind in self.step_kinds and span.kind not in self._hidden
        ]
        return sorted(spans, key=lambda span: (self.page.from_text(span.start), span.end))

    def step(self, forward: bool = True) -> HighlightSpan | None:
        """Go to the next or the previous span of the kinds stepped through, round the ends; None if there is none.

        Without a current span the first step is from the top of what is seen.
        """
        steps = self.steps()
        if not steps:
            return None
        places = [self.page.from_text(span.start) for span in steps]
        if self._at in steps:
            index = steps.index(self._at) + (1 if forward else -1)
        else:
            here = self.page.from_text(self._at.start if self._at else self._place)
            after = [i for i, place in enumerate(places) if place >= here]
            index = (after[0] if after else 0) if forward else (after[0] if after else len(steps)) - 1
        span = steps[index % len(steps)]
        self._mark_current(span)
        self._scroll_to_current()
        self.post_message(self.HighlightMoved(span))
        return span

    def go_to(self, start: int, end: int) -> None:
        """Bring the sentence of `[start, end)` of the mended text into the upper third and mark the span in it."""
        if self.article is None:
            return
        known = next((s for s in self._marked + self._matches if (s.start, s.end) == (start, end)), None)
        self._mark_current(known or HighlightSpan("match", start, end))
        self._place = start
        self._scroll_to_current(upper_third=True)

    def return_to(self, span: HighlightSpan | None, place: int) -> None:
        """Be at that span, or at none, with the line at `place` on top, as it was before."""
        if span is None:
            self._at = None
            self.set_current(None)
        else:
            self._mark_current(span)
        self.place = place

    def _mark_current(self, span: HighlightSpan) -> None:
        self._at = span
        shown = self.page.shift(span)
        sentence = None
        if self.article and span.fact_id:
            found = self.page.shift(HighlightSpan("shared", *sentence_of(self.article.text, span.start, span.end)))
            sentence = (found.start, found.end)
        self.set_current(shown, sentence)

    def on_resize(self) -> None:
        """Wrap again where the width changed; where the card below took lines, keep the marked span in view."""
        super().on_resize()
        if self._current and self._shown_height > self.size.height > 0:
            self._scroll_to_current()
        self._shown_height = self.size.height

    def _scroll_to_current(self, *, upper_third: bool = False) -> None:
        if self._current and self._lines:
            start = self._sentence[0] if self._sentence and upper_third else self._current.start
            self.bring_into_view(start, self._current.end, upper_third=upper_third)

    def on_click(self, event: events.Click) -> None:
        """Go to the span that was clicked on."""
        offset = self.offset_at(event.offset)
        if offset is None:
            return
        for span in self._marked + self._matches:
            shown = self.page.shift(span)
            if span.fact_id and shown.start <= offset < shown.end:
                self._mark_current(span)
                self.post_message(self.HighlightMoved(span))
                return

    def choose(self) -> None:
        """Choose the figure the reader is at."""
        if self._at and self._at.fact_id:
            self.post_message(self.FigureChosen(self._at.fact_id))
