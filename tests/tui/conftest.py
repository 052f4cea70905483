"""What every test of the screen finds around it."""

from __future__ import annotations

import pytest

from tui.i18n import set_language


@pytest.fixture(autouse=True)
def _plain_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """A locale with UTF-8, all colours, no tmux: whatever the machine has."""
    monkeypatch.setenv("LANG", "C.UTF-8")
    for name in ("LC_ALL", "LC_CTYPE", "LC_MESSAGES", "NO_COLOR", "TMUX", "PAGER", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    set_language("en")
