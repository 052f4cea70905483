"""The app gives its screens what they ask of it: mypy sees that all is there, the test that it is there in time."""

from __future__ import annotations

from store.library import Library
from tui.app import ParksApp
from tui.host import Host


def test_the_app_is_what_its_screens_take_it_for(library: Library) -> None:
    host: Host = ParksApp(library.path, start="青屏")
    assert host.start == "青屏" and not host.handed_over
    assert host.page_commands.commands and not host.key_problems
    assert set(host.page_commands.commands) < set(host.all_commands.commands)
