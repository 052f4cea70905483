"""Files of every kind become sources."""

from __future__ import annotations

from pathlib import Path

from store.errors import SourceRefusedError
from store.read.characters import strip_controls
from store.records import Source


def load_source(path: Path, name: str) -> Source:
    """The file at `path` as a source called `name`; raises `SourceRefusedError`."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise SourceRefusedError(path, error.strerror or str(error)) from error
    return decode_source(data, name, str(path.absolute()))


def decode_source(data: bytes, name: str, path: str = "") -> Source:
    """Bytes as a source called `name`; raises `SourceRefusedError`."""
    for encoding in ("utf-8", "gb18030"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return Source(name=name, text=strip_controls(text), encoding=encoding, path=path)
    raise SourceRefusedError(name, "no known encoding")
