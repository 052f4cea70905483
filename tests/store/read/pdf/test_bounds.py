"""What a PDF file may unpack to, and how long a page may take."""

from __future__ import annotations

import signal
import time
import zlib

import pytest

from store.errors import SourceRefusedError
from store.read.formats import decode_source
from store.read.pdf import bounds as pdf_bounds
from tests.store.read.pdf.make_pdf import packed_pdf

pytest.importorskip("pdfplumber")


@pytest.mark.parametrize(("unpacked", "bound"), [(80_000_000, "64 MB"), (20_000_000, "16 MB")])
def test_a_page_that_unpacks_to_too_much_is_refused_soon(unpacked: int, bound: str) -> None:
    start = time.monotonic()
    with pytest.raises(SourceRefusedError, match=bound):
        decode_source(packed_pdf(b"q Q\n" * (unpacked // 4)), "page.pdf")
    assert time.monotonic() - start < 30


def test_a_piece_is_unpacked_whole_or_not_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_bounds, "MOST_PIECE", 1)
    whole = bytes(1 << 20)
    assert pdf_bounds._unpack(zlib.compress(whole)) == whole
    with pytest.raises(pdf_bounds.PdfBombError):
        pdf_bounds._unpack(zlib.compress(whole + b"1"))
    with pytest.raises(zlib.error):
        pdf_bounds._unpack(zlib.compress(whole)[:-8])


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="the system has no clock of processor time")
def test_a_page_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_bounds, "PAGE_SECONDS", 0.05)
    with pytest.raises(pdf_bounds.PdfBombError), pdf_bounds.page_time():
        while True:
            pass
