"""Printed lines become blocks: what belongs together is put together, what stands apart is told by its kind."""

from __future__ import annotations

from collections.abc import Sequence

from store.mended import PROSE
from store.read.blocks.page import Page
from store.read.blocks.paragraphs import closes_before, closes_bracket, ends_above, is_closed
from store.read.blocks.plain import is_headline_alone, is_whole, may_be_figures, plain_size
from store.read.blocks.rows import block_size, callout_size, heads_text, is_row
from store.read.blocks.unchanged import Known
from store.read.blocks.whole_lines import find_repeats, find_special
from store.read.drafts import Draft
from store.read.headlines.finding import headline_size, is_set_as_headline, run_in_size
from store.read.headlines.pairs import has_halves
from store.read.headlines.parting import heading, opens_with_dash, part_headlines
from store.read.headlines.shapes import CLOSES_RUN_IN, MARKDOWN, is_caption, is_credited
from store.read.headlines.told import find_heads
from store.read.lines.around import Furniture
from store.read.lines.breaks import breaks_sentence, crosses_word, is_full
from store.read.lines.callouts import is_callout
from store.read.lines.printed import UNWRAPPED, Line


def read_blocks(lines: Sequence[Line], known: Known | None = None) -> Page:
    """Blocks of the lines (whose layout is settled), in printed order.

    Of what is `known` of lines that are whole paragraphs, what is far from all that changed is taken as it was.
    """
    builder = _Builder(lines)
    i, count = 0, len(lines)
    if known is not None:
        for first, after in known.stretches((*builder.special, *builder.heads)):
            i = builder.take_known(i, first, after, known.drafts)
    while i < count:
        i += builder.take(i)
    return builder.page


