"""A program on a pty of its own: keys go in, bytes and their times come out."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import pyte

KEYS = {
    "down": "\x1b[B", "up": "\x1b[A", "pagedown": "\x1b[6~", "pageup": "\x1b[5~", "home": "\x1b[H", "end": "\x1b[F",
    "tab": "\t", "enter": "\r", "escape": "\x1b", "right": "\x1b[C", "left": "\x1b[D",
}  # fmt: skip


Area = tuple[int, int, int, int]
"""Columns from and to, lines from and to."""


class Answer(NamedTuple):
    """What came back: the parts, each with the seconds until it was there."""

    parts: list[tuple[float, bytes]]

    @property
    def data(self) -> bytes:
        """All of it."""
        return b"".join(data for _, data in self.parts)

    @property
    def last(self) -> float:
        """Seconds until the last of it."""
        return self.parts[-1][0] if self.parts else 0.0


def set_size(terminal: int, size: tuple[int, int]) -> None:
    """Give a terminal its columns and rows."""
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))


class Session:
    """Runs `argv` on a terminal of that size; leave it with `close`."""

    def __init__(self, argv: Sequence[str], env: Mapping[str, str], size: tuple[int, int] = (120, 40)) -> None:
        self.began = time.perf_counter()
        self._picture = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self._picture)
        self._unseen: list[tuple[float, bytes]] = []
        self.pid, self._terminal = pty.fork()
        if self.pid == 0:
            set_size(0, size)
            os.execvpe(argv[0], list(argv), {**os.environ, **env})

    def resize(self, size: tuple[int, int]) -> None:
        """Give the terminal another size."""
        set_size(self._terminal, size)

    def send(self, keys: str) -> None:
        """Press a key (by its name) or type text."""
        os.write(self._terminal, KEYS.get(keys, keys).encode())

    def answer(self, quiet: float = 0.03, longest: float = 10.0, patience: float = 0.0) -> Answer:
        """All that comes until nothing has come for `quiet` seconds; the first byte may take `patience`."""
        began = time.perf_counter()
        parts: list[tuple[float, bytes]] = []
        while time.perf_counter() - began < longest:
            left = began + longest - time.perf_counter()
            wait = min(max(0.0, left), quiet if parts else max(quiet, patience))
            if not select.select([self._terminal], [], [], wait)[0]:
                break
            try:
                part = os.read(self._terminal, 1 << 20)
            except OSError:
                break
            if not part:
                break
            parts.append((time.perf_counter() - began, part))
        self._unseen += parts
        return Answer(parts)

    def press(self, key: str, quiet: float = 0.03) -> Answer:
        """Press a key and take what comes of it."""
        self.send(key)
        return self.answer(quiet, patience=1.0)

    def shown_after(self, key: str, area: Area, rest: float) -> float:
        """Press a key; seconds until the characters of that area are those that stand there when all is at rest."""
        self._see(area)
        self.press(key, rest)
        seen = self._see(area)
        return next((seconds for seconds, text in seen if text == seen[-1][1]), 0.0) if seen else 0.0

    def _see(self, area: Area) -> list[tuple[float, list[str]]]:
        """What the area showed after each part that came since this was last asked."""
        left, right, top, bottom = area
        seen = []
        for seconds, part in self._unseen:
            self._stream.feed(part)
            lines = [self._picture.buffer[y] for y in range(top, bottom)]
            seen.append((seconds, ["".join(line[x].data for x in range(left, right)) for line in lines]))
        self._unseen.clear()
        return seen

    def until(self, text: str, longest: float = 20.0) -> float:
        """Seconds from the start of the program until it has written `text`."""
        wanted, data = text.encode(), b""
        while time.perf_counter() - self.began < longest:
            if select.select([self._terminal], [], [], 0.1)[0]:
                data += os.read(self._terminal, 1 << 20)  # not seen by `shown_after`
                if wanted in data:
                    return time.perf_counter() - self.began
        raise TimeoutError(f"{text!r} was not written in {longest} s")

    def cpu(self) -> float:
        """Seconds of processor time that the program's threads have taken, where the system tells (Linux)."""
        tasks = Path(f"/proc/{self.pid}/task")
        return sum(int(task.joinpath("schedstat").read_text().split()[0]) for task in tasks.iterdir()) / 1e9

    def close(self, keys: str = "") -> None:
        """End the program: by its own key where given, else by a signal to it alone."""
        if keys:
            self.send(keys)
            self.answer(0.2, 2)
        with suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self._terminal)
