"""The text of a Word document: one line a paragraph, a table row a line."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import Any

from store.errors import Message
from store.read.files.encodings import UndecodableError, refuse_other_kinds
from store.read.files.word_text import document_lines

_LARGEST_PART = 64 * 1024 * 1024
_LARGEST_WHOLE = 256 * 1024 * 1024
_MOST_PARTS = 10_000
_MOST_ELEMENTS = 500_000
"""Elements of XML in all: some 20,000 paragraphs; reading as many takes seconds."""
_PIECE = 1 << 20
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_HEAD, _NOTES = ("/header",), ("/footnotes", "/endnotes")


def docx_text(data: bytes) -> str:
    """The text of the document; raises `UndecodableError` for one that is damaged or blows up."""
    if not data.startswith(b"PK") and _LOCKED in data:
        raise UndecodableError(Message("is locked with a password; save it without one"))
    refuse_other_kinds(data, but=b"PK")
    _refuse_bombs(data)
    import docx

    try:
        document = docx.Document(io.BytesIO(data))
        lines = _all_lines(document)
    except Exception as error:
        # python-docx and lxml raise errors of many kinds for a damaged package.
        raise UndecodableError(Message("is no Word document that can be read; save it again as .docx")) from error
    return lines


def _all_lines(document: Any) -> str:
    """What stands above the pages, if it tells date or page; the text; the notes."""
    from store.read.furniture.finding import read_furniture

    above = dict.fromkeys(line for part in _parts(document, _HEAD) for line in document_lines(part))
    told = [line for line in above if read_furniture(line) is not None]
    notes = [line for part in _parts(document, _NOTES) for line in document_lines(part)]
    return "\n\n".join([*told, *document_lines(document.element.body), *notes])


def _parts(document: Any, kinds: tuple[str, ...]) -> list[Any]:
    """The parts of a document of these kinds, parsed."""
    from docx.oxml import parse_xml

    return [
        parse_xml(relation.target_part.blob)
        for relation in document.part.rels.values()
        if not relation.is_external and relation.reltype.endswith(kinds)
    ]


def _refuse_bombs(data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = package.infolist()
            if len(parts) > _MOST_PARTS or not _unpacks_bounded(package, parts):
                raise UndecodableError(
                    Message("unpacks to more than a document of 20,000 paragraphs; split it or save its text as .txt")
                )
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, ValueError, OSError) as error:
        if isinstance(error, UndecodableError):
            raise
        raise UndecodableError(Message("is no Word document; save it again as .docx")) from error


def _unpacks_bounded(package: zipfile.ZipFile, parts: list[zipfile.ZipInfo]) -> bool:
    """Whether the parts stay within their bounds, unpacked piece by piece: the sizes in the directory may lie."""
    whole = elements = 0
    for part in parts:
        is_xml = part.filename.endswith((".xml", ".rels"))
        bound = _LARGEST_PART if is_xml else _LARGEST_WHOLE
        size = 0
        with package.open(part) as stream:
            while piece := stream.read(_PIECE):
                size += len(piece)
                elements += piece.count(b"<") - piece.count(b"</") if is_xml else 0
                if size > bound or whole + size > _LARGEST_WHOLE or elements > _MOST_ELEMENTS:
                    return False
        whole += size
    return True
