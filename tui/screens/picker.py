"""The park picker: every park of the library under the park it is part of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType

from store.across.matching import Matcher
from store.errors import ParksError
from tui.i18n import _, ngettext
from tui.panes.lines import Piece
from tui.screens.choosing import ChoosingScreen, column
from tui.widths import text_width

if TYPE_CHECKING:
    from tui.session import Session


_LEAST, _FRAME = 14, 6
"""Lines of the dialog at least, and those around its list; the style sheet says how many at most."""


def park_tree(counts: Mapping[str, int], part_of: Mapping[str, str]) -> list[tuple[str, int]]:
    """The parks with how deep each stands: parts below the park they are part of, which is listed even if unnamed."""
    parents = {park: part_of[park] for park in counts if park in part_of}
    known = dict(counts) | {parent: counts.get(parent, 0) for parent in parents.values()}
    children: dict[str, list[str]] = {}
    for park, parent in parents.items():
        children.setdefault(parent, []).append(park)
    tree: list[tuple[str, int]] = []
    seen: set[str] = set()

    def grow(park: str, depth: int) -> None:
        if park not in seen:
            seen.add(park)
            tree.append((park, depth))
            for child in children.get(park, []):
                grow(child, depth + 1)

    for park in known:
        if park not in parents:
            grow(park, 0)
    for park in known:
        grow(park, 0)
    return tree


class PickerScreen(ChoosingScreen[list[str]]):
    """Choose one park, or tick several."""

    BINDINGS: ClassVar[list[BindingType]] = [
        # No name of a park has a blank, so the space bar is free to tick.
        Binding("space,ideographic_space", "tick", show=False, priority=True),
    ]

    def __init__(self, session: Session, *, several: bool = False, ticked: Iterable[str] = ()) -> None:
        super().__init__(
            _("Compare parks") if several else _("Choose a park"),
            _("Type to filter (pinyin serves). Space ticks a park, Enter compares the ticked ones, {back} goes back.")
            if several
            else _("Type to filter (pinyin serves). Enter opens the park, {back} goes back."),
        )
        self._several = self.input.ticks = several
        self._ticked = list(ticked)
        self._session = session
        self._counts = session.parks()
        self._aliases: dict[str, list[str]] = {}
        try:
            self._aliases = {entry.name: entry.aliases for entry in session.knowledge().parks}
        except ParksError as error:
            session.problem = error
        self._tree = park_tree(self._counts, session.parts_known())
        self._widest = self._longest_name()

    def on_mount(self) -> None:
        """Show what is known of parts and wholes; read the rest from the texts in the background."""
        super().on_mount()
        self.query_one("#dialog").styles.height = max(_LEAST, len(self._tree) + _FRAME)
        self.run_worker(self._learn, thread=True, exclusive=True, exit_on_error=False)

    def _learn(self) -> None:
        self._session.learn_parts()
        self.app.call_from_thread(self._show_parts)

    def _show_parts(self) -> None:
        tree = park_tree(self._counts, self._session.parts_known())
        if tree != self._tree:
            self._tree = tree
            self._widest = self._longest_name()
            self.show_matching(self.input.value)

    def show_matching(self, typed: str) -> None:
        """The parks that match by any of their names; all of them in their tree where nothing is typed."""
        typed = typed.strip()
        matcher = Matcher(typed)
        lines: list[tuple[str | None, list[Piece]]] = []
        for park, depth in self._tree:
            names = " ".join([park, *self._aliases.get(park, [])])
            if matcher.matches(names):
                lines.append((park, self._line(park, 0 if typed else depth)))
        if not lines:
            lines.append((None, [(_("No park matches."), "muted")]))
        here = self.choices.current
        at = next((n for n, (park, _line) in enumerate(lines) if park == here), 0)
        self.choices.show_lines(lines, at)

    def _longest_name(self) -> int:
        """Cells of the longest name in the tree, so that the counts stand in one column behind it."""
        return max((text_width(park) + 4 * depth for park, depth in self._tree), default=0)

    def _line(self, park: str, depth: int) -> list[Piece]:
        count = self._counts.get(park, 0)
        digits = len(str(max(self._counts.values(), default=0)))
        articles = ngettext("{n} article", "{n} articles", count).format(n=str(count).rjust(digits)) if count else ""
        tick: list[Piece] = [("[x] " if park in self._ticked else "[ ] ", "strong")] if self._several else []
        return [*tick, ("    " * depth, ""), (column(park, self._widest - 4 * depth), "park"), (articles, "muted")]

    def action_tick(self) -> None:
        """Tick the park under the cursor, or take the tick away."""
        park = self.choices.current
        if not self._several or park is None:
            return
        if park in self._ticked:
            self._ticked.remove(park)
        else:
            self._ticked.append(park)
        self.show_matching(self.input.value)

    def choose(self, key: str | None) -> None:
        """The park under the cursor, or the ticked ones."""
        if self._several and self._ticked:
            self.dismiss(self._ticked)
        elif key is not None:
            self.dismiss([key])
