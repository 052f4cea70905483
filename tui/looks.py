"""How each meaning looks, the same everywhere: one colour of the theme, and what tells it apart without colour.

Not in style sheets: Textual keeps a styled node for each class of each pane, a hundred of them here, and working them
out took a fifth of the time to the first screen.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from rich.style import Style
    from textual.app import App


class Look(NamedTuple):
    """Colour and background (variables of the theme) and attributes, in a text and in a list."""

    colour: str | None = None
    background: str | None = None
    text: str = ""
    listed: str | None = None
    """Attributes in a list, where columns tell meanings apart already; those of the text where None."""


LOOKS: Final[dict[str, Look]] = {
    "figure": Look("figure", text="bold"),
    "estimate": Look("estimate", text="bold italic"),
    "target": Look("target", text="bold underline"),
    "park": Look("park", text="underline", listed=""),
    "company": Look("company", text="italic", listed=""),
    "keyword": Look("keyword", text="underline italic", listed=""),
    # Reversed, so that a terminal without colours shows it too: the colour given first is what lies behind.
    "match": Look("match-background", "match", text="reverse"),
    "shared": Look("shared", text="dim"),
    "contradiction": Look("contradiction", text="bold underline italic", listed="bold"),
    "title": Look(text="bold"),
    "head": Look(text="bold"),
    "heading": Look("mark", text="bold"),
    "muted": Look("muted"),
    "strong": Look(text="bold"),
    "mark": Look("mark"),
    "edit": Look("mark", text="reverse"),
    "sentence": Look(background="row-cursor-idle"),
    "current": Look(text="bold underline reverse"),
    "cursor": Look(background="row-cursor"),
    "cursor-idle": Look(background="row-cursor-idle"),
}


def style_of(app: App[object], role: str, *, listed: bool = False) -> Style:
    """The Rich style of a role in the app's theme; to be laid over the pane's own colours."""
    from tui.themes import DARK

    look = LOOKS[role]
    # Among sixteen colours the line under the cursor needs letters of their own colour.
    colour = "block-cursor-foreground" if role == "cursor" and app.current_theme.ansi else look.colour
    variables = {**DARK.variables, **app.theme_variables}
    attributes = look.listed if listed and look.listed is not None else look.text
    return _style(variables, colour, look.background, attributes)


def _style(variables: Mapping[str, str], colour: str | None, background: str | None, attributes: str) -> Style:
    from rich.style import Style
    from textual.color import Color

    colours = Style(
        color=Color.parse(variables[colour]).rich_color if colour else None,
        bgcolor=Color.parse(variables[background]).rich_color if background else None,
    )
    return colours + Style.parse(attributes) if attributes else colours
