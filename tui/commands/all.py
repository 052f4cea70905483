"""All commands, in the order that help lists them."""

from __future__ import annotations

from tui.commands.app import APP
from tui.commands.facts import FACTS
from tui.commands.leaving import LEAVING
from tui.commands.listing import LISTING
from tui.commands.moving import MOVING
from tui.commands.pages import PAGE
from tui.commands.reading import READING

MAIN_COMMANDS = (*LISTING, *READING, *FACTS, *APP, *MOVING, *LEAVING)

ALL_COMMANDS = (*MAIN_COMMANDS, *PAGE)
"""Those of the other screens too: all that a keys file may name."""
