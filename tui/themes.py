"""The colours, each defined once with one meaning, for dark, light and the terminal's own sixteen."""

from __future__ import annotations

from textual.theme import Theme

MEANINGS = (
    "figure", "estimate", "target", "park", "company", "keyword", "match", "shared", "contradiction",
)  # fmt: skip
"""What a colour can mean; `$figure` and so on in any style sheet."""


def _variables(meanings: tuple[str, ...], **more: str) -> dict[str, str]:
    return {**dict(zip(MEANINGS, meanings, strict=True)), **{key.replace("_", "-"): more[key] for key in more}}


DARK = Theme(
    name="parks-dark",
    primary="#7aa2d6",
    secondary="#8a93a6",
    accent="#e0b15c",
    warning="#e0a458",
    error="#e5786d",
    success="#8fbf7f",
    foreground="#d7dae0",
    background="#16181d",
    surface="#1c1f26",
    panel="#252a33",
    dark=True,
    variables=_variables(
        ("#f0c674", "#e8a87c", "#e58fb1", "#7fc8a9", "#8ab4f8", "#c3a6ff", "#16181d", "#9aa3b2", "#ff7b72"),
        match_background="#f0c674",
        muted="#828a99",
        mark="#7aa2d6",
        row_cursor="#2f4058",
        row_cursor_idle="#272c35",
        title_text="#aab2c0",
        title_focus_text="#10131a",
        title_focus_background="#7aa2d6",
        border_blurred="#2b303a",
        scrollbar="#39414f",
        scrollbar_hover="#4a5568",
        scrollbar_active="#7aa2d6",
        scrollbar_background="#1c1f26",
        scrollbar_background_hover="#1c1f26",
        scrollbar_background_active="#1c1f26",
        block_cursor_background="#2f4058",
        block_cursor_foreground="#f2f4f8",
        block_cursor_text_style="bold",
    ),
)

LIGHT = Theme(
    name="parks-light",
    primary="#1f5fa8",
    secondary="#667085",
    accent="#9a6200",
    warning="#9a5b00",
    error="#b42318",
    success="#2f7d32",
    foreground="#1f2430",
    background="#fbfaf7",
    surface="#f3f1ec",
    panel="#e7e4dc",
    dark=False,
    variables=_variables(
        ("#8a4b00", "#a34a1c", "#a8326b", "#0d6b52", "#1b56b0", "#6a3fb5", "#1f2430", "#5b6472", "#c01818"),
        match_background="#ffd873",
        muted="#6b7280",
        mark="#1f5fa8",
        row_cursor="#cfe0f5",
        row_cursor_idle="#e9e6de",
        title_text="#4b5563",
        title_focus_text="#ffffff",
        title_focus_background="#1f5fa8",
        border_blurred="#d8d4ca",
        scrollbar="#c9c4b8",
        scrollbar_hover="#b4ae9f",
        scrollbar_active="#1f5fa8",
        scrollbar_background="#f3f1ec",
        scrollbar_background_hover="#f3f1ec",
        scrollbar_background_active="#f3f1ec",
        block_cursor_background="#cfe0f5",
        block_cursor_foreground="#12161f",
        block_cursor_text_style="bold",
    ),
)

_ANSI_CHROME = {
    "scrollbar": "ansi_blue",
    "scrollbar-hover": "ansi_bright_blue",
    "scrollbar-active": "ansi_bright_blue",
    "scrollbar-background": "ansi_default",
    "scrollbar-background-hover": "ansi_default",
    "scrollbar-background-active": "ansi_default",
    "scrollbar-corner-color": "ansi_default",
    "input-selection-background": "ansi_cyan",
    "input-selection-foreground": "ansi_black",
    "screen-selection-background": "ansi_cyan",
    "screen-selection-foreground": "ansi_black",
}


def _ansi(name: str, *, dark: bool, meanings: tuple[str, ...], cursor: str, on_cursor: str, muted: str) -> Theme:
    variables = _variables(
        meanings,
        match_background="ansi_yellow",
        muted=muted,
        mark="ansi_blue",
        row_cursor=cursor,
        row_cursor_idle="ansi_default",
        title_text="ansi_default",
        title_focus_text=on_cursor,
        title_focus_background="ansi_cyan" if dark else "ansi_blue",
        border_blurred=muted,
        block_cursor_background=cursor,
        block_cursor_foreground=on_cursor,
        ansi_background="ansi_black" if dark else "ansi_white",
        ansi_foreground="ansi_white" if dark else "ansi_black",
        input_cursor_background="ansi_default" if not dark else "ansi_white",
        input_cursor_foreground="ansi_black" if dark else "ansi_default",
        border="ansi_blue",
    )
    return Theme(
        name=name,
        ansi=True,
        primary="ansi_blue" if not dark else "ansi_cyan",
        secondary=muted,
        warning="ansi_yellow" if dark else "ansi_red",
        error="ansi_red",
        success="ansi_green",
        accent="ansi_magenta",
        foreground="ansi_default",
        background="ansi_default",
        surface="ansi_default",
        panel="ansi_default",
        boost="ansi_default",
        dark=dark,
        variables={**_ANSI_CHROME, **variables},
    )


ANSI_DARK = _ansi(
    "parks-ansi-dark",
    dark=True,
    meanings=(
        "ansi_bright_yellow", "ansi_yellow", "ansi_bright_magenta", "ansi_bright_green", "ansi_bright_blue",
        "ansi_bright_cyan", "ansi_black", "ansi_white", "ansi_bright_red",
    ),
    cursor="ansi_blue",
    on_cursor="ansi_bright_white",
    muted="ansi_bright_black",
)  # fmt: skip
ANSI_LIGHT = _ansi(
    "parks-ansi-light",
    dark=False,
    meanings=(
        "ansi_red", "ansi_red", "ansi_magenta", "ansi_green", "ansi_blue",
        "ansi_cyan", "ansi_black", "ansi_bright_black", "ansi_bright_red",
    ),
    cursor="ansi_blue",
    on_cursor="ansi_bright_white",
    muted="ansi_bright_black",
)  # fmt: skip

THEMES = (DARK, LIGHT, ANSI_DARK, ANSI_LIGHT)
THEME_NAMES = {theme.name.removeprefix("parks-"): theme for theme in THEMES}
"""By the short names that `--theme` takes: dark, light, ansi-dark, ansi-light."""


def theme_named(name: str | None) -> Theme:
    """The theme of that short or full name; the dark one for a name that is none."""
    return THEME_NAMES.get((name or "").removeprefix("parks-"), DARK)
