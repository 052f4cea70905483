"""A small titled area: the title's colour and mark show where the keys go, so that nothing else repaints."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.reactive import var
from textual.widget import Widget

from tui.glyphs import glyphs_of
from tui.laid_out_once import LaidOutOnce
from tui.widths import harmless, text_width, truncate


class PaneTitle(Widget):
    """One line: the pane's number and name, and what it holds."""

    DEFAULT_CSS = """
    PaneTitle {
        height: 1; width: 1fr; background: $panel; color: $title-text; padding: 0 1;
        &.-focused { background: $title-focus-background; color: $title-focus-text; text-style: bold; }
        &:ansi { text-style: underline; }
        &:ansi.-focused { text-style: bold reverse; background: ansi_default; color: ansi_default; }
    }
    """
    text: var[str] = var("", init=False)
    detail: var[str] = var("", init=False)

    def watch_text(self) -> None:
        """Show the new name."""
        self.refresh()

    def watch_detail(self, before: str, after: str) -> None:
        """Show what the pane holds now."""
        if before != after:
            self.refresh()

    def render(self) -> Content:
        """The name at the left, the detail at the right."""
        mark = glyphs_of(self.app).cursor if self.has_class("-focused") else " "
        width = self.content_size.width
        left = truncate(f"{mark} {self.text}", width)
        detail = _shortened(harmless(self.detail), max(0, width - text_width(left) - 2))
        gap = max(0, width - text_width(left) - text_width(detail))
        return Content(left + " " * gap + detail)


def _shortened(detail: str, width: int) -> str:
    """The parts of a detail that have room: the last says most."""
    while text_width(detail) > width and "  " in detail:
        detail = detail.partition("  ")[2].lstrip()
    return truncate(detail, width)


class EmptyNote(Widget):
    """What a pane without contents says: why, and the key to press."""

    DEFAULT_CSS = """
    EmptyNote { height: auto; width: 1fr; padding: 1 2; color: $muted; display: none; }
    """
    text: var[str] = var("", init=False)

    def watch_text(self) -> None:
        """Show the new note."""
        self.refresh(layout=True)

    def render(self) -> Content:
        """The note, never read as markup."""
        return Content("\n".join(harmless(line) for line in self.text.splitlines()))


class Pane(LaidOutOnce, Vertical):
    """A title line above what the pane holds, and a note in its stead while it holds nothing."""

    DEFAULT_CSS = """
    Pane {
        height: 1fr; width: 1fr;
        &.-empty EmptyNote { display: block; height: 1fr; }
        /* Not hidden: what is hidden can't have the keys. */
        &.-empty ScrollView { height: 0; min-height: 0; }
    }
    """

    def __init__(self, number: int, title: str, *contents: Widget, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self.title = PaneTitle()
        self.title.set_reactive(PaneTitle.text, f"{number} {title}")
        self.note = EmptyNote()
        self.contents = contents

    def compose(self) -> ComposeResult:
        """Title and contents; the note when there is something to say."""
        yield self.title
        yield from self.contents

    @property
    def holds(self) -> Widget:
        """The widget that takes the keys."""
        return self.contents[0]

    def show_focus(self, focused: bool) -> None:
        """Mark the title while the keys go here."""
        self.title.set_class(focused, "-focused")

    def set_detail(self, detail: str) -> None:
        """What the right end of the title says."""
        self.title.detail = detail

    def set_note(self, note: str) -> None:
        """Show a note instead of the contents; an empty one shows them again."""
        if note and not self.note.is_attached:
            self.mount(self.note)
        self.note.text = note
        self.set_class(bool(note), "-empty")
