"""Runs `parks-tui`, or a program that leads to it, in a pseudo-terminal as a person would, and reads its screen."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pyte

START = "from tui.cli.main import main_tui; main_tui()"


class Pty:
    """A terminal of so many columns and rows with a program in it."""

    def __init__(self, command: Sequence[str], size: tuple[int, int] = (100, 30), **environment: str) -> None:
        self.screen = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self.screen)
        self.received = b""
        self.code: int | None = None
        """The exit code, once the process has ended; of a signal its number below zero."""
        variables = _environment(environment)
        self.process, self._file = pty.fork()
        if self.process == 0:
            os.execvpe(command[0], list(command), variables)
        self.resize(*size)

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size, as a window does."""
        fcntl.ioctl(self._file, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.screen.resize(rows, columns)

    def send(self, keys: str) -> None:
        """Type these characters."""
        os.write(self._file, keys.encode())

    def read(self, quiet: float = 0.3, longest: float = 10.0) -> bytes:
        """Take in what comes until nothing comes for `quiet` seconds."""
        began, got = time.monotonic(), b""
        while self._file >= 0 and time.monotonic() - began < longest and select.select([self._file], [], [], quiet)[0]:
            try:
                data = os.read(self._file, 65536)
            except OSError:
                break
            got += data
            self._stream.feed(data)
        self.received += got
        return got

    def wait_for(self, text: str, longest: float = 20.0) -> None:
        """Read until the screen shows the text."""
        end = time.monotonic() + longest
        while text not in self.text:
            assert time.monotonic() < end, f"{text!r} did not come:\n{self.text}"
            self.read(0.1, 0.5)

    @property
    def text(self) -> str:
        """The screen as lines; the second half of a wide character is left out."""
        # Not pyte's `display`: it stumbles over a second half that a narrower screen has left without its first.
        lines = (self.screen.buffer[y] for y in range(self.screen.lines))
        return "\n".join("".join(line[x].data for x in range(self.screen.columns)) for line in lines)

    def ended(self, within: float) -> bool:
        """Whether the process ends within so many seconds."""
        end = time.monotonic() + within
        while time.monotonic() < end:
            self.read(0.02, 0.05)
            time.sleep(0.01)
            ended, status = os.waitpid(self.process, os.WNOHANG)
            if ended:
                self.process, self.code = 0, os.waitstatus_to_exitcode(status)
                return True
        return False

    def hang_up(self) -> None:
        """Be gone, as a window that is closed or a line that is cut."""
        if self._file >= 0:
            os.close(self._file)
            self._file = -1

    def close(self) -> None:
        """End the process, if it has not ended."""
        if self.process:
            os.kill(self.process, signal.SIGKILL)
            os.waitpid(self.process, 0)
        self.hang_up()


class Terminal(Pty):
    """A terminal with the app in it."""

    def __init__(
        self, library: Path, size: tuple[int, int] = (100, 30), *options: str, lang: str = "en", **environment: str
    ) -> None:
        arguments = ["-c", START, "--store", str(library), "--lang", lang, *options]
        super().__init__([sys.executable, *arguments], size, **environment)


Start = Callable[..., Terminal]
"""Starts the app in a terminal of a size, with variables of the environment."""


def _environment(more: Mapping[str, str]) -> dict[str, str]:
    unset = ("COLORTERM", "NO_COLOR", "TMUX", "LC_ALL", "COLUMNS", "LINES")
    kept = {key: value for key, value in os.environ.items() if key not in unset}
    return {**kept, "TERM": "xterm-256color", "LANG": "C.UTF-8", **more}
