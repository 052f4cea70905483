"""Every screen at every size in both languages, and in every theme in one of them: styles know no language.

Kept as text in `frames/`; `pytest tests/tui/test_screens.py --snapshot-update` keeps what is shown now: look at the
change before it is committed.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.tui.made_library import make_library
from tests.tui.opening import press, settled
from tests.tui.painted import Frame, compare, frame_of, written
from tui.app import ParksApp
from tui.themes import THEMES

pytestmark = pytest.mark.usefixtures("lasting_messages")
FRAMES = Path(__file__).parent / "frames"
READING = ("down", "enter", "n")
_MOST_PAUSES = 50
SIZES = [(80, 24), (120, 40), (200, 50)]

SCREENS: dict[str, tuple[str, ...]] = {
    "list": (),
    "grouped": ("u", "s"),
    "filter": ("/", "q", "p"),
    "no-match": ("/", "z", "z", "z"),
    "text": READING,
    "card": (*READING, "enter"),
    "source": (*READING, "r"),
    "marks": (*READING, "r", "r"),
    "search": (*READING, "/", "c", "h", "a", "n", "y", "e", "enter"),
    "facts": ("3", "a", "right"),
    "keywords": ("4", "enter"),
    "zoomed": (*READING, "z"),
    "help": ("2", "?"),
    "legend": ("v",),
    "palette": ("ctrl+p",),
    "jump": ("f",),
    "park": ("down", "p"),
    "picker": ("o",),
    "comparing": ("c", "space", "enter"),
    "saving": ("ctrl+s",),
    "note": ("a",),
}


@pytest.fixture
def lasting_messages(monkeypatch: pytest.MonkeyPatch) -> None:
    """A busy machine may take longer to paint a screen than a message stands."""
    monkeypatch.setattr("tui.panes.key_line.SHOWN_FOR", 600.0)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("name", SCREENS)
async def test_screen(
    tmp_path: Path, request: pytest.FixtureRequest, name: str, size: tuple[int, int], lang: str
) -> None:
    make_library(tmp_path / "library")
    await _compare(ParksApp(tmp_path / "library", lang=lang, theme="dark"), request, name, size, lang)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_empty_library(tmp_path: Path, request: pytest.FixtureRequest, size: tuple[int, int], lang: str) -> None:
    await _compare(ParksApp(tmp_path / "library", lang=lang, theme="dark"), request, "empty", size, lang)


@pytest.mark.parametrize("size", [(50, 12), (59, 30), (100, 30)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_sizes_between(tmp_path: Path, request: pytest.FixtureRequest, size: tuple[int, int]) -> None:
    make_library(tmp_path / "library")
    await _compare(ParksApp(tmp_path / "library", lang="en", theme="dark"), request, "text", size, "en")


@pytest.mark.parametrize("name", ["text", "park"])
async def test_ascii_frames(tmp_path: Path, request: pytest.FixtureRequest, name: str) -> None:
    make_library(tmp_path / "library")
    app = ParksApp(tmp_path / "library", lang="zh", theme="dark", ascii_frames=True)
    await _compare(app, request, name, (200, 50), "zh", "-ascii")


async def test_no_colours(tmp_path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    make_library(tmp_path / "library")
    app = ParksApp(tmp_path / "library", lang="zh", theme="dark")
    await _compare(app, request, "text", (120, 40), "zh", "-no-colours")


async def _frame_at_rest(app: ParksApp, pilot: Pilot[None]) -> Frame:
    """What is shown once nothing changes any more: the page behind a dialog takes a new theme in after it."""
    await pilot.pause()
    frame = frame_of(app)
    for _ in range(_MOST_PAUSES):
        await pilot.pause(0.01)
        before, frame = frame, frame_of(app)
        if frame == before:
            break
    return frame


async def _compare(
    app: ParksApp, request: pytest.FixtureRequest, name: str, size: tuple[int, int], lang: str, manner: str = ""
) -> None:
    app.hide_paths = True
    frames = {}
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        await press(pilot, *SCREENS.get(name, ()))
        for theme in THEMES if lang == "zh" else THEMES[:1]:
            app.theme = theme.name
            frames[theme.name] = await _frame_at_rest(app, pilot)
    path = FRAMES / f"{name}-{size[0]}x{size[1]}-{lang}{manner}.txt"
    difference = compare(path, written(frames), update=request.config.getoption("update_snapshots"))
    assert not difference, f"{path.name} shows something else:\n{difference}"
