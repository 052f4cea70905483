"""Commands of the text and of the card of a figure."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from tui.command import Command
from tui.highlights import HighlightKind
from tui.i18n import N_

if TYPE_CHECKING:
    from tui.screens.main import MainScreen


class NextFigure(Command["MainScreen"]):
    """To the next figure."""

    name = "text.next"
    keys = ("n", "right", "l")
    label = N_("Next figure")
    help = N_("To the next figure, or match of a search; the facts pane follows.")
    footer = True

    def run(self, owner: MainScreen) -> None:
        """Step on."""
        owner.step_span(forward=True)


class PreviousFigure(Command["MainScreen"]):
    """To the figure before."""

    name = "text.previous"
    keys = ("N", "left", "h")
    label = N_("Previous figure")
    help = N_("To the figure before.")

    def run(self, owner: MainScreen) -> None:
        """Step back."""
        owner.step_span(forward=False)


class FigureSeries(Command["MainScreen"]):
    """From a figure to its series."""

    name = "text.choose"
    keys = ("enter",)
    label = N_("Series")
    help = N_("From a figure to the same metric in other articles; from a shared passage to the other article.")
    footer = True

    def run(self, owner: MainScreen) -> None:
        """Give the card the keys, or go to the other article."""
        if not owner.reader.follow_shared():
            owner.text.choose()


class SpaceDown(Command["MainScreen"]):
    """A page down with the space bar."""

    name = "text.space"
    keys = (" ",)
    label = N_("Page down")
    help = N_("One page down.")
    palette = False

    def run(self, owner: MainScreen) -> None:
        """A page down."""
        owner.move(pages=1)


class StepKind(Command["MainScreen"]):
    """What n and N step through."""

    name = "text.kind"
    keys = (";",)
    label = N_("Step through ...")
    help = N_("What {text.next} and {text.previous} step through: figures, targets, disagreements, parks, keywords ...")

    def run(self, owner: MainScreen) -> None:
        """The next kind."""
        owner.next_step_kind()


class ShowSource(Command["MainScreen"]):
    """The page as it came."""

    name = "text.source"
    keys = ("r",)
    label = N_("Source")
    help = N_("The text as it was mended, the page as it came, or the text with what mending did.")

    def run(self, owner: MainScreen) -> None:
        """The next way to show it."""
        owner.next_page_mode()


class _Toggle(Command["MainScreen"]):
    kind: ClassVar[HighlightKind]
    help = N_("Switch these marks in the text on or off.")

    def run(self, owner: MainScreen) -> None:
        """Switch the marks."""
        owner.toggle_kind(self.kind)


class ToggleFigures(_Toggle):
    """Mark figures."""

    name = "text.figures"
    keys = ("F",)
    label = N_("Mark figures")
    kind = "figure_actual"


class ToggleEstimates(_Toggle):
    """Mark estimates."""

    name = "text.estimates"
    keys = ("E",)
    label = N_("Mark estimates")
    kind = "figure_estimate"


class ToggleTargets(_Toggle):
    """Mark targets."""

    name = "text.targets"
    keys = ("T",)
    label = N_("Mark targets")
    kind = "figure_target"


class ToggleParks(_Toggle):
    """Mark parks."""

    name = "text.parks"
    keys = ("P",)
    label = N_("Mark parks")
    kind = "park"


class ToggleCompanies(_Toggle):
    """Mark companies."""

    name = "text.companies"
    keys = ("C",)
    label = N_("Mark companies")
    kind = "company"


class ToggleKeywords(_Toggle):
    """Mark keywords."""

    name = "text.keywords"
    keys = ("K",)
    label = N_("Mark keywords")
    kind = "keyword"


class ToggleMatches(_Toggle):
    """Mark matches."""

    name = "text.matches"
    keys = ("M",)
    label = N_("Mark matches")
    kind = "match"


class ToggleShared(_Toggle):
    """Mark shared passages."""

    name = "text.shared"
    keys = ("S",)
    label = N_("Mark shared passages")
    kind = "shared"


class ToggleContradictions(_Toggle):
    """Mark disagreements."""

    name = "text.contradictions"
    keys = ("X",)
    label = N_("Mark disagreements")
    kind = "contradiction"


class OtherSentence(Command["MainScreen"]):
    """To the other sentence."""

    name = "card.choose"
    keys = ("enter", "right", "l")
    label = N_("To its sentence")
    help = N_("To the sentence that printed this figure, in whichever article; {app.escape} or {app.back} comes back.")
    footer = True

    def run(self, owner: MainScreen) -> None:
        """Go there."""
        owner.card.choose()


READING = (
    NextFigure, PreviousFigure, FigureSeries, SpaceDown, StepKind, ShowSource, ToggleFigures, ToggleEstimates,
    ToggleTargets, ToggleParks, ToggleCompanies, ToggleKeywords, ToggleMatches, ToggleShared, ToggleContradictions,
    OtherSentence,
)  # fmt: skip
