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

KEYS = {
    "down": "\x1b[B", "up": "\x1b[A", "pagedown": "\x1b[6~", "pageup": "\x1b[5~", "home": "\x1b[H", "end": "\x1b[F",
    "tab": "\t", "enter": "\r", "escape": "\x1b", "right": "\x1b[C", "left": "\x1b[D",
}  # fmt: skip


class Answer(NamedTuple):
    """What came back: the bytes, and the seconds until the first and the last of them."""

    data: bytes
    first: float
    last: float


def set_size(terminal: int, size: tuple[int, int]) -> None:
    """Give a terminal its columns and rows."""
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))


class Session:
    """Runs `argv` on a terminal of that size; leave it with `close`."""

    def __init__(self, argv: Sequence[str], env: Mapping[str, str], size: tuple[int, int] = (120, 40)) -> None:
        self.began = time.perf_counter()
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
        data, first, last = b"", 0.0, 0.0
        while time.perf_counter() - began < longest:
            left = began + longest - time.perf_counter()
            wait = min(max(0.0, left), quiet if data else max(quiet, patience))
            if not select.select([self._terminal], [], [], wait)[0]:
                break
            try:
                part = os.read(self._terminal, 1 << 20)
            except OSError:
                break
            if not part:
                break
            last = time.perf_counter() - began
            first = first or last
            data += part
        return Answer(data, first, last)

    def press(self, key: str, quiet: float = 0.03) -> Answer:
        """Press a key and take what comes of it."""
        self.send(key)
        return self.answer(quiet, patience=1.0)

    def until(self, text: str, longest: float = 20.0) -> float:
        """Seconds from the start of the program until it has written `text`."""
        wanted, data = text.encode(), b""
        while time.perf_counter() - self.began < longest:
            if select.select([self._terminal], [], [], 0.1)[0]:
                data += os.read(self._terminal, 1 << 20)
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