class _Builder:
    """Takes line after line; `open` is the paragraph that goes on, `last` its last line."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.page = Page()
        self.lines = lines
        texts = [line.text for line in lines]
        self.special = find_special(lines, texts)
        self.heads = find_heads(lines, self.special)
        self.twice = find_repeats(lines, texts, self.special)
        self.other = self.special.keys() | self.heads.keys()
        """Lines that are no text, or where a masthead begins."""
        self.open: Draft | None = None
        self.last: Line | None = None
        self.indented: bool | None = None
        """Whether the first lines of paragraphs are set in, once that was asked."""
        self.torn: list[Draft] = []
        """Paragraphs that end in mid-sentence because the next one begins."""
        self.until = len(lines)
        """Where lines that are whole paragraphs are no longer placed together."""

    def take_known(self, i: int, first: int, after: int, drafts: Sequence[Draft]) -> int:
        """Place the lines from `i` to `after`, those between two paragraphs in `first` to `after` as they were read.

        Gives how many are placed then.
        """
        while i < after:
            self.until = first if i < first else i + 1
            i += self.take(i)
            if i > first and is_closed(self.lines, drafts, i - 1):
                break
        self.until = len(self.lines)
        end = after
        while end > i and not is_closed(self.lines, drafts, end - 1):
            end -= 1
        if end > i:
            self.page.drafts += drafts[i:end]
            self.open, self.last = drafts[end - 1], self.lines[end - 1]
        return max(i, end)

    def take(self, i: int) -> int:
        """Place the line at `i`; gives how many lines were placed."""
        line, last = self.lines[i], self.last
        if i in self.other:
            if i in self.special:
                self._put_special(line, self.special[i])
                return 1
            return self._put_head(i, self.heads[i])
        open_ = self.open
        if line.column == UNWRAPPED and (open_ is None or last is None or last.ends) and (placed := self._put_whole(i)):
            return placed
        if open_ is not None and last is not None:
            if open_.kind == "caption" and is_credited(last.text):
                self.open = None
            elif not (last.ends or line.gap) and (size := plain_size(self.lines, i, last, self.other)):
                open_.lines += self.lines[i : i + size]
                self._end_with(self.lines[i + size - 1], open_.lines[-2])
                return size
        if not line.pauses and may_be_figures(line) and (placed := self._put_apart(i, line)):
            return placed
        if self.open is not None and last is not None:
            if not last.ends:
                if placed := self._go_on(i, line, last):
                    return placed
            elif not ends_above(self.lines, i, last, self.open, self.special, self.page.drafts):
                self._add(line)
                return 1
            self.open = None
        marked = MARKDOWN.match(line.text) if line.first == "#" else None
        if marked:
            self.page.put_marked(line, marked.end(), len(line.text))
            return 1
        if size := headline_size(self.lines, i, self.special):
            self.page.drafts += part_headlines(self.lines[i : i + size], self.twice)
            return size
        return self._start(i)

    def _put_head(self, i: int, size: int) -> int:
        """Place the lines of a masthead, without those that are printed once more; gives how many."""
        inked = [line for j, line in enumerate(self.lines[i : i + size], i) if j not in self.special]
        self.page.drafts += part_headlines(inked, self.twice)
        for j in range(i, i + size):
            if j in self.special:
                self._put_special(self.lines[j], self.special[j])
        return size

    def _put_whole(self, i: int) -> int:
        """Place lines that are whole paragraphs or headlines, up to a sentence that is open; gives how many."""
        lines, put, special, heads = self.lines, self.page.drafts.append, self.special, self.heads
        after, until = i, self.until
        while after < until and (after == i or not (after in special or after in heads)):
            line = lines[after]
            if line.pauses and is_whole(line):
                # What stayed a paragraph when the text was gone through before is no caption.
                caption = line.stays not in PROSE and is_caption(line.text)
                self.open = Draft("caption" if caption else "paragraph", [line])
                self.last = line
                put(self.open)
                after += 1
                if not line.ends:
                    break
            elif is_headline_alone(lines, after) and (line.unbroken or not is_row(lines, after)):
                self.open = None
                put(heading(line, self.twice))
                after += 1
            else:
                break
        return after - i

    def _put_apart(self, i: int, line: Line) -> int:
        """Place a row of a table or a figure pulled out of the text; 0 if the line is neither."""
        text = line.text
        if not line.unbroken and is_row(self.lines, i):
            self.page.drafts.append(Draft("paragraph", [line], row=True))
            self.open = None
            return 1
        if not is_callout(text):
            return 0
        closed = self.last is None or self.last.ends
        if closed and heads_text(self.lines, i, self.special):
            self.page.drafts.append(Draft("heading", [line]))
            self.open = None
            return 1
        if line.gap and line.width <= 40:
            size = callout_size(self.lines, i, self.special, closed=closed or self.open is None)
            # Of several figures each stands with the line below it.
            self.page.drafts += [
                Draft("callout", list(self.lines[j : min(j + 2, i + size)])) for j in range(i, i + size, 2)
            ]
            return size
        return 0

    def _go_on(self, i: int, line: Line, last: Line) -> int:
        """A sentence is open: go on with it, or put the headline that interrupts it; 0 if the block ends."""
        if line.first in CLOSES_RUN_IN and run_in_size(self.lines, i):
            return 0
        if line.gap and (is_full(last, line) or self._interrupts(i, line)):
            if is_caption(line.text):
                size = block_size(self.lines, i, self.special)
                self.page.drafts.append(Draft("caption", list(self.lines[i : i + size])))
                return size
            size = headline_size(self.lines, i, self.special)
            shaped = abs(line.width - last.column) > 3 or has_halves(line) or is_set_as_headline(self.lines, i)
            if size and shaped and not crosses_word(last.text, line.text):
                self.page.drafts += part_headlines(self.lines[i : i + size], self.twice)
                return size
        if breaks_sentence(last, line):
            if line.indent and self.open is not None and len(self.open.lines) > 1 and is_full(last, line, 8):
                self.torn.append(self.open)
            return 0
        self._add(line)
        return 1

    def _interrupts(self, i: int, line: Line) -> bool:
        """Whether a line apart may be a headline though the line above it is not full."""
        deck = line.peers == 1 and opens_with_dash(line.text)
        return deck or closes_before(self.lines, i, self.special) or is_set_as_headline(self.lines, i)

    def _start(self, i: int) -> int:
        """Begin a paragraph, after the heading that runs into it; gives how many lines were placed."""
        line = self.lines[i]
        size = run_in_size(self.lines, i) if line.first in CLOSES_RUN_IN else 0
        if size:
            head = [*self.lines[i : i + size - 1]]
            line = self.lines[i + size - 1]
            end = line.text.index(CLOSES_RUN_IN[head[0].text[0] if head else line.first]) + 1
            self.page.drafts.append(Draft("heading", [*head, line.part(0, end)]))
            if end == len(line.text):
                return size
            line = line.part(end, len(line.text))
        elif self.torn and not line.indent and line.gap and self._is_indented():
            self.open = self.torn.pop()
            self.open.torn = self.open.torn or set()
            self.open.torn.add(line.start)
            self._add(line)
            return 1
        self.open = Draft("caption" if is_caption(line.text) else "paragraph", [line])
        self.page.drafts.append(self.open)
        self.last = line
        return size or 1

    def _is_indented(self) -> bool:
        if self.indented is None:
            self.indented = len([line for line in self.lines if line.indent]) > 1
        return self.indented

    def _add(self, line: Line) -> None:
        assert self.open is not None
        self.open.lines.append(line)
        self._end_with(line, self.last)

    def _end_with(self, line: Line, above: Line | None) -> None:
        """Let the open paragraph end with a line, which may close a bracket that the line above it opened."""
        if line.last in "）)" and not line.ends and above is not None:
            line.ends = closes_bracket(above.text, line.text)
        self.last = line

    def _put_special(self, line: Line, found: Furniture | list[str]) -> None:
        if not self.page.put_found(line, found) and self.last is not None and self.last.ends:
            self.open = None
