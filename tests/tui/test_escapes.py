"""Guards the shortened output: the same screen, cell by cell, in fewer bytes."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.color import Color
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tui.escapes import shorten

CONSOLE = Console(color_system="truecolor", force_terminal=True)
colours = st.sampled_from([None, "default", "red", "bright_blue", "#f0c674", "#16181d", "color(120)"])
styles = st.builds(
    Style,
    color=colours,
    bgcolor=colours,
    bold=st.booleans(),
    dim=st.booleans(),
    italic=st.booleans(),
    underline=st.booleans(),
    underline2=st.booleans(),
    reverse=st.booleans(),
    strike=st.booleans(),
    overline=st.booleans(),
    blink=st.sampled_from([False, False, False, True]),
)
texts = st.sampled_from(["园区", "704亿元", " ", "    ", "a b", "\x1b[3;7H", "\x1b[?2026h", "”"])
runs = st.lists(st.tuples(texts, styles), max_size=12)


def cells(data: str) -> list[tuple[str, frozenset[str]]]:
    """Each character written with the look it has; blanks without what can't be seen on them."""
    look: dict[str, str] = {}
    seen: list[tuple[str, frozenset[str]]] = []
    for part in re.split(r"(\x1b\[[\d;]*m|\x1b\[[\d;?]*[A-Za-ln-z])", data):
        if part.startswith("\x1b[") and part.endswith("m"):
            look = after(part[2:-1].split(";"), look)
        elif part.startswith("\x1b["):
            seen.append((part, frozenset()))
        else:
            for character in part:
                visible = dict(look)
                if character == " " and "reverse" not in visible:
                    drop = ["bold", "dim", "italic", "blink"]
                    if not {"underline", "strike", "overline"} & visible.keys():
                        drop.append("fg")
                    visible = {name: value for name, value in visible.items() if name not in drop}
                seen.append((character, frozenset(f"{name}={value}" for name, value in visible.items())))
    return seen


NAMES = {"1": "bold", "2": "dim", "3": "italic", "4": "underline", "5": "blink", "7": "reverse", "9": "strike"}
NAMES |= {"21": "underline", "53": "overline"}
GONE = {"22": ("bold", "dim"), "23": ("italic",), "24": ("underline",), "27": ("reverse",), "29": ("strike",)}
GONE |= {"25": ("blink",), "55": ("overline",)}


def after(codes: list[str], look: dict[str, str]) -> dict[str, str]:
    """A small terminal of our own."""
    look = dict(look)
    while codes:
        code = codes.pop(0)
        if code in ("", "0"):
            look = {}
        elif code in NAMES:
            look[NAMES[code]] = code
        elif code in GONE:
            for name in GONE[code]:
                look.pop(name, None)
        elif code in ("38", "48"):
            length = 4 if codes[0] == "2" else 2
            look["fg" if code == "38" else "bg"] = ";".join(codes[:length])
            del codes[:length]
        elif code in ("39", "49"):
            look.pop("fg" if code == "39" else "bg", None)
        else:
            look["bg" if code.startswith(("4", "10")) else "fg"] = code
    return look


def written(pieces: list[tuple[str, Style]]) -> str:
    return "".join(Strip([Segment(text, style)]).render(CONSOLE) for text, style in pieces)


@settings(max_examples=200, deadline=None)
@given(runs)
def test_the_screen_is_the_same_and_the_look_plain_at_the_end(pieces: list[tuple[str, Style]]) -> None:
    data = written(pieces)
    short = shorten(data)
    assert cells(short) == cells(data)
    assert cells(short + "x")[-1] == ("x", frozenset())


def test_a_line_of_the_text_pane_takes_much_less() -> None:
    base = Style(color=Color.parse("#d7dae0"), bgcolor=Color.parse("#16181d"))
    figure = base + Style(color=Color.parse("#f0c674"), bold=True)
    data = written([("    ", base), ("园区产值", base), ("704亿元", figure), ("，增长", base), ("      ", base)])
    assert len(shorten(data).encode()) < 0.6 * len(data.encode())


def test_other_sequences_and_plain_text_pass_unchanged() -> None:
    for data in ("", "园区", "\x1b[?1049h\x1b[?25l", "\x1b]52;c;eA==\x07", "\x1b[2J\x1b[H"):
        assert shorten(data) == data
