"""Sending text to the clipboard of the reader's own terminal, also over SSH, by OSC 52.

No terminal says whether it took the text, so nothing here says "copied".
"""

from __future__ import annotations

import base64
import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.app import App

LIMIT = 74_994
"""Bytes that even strict terminals take: 100,000 characters of the sequence, less its frame."""


def osc52(text: str, *, tmux: bool = False) -> str:
    """The sequence that sets the clipboard; wrapped so that tmux hands it on."""
    payload = base64.b64encode(text.encode("utf-8", "replace")).decode("ascii")
    sequence = f"\x1b]52;c;{payload}\x07"
    if not tmux:
        return sequence
    return "\x1bPtmux;" + sequence.replace("\x1b", "\x1b\x1b") + "\x1b\\"


def within_limit(text: str, limit: int = LIMIT) -> str:
    """As much of the text as a terminal takes."""
    data = text.encode("utf-8", "replace")
    return text if len(data) <= limit else data[:limit].decode("utf-8", "ignore")


def copy_to_terminal(app: App[None], text: str) -> int:
    """Send the text; gives how many characters of it went."""
    sent = within_limit(text)
    driver = app._driver
    if driver is not None:
        driver.write(osc52(sent))
        if os.environ.get("TMUX"):
            # With `set-clipboard` off tmux drops the plain one; with `allow-passthrough` it hands on this one.
            driver.write(osc52(sent, tmux=True))
    return len(sent)
