"""Bounds on what a PDF file unpacks to and on the time of a page, told before memory or minutes are spent."""

from __future__ import annotations

import signal
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType, SimpleNamespace
from typing import Any

_MEGABYTE = 1 << 20
MOST_PIECE = 64
"""Megabytes that one packed piece may unpack to: a whole Chinese font has 20."""
MOST_CONTENT = 16
"""Megabytes of instructions that draw one page; a newspaper page has 1."""
MOST_IN_ALL = 256
"""Megabytes of instructions of all pages."""
PAGE_SECONDS = 15
"""Processor time of one page."""


class PdfBombError(Exception):
    """A file that unpacks to too much or draws for too long; `str()` gives the reason and the remedy."""


def bound_pieces() -> None:
    """Let the parser unpack no piece to more than the bound, for the rest of this process."""
    from pdfminer import pdftypes

    # The parser has no option for it, and takes what it unpacks with from its module.
    bounded = SimpleNamespace(decompress=_unpack, decompressobj=zlib.decompressobj, error=zlib.error)
    vars(pdftypes)["zlib"] = bounded


def _unpack(data: bytes) -> bytes:
    unpacker = zlib.decompressobj()
    unpacked = unpacker.decompress(data, MOST_PIECE * _MEGABYTE)
    if unpacker.unconsumed_tail:
        raise _too_large(MOST_PIECE)
    if not unpacker.eof:
        raise zlib.error("incomplete")
    return unpacked


def content_size(page: Any) -> int:
    """Bytes of the instructions that draw a page (of pdfminer); raises `PdfBombError` where they are too many."""
    from pdfminer.pdftypes import stream_value

    size = 0
    for stream in page.contents:
        size += len(stream_value(stream).get_data())
        if size > MOST_CONTENT * _MEGABYTE:
            raise _too_large(MOST_CONTENT)
    return size


def check_in_all(size: int) -> None:
    """Raises `PdfBombError` where the instructions of the pages read so far are too many."""
    if size > MOST_IN_ALL * _MEGABYTE:
        raise _too_large(MOST_IN_ALL)


def _too_large(megabytes: int) -> PdfBombError:
    return PdfBombError(f"unpacks to more than {megabytes} MB; print it to a new PDF or save its text as .txt")


@contextmanager
def page_time() -> Iterator[None]:
    """Raises `PdfBombError` where what is done inside takes too long; where the system has no such clock it may."""
    if not hasattr(signal, "setitimer"):
        yield
        return
    signal.signal(signal.SIGPROF, _stop)
    signal.setitimer(signal.ITIMER_PROF, PAGE_SECONDS, 1)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def _stop(_signal: int, _frame: FrameType | None) -> None:
    raise PdfBombError(f"has a page that takes longer than {PAGE_SECONDS} seconds to read; print it to a new PDF")
