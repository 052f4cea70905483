"""An article made of every markup and escape form goes through every widget and runs, hides or breaks nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from store.library import Library, StoredArticle
from tests.tui.made_library import QINGPING, Figure, make_article, make_library
from tests.tui.opening import opened, press
from tui.frugal import Changes, Frugal

HOSTILE = (
    "[/]", "x[/b]", "[link=http://x]", "[b]", "[red]", "[$foo]", "[@click=app.quit]点我[/]", "[http://x]", "[[x]]",
    "[[x]", "\\[b]", "[2023]", "{title}", "$title", "%s", "=cmd()", ":smile:", "\u202e反\u202c",
    "\x1b]52;c;cm0=\x07", "\x1b[2J", "\x9b31m", "\x00\x07\x08",
)  # fmt: skip
HOSTILE_TEXT = "".join(HOSTILE)


def hostile_article() -> StoredArticle:
    return make_article(
        f"标题{HOSTILE_TEXT}",
        "2024-05-01",
        QINGPING,
        [f"{QINGPING}产值{HOSTILE_TEXT}达到703亿元{HOSTILE_TEXT}，[@click=app.quit]88户[/]企业。", HOSTILE_TEXT],
        [
            Figure("703亿元", 703e8, "元", f"产值{HOSTILE_TEXT}", period="2023", subject=f"园{HOSTILE_TEXT}"),
            Figure("88户", 88, "户", "[@click=app.quit]企业[/]", "enterprises"),
        ],
        keywords=[(HOSTILE_TEXT, 1.0), ("[b]", 0.5)],
        companies=["[/]公司"],
        chains=[["[/]", "[red]铝", "\x1b[2J"]],
        source=f"{HOSTILE[4]}\x1b[2J.txt",
    )


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return make_library(tmp_path / "library", [hostile_article()])


async def test_nothing_of_an_article_is_read_as_markup_or_reaches_the_terminal(library: Library) -> None:
    visits = (
        ("enter", "n", "n", "enter"), ("3", "right", "a"), ("4", "enter"), ("1", "?"), ("escape", "v"), ("escape", "o"),
        ("escape", "p"), ("tab",), ("escape", "2", "r"), ("r", "y"), ("f",), ("escape", "/", "["), ("escape", "w"),
    )  # fmt: skip
    frugal = Frugal()
    async with opened(library.path) as (pilot, main):
        for keys in visits:
            await press(pilot, *keys)
            update = pilot.app.screen._compositor.render_full_update()
            sent = frugal.changes(update, *pilot.app.size).render_segments(pilot.app.console)
            assert_harmless(sent)
        assert pilot.app.is_running and pilot.app.return_code is None
        shown = "".join(strip.text for strip in main._compositor.render_strips())
        assert "[@click=app.quit]" in shown


def assert_harmless(sent: str) -> None:
    """Of escapes only those that place the cursor and set colours are there."""
    for part in sent.split("\x1b")[1:]:
        end = next(i for i, character in enumerate(part) if character.isalpha())
        assert part[0] == "[" and part[end] in "Hm", part[:20]
    rest = sent.replace("\x1b", "")
    assert not [character for character in rest if ord(character) < 32 or 127 <= ord(character) < 160]
    assert not set(rest) & set("\u202a\u202b\u202c\u202d\u202e")


def test_changes_of_nothing_send_nothing() -> None:
    assert not Changes([])
