"""Files of every kind become sources."""

from __future__ import annotations

import stat
from collections.abc import Callable
from pathlib import Path

from store.errors import Message, SourceRefusedError
from store.read.files.encodings import UndecodableError, decode
from store.read.lines.characters import strip_controls
from store.records import Source

LARGEST = 64 * 1024 * 1024
"""Bytes of the largest file that is read: reading one takes about 1 GB of memory."""
SUFFIXES = frozenset({".txt", ".md", ".markdown", ".html", ".htm", ".xhtml", ".mht", ".mhtml", ".pdf", ".docx"})
"""Endings of the files that a folder is searched for."""
_ARCHIVED = (b"mime-version:", b"from: <saved by", b'from: "saved by', b"content-type: multipart/related")
"""What a web page saved in one file with its pictures begins with, in small letters."""


def load_source(path: Path, name: str) -> Source:
    """The file at `path` as a source called `name`; raises `SourceRefusedError`."""
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise SourceRefusedError(
                path, Message("is a folder") if stat.S_ISDIR(found.st_mode) else Message("is no ordinary file")
            )
        if found.st_size > LARGEST:
            raise SourceRefusedError(path, _too_large())
        data = path.read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise SourceRefusedError(path, Message("can't be read ({reason})", reason=reason)) from error
    return _make_source(data, name, str(path.absolute()), _reader_for(path.suffix.lower(), data))


def decode_source(data: bytes, name: str, path: str = "") -> Source:
    """Bytes as a source called `name`; raises `SourceRefusedError`.

    The source's offsets are those of the decoded text with each line end one line feed, as `Path.read_text` gives it;
    a control character (or a byte order mark in UTF-8) is a blank there.
    """
    if len(data) > LARGEST:
        raise SourceRefusedError(path or name, _too_large())
    return _make_source(data, name, path, _reader_for("", data))


def _too_large() -> Message:
    return Message("is too large (the most is {most} MB); split it", most=LARGEST // 1024 // 1024)


def _make_source(data: bytes, name: str, path: str, read: Callable[[bytes], tuple[str, str]]) -> Source:
    try:
        text, encoding = read(data)
    except UndecodableError as error:
        raise SourceRefusedError(path or name, error.args[0]) from error
    except ImportError as error:
        extra = {"selectolax": "html", "pdfplumber": "pdf", "docx": "docx"}.get((error.name or "").split(".")[0], "all")
        raise SourceRefusedError(
            path or name, Message("needs another package: pip install 'parks[{extra}]'", extra=extra)
        ) from error
    return Source(name=name, text=text, encoding=encoding, path=path)


def _reader_for(suffix: str, data: bytes) -> Callable[[bytes], tuple[str, str]]:
    head = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith(_ARCHIVED):
        return _read_web_archive
    if suffix in (".html", ".htm", ".xhtml", ".mht", ".mhtml") or (
        suffix == "" and head.startswith((b"<!doctype html", b"<html"))
    ):
        return _read_html
    if data.startswith(b"%PDF") or suffix == ".pdf":
        return _read_pdf
    if suffix == ".docx":
        return _read_docx
    if suffix in (".md", ".markdown"):
        return _read_markdown
    return decode


def _read_html(data: bytes) -> tuple[str, str]:
    from store.read.web.page import html_text

    text, encoding = decode(data)
    return strip_controls(html_text(text)), encoding


def _read_web_archive(data: bytes) -> tuple[str, str]:
    from store.read.files.web_archive import page_in

    return _read_html(page_in(data))


def _read_markdown(data: bytes) -> tuple[str, str]:
    from store.read.files.markdown import without_marks

    text, encoding = decode(data)
    return without_marks(text), encoding


def _read_pdf(data: bytes) -> tuple[str, str]:
    from store.read.pdf.text import pdf_text

    return strip_controls(pdf_text(data)), "pdf"


def _read_docx(data: bytes) -> tuple[str, str]:
    from store.read.files.docx import docx_text

    return strip_controls(docx_text(data)), "docx"
