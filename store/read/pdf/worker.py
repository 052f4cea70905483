"""Reads a PDF file on standard input and writes its text: the other half of `store.read.pdf.text`."""

from __future__ import annotations

import io
import logging
import sys

from store.read.pdf.bounds import PdfBombError, bound_pieces, check_in_all, content_size, page_time
from store.read.pdf.glyphs import Glyph
from store.read.pdf.layout import page_text

_MOST_MEMORY = 1 << 30
MOST_SECONDS = 100
"""Processor time."""
_MOST_PAGES = 400
_LOCKED = "is locked with a password; save it without one"
_UNREADABLE = "is no PDF file that can be read; print it to a new PDF or save its text as .txt"
REFUSED = 3
"""Exit code with a reason on standard error."""


def _bound_resources() -> None:
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))


def main() -> int:
    """Write the text of the file on standard input, pages parted by form feeds."""
    data = sys.stdin.buffer.read()
    _bound_resources()
    import pdfplumber
    from pdfminer.pdfdocument import PDFPasswordIncorrect
    from pdfplumber.utils.exceptions import PdfminerException

    bound_pieces()
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    try:
        with pdfplumber.open(io.BytesIO(data)) as document:
            if len(document.pages) > _MOST_PAGES:
                print(f"has more than {_MOST_PAGES} pages; split it", file=sys.stderr)
                return REFUSED
            size = 0
            for number, page in enumerate(document.pages):
                with page_time():
                    size += content_size(page.page_obj)
                    check_in_all(size)
                    text = page_text([_glyph(char) for char in page.dedupe_chars().chars if char["upright"]])
                sys.stdout.buffer.write(("\n\f\n" if number else "").encode() + text.encode("utf-8", "replace"))
                page.close()
    except (PDFPasswordIncorrect, PdfminerException, PdfBombError) as error:
        # pdfplumber packs what its parser raises, a lack of memory too.
        cause = error.args[0] if isinstance(error, PdfminerException) and error.args else error
        if isinstance(cause, MemoryError):
            return _refuse_bomb()
        if isinstance(cause, PdfBombError):
            print(cause, file=sys.stderr)
            return REFUSED
        locked = isinstance(cause, PDFPasswordIncorrect)
        print(_LOCKED if locked else _UNREADABLE, file=sys.stderr)
        return REFUSED
    except MemoryError:
        return _refuse_bomb()
    return 0


def _refuse_bomb() -> int:
    sys.stderr.write("unpacks to more than 1 GB of memory; print it to a new PDF or save its text as .txt\n")
    return REFUSED


def _glyph(char: dict[str, object]) -> Glyph:
    x0, x1, top, bottom = (float(str(char[key])) for key in ("x0", "x1", "top", "bottom"))
    return Glyph(str(char["text"]), x0, x1, top, bottom)


if __name__ == "__main__":
    sys.exit(main())
