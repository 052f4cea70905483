"""Patterns kept compiled from one run to the next, as Python keeps its modules: it is a quarter of a short command.

Python has no open way to keep a compiled pattern. What `re` itself hands to its engine is kept, told apart by the
version of Python that made it; the engine checks it again. Where any of it is not as expected, patterns are compiled
as ever.
"""

from __future__ import annotations

import os
import re
import sys
import zlib
from array import array
from contextlib import contextmanager, nullcontext, suppress
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST = 1 << 21
"""Bytes of the file, twice what all patterns take; one that would be larger is begun anew with those of this run."""
_CODE = "I"
"""Array type of the engine's words: unsigned, four bytes (`SRE_CODE` of `Modules/_sre/sre.h`)."""


class Compiled(msgspec.Struct, frozen=True, array_like=True):
    """What `re` hands to its engine for a pattern (`re._compiler.compile`)."""

    flags: int
    code: bytes
    groups: int
    group_of_name: dict[str, int]
    name_of_group: tuple[str | None, ...]


class CompiledPatterns:
    """Compiled patterns in a file: read once, and written again by `save` if others were compiled since.

    Raises `OSError` where the file's folder can't be made or written to, `ImportError` or `AttributeError` for a Python
    with another engine.
    """

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        if not os.access(path.parent, os.W_OK):
            raise PermissionError(path.parent)
        self._path = path
        self._engine: Any = import_module("_sre")
        self._compiler: Any = import_module("re._compiler")
        self._compile_anew = self._compiler.compile
        self._head = f"parks {sys.hexversion} {self._engine.MAGIC} {self._engine.CODESIZE} {sys.byteorder}\n".encode()
        self._kept = self._read()
        self._new: dict[str, Compiled] = {}

    def _read(self) -> dict[str, Compiled]:
        """The patterns of the file; none where it is not there, damaged or of another Python."""
        try:
            data = self._path.read_bytes()
            if not data.startswith(self._head) or len(data) > _MOST:
                return {}
            start = len(self._head) + 4
            if zlib.crc32(data[start:]) != int.from_bytes(data[start - 4 : start], "big"):
                return {}
            return msgspec.msgpack.decode(data[start:], type=dict[str, Compiled])
        except (OSError, msgspec.DecodeError):
            return {}

    def pattern(self, pattern: str, flags: int = 0) -> re.Pattern[str]:
        """The pattern, as `re.compile` gives it. Raises `re.error` for one that is wrong."""
        key = f"{flags}\0{pattern}" if flags else pattern
        try:
            if (kept := self._kept.get(key)) is None:
                kept = self._kept[key] = self._new[key] = self._compile(pattern, flags)
            code = array(_CODE, kept.code).tolist()
            made: re.Pattern[str] = self._engine.compile(
                pattern, kept.flags, code, kept.groups, kept.group_of_name, kept.name_of_group
            )
        except (AttributeError, TypeError, ValueError, RuntimeError):  # another engine, or the code is wrong
            made = self._compile_anew(pattern, flags)
        return made

    def _compile(self, pattern: str, flags: int) -> Compiled:
        parsed = self._compiler._parser.parse(pattern, flags)
        code = array(_CODE, self._compiler._code(parsed, flags)).tobytes()
        state = parsed.state
        names: list[str | None] = [None] * state.groups
        for name, group in state.groupdict.items():
            names[group] = name
        return Compiled(flags | state.flags, code, state.groups - 1, dict(state.groupdict), tuple(names))

    @contextmanager
    def asked_by_all(self) -> Iterator[None]:
        """Whatever package compiles a pattern within gets it from here."""

        def compile_pattern(pattern: Any, flags: int = 0) -> re.Pattern[Any]:
            kept = isinstance(pattern, str) and not flags & re.DEBUG
            return self.pattern(pattern, flags) if kept else self._compile_anew(pattern, flags)

        self._compiler.compile = compile_pattern
        try:
            yield
        finally:
            self._compiler.compile = self._compile_anew

    def save(self) -> None:
        """Write what was compiled since. What can't be written is left: the next run compiles it again."""
        from store.whole_files import replace_file

        if not self._new:
            return
        with suppress(OSError, UnicodeEncodeError):  # a pattern of what is asked for may hold half a character
            body = msgspec.msgpack.encode(self._kept)
            if len(body) > _MOST:
                body = msgspec.msgpack.encode(self._new)
            replace_file(self._path, self._head + zlib.crc32(body).to_bytes(4, "big") + body)
        self._new = {}


_keeping: list[CompiledPatterns] = []
"""The one that patterns are asked of, within `patterns_kept`."""


def compiled(pattern: str) -> re.Pattern[str]:
    """The pattern, compiled: taken from the file of `patterns_kept` if it stands there. Raises `re.error`."""
    return _keeping[-1].pattern(pattern) if _keeping else re.compile(pattern)


def keeps_patterns() -> bool:
    """Whether what is compiled now is kept for the next run."""
    return bool(_keeping)


@contextmanager
def patterns_kept(path: Path | None = None, *, of_all: bool = False) -> Iterator[None]:
    """Patterns compiled within come from `path` and are kept there, if that can be, for the next run.

    With `of_all` those too that other packages have compiled by `re`.
    """
    try:
        patterns = CompiledPatterns(path or compiled_path())
    except (OSError, RuntimeError, ImportError, AttributeError):  # RuntimeError: a user without a home
        yield
        return
    _keeping.append(patterns)
    try:
        with patterns.asked_by_all() if of_all else nullcontext():
            yield
    finally:
        _keeping.remove(patterns)
        patterns.save()


def compiled_path(name: str = "patterns") -> Path:
    """A file of compiled patterns: in the platform's cache folder, asked of `platformdirs` where it is not plain."""
    if sys.platform == "linux" and "ANDROID_ROOT" not in os.environ:  # `platformdirs` takes long to load
        folder = Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache").expanduser() / "parks"
    else:
        from platformdirs import user_cache_path

        folder = user_cache_path("parks", appauthor=False)
    return folder / f"{name}-{sys.implementation.cache_tag}.bin"
