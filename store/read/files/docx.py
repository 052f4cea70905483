"""The text of a Word document: one line a paragraph, a table row a line."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import Any

from store.errors import Message
from store.read.files.encodings import UndecodableError

_LARGEST_PART = 64 * 1024 * 1024
_LARGEST_WHOLE = 256 * 1024 * 1024
_MOST_PARTS = 10_000
_MOST_ELEMENTS = 500_000
"""Elements of XML in all: some 20,000 paragraphs; reading as many takes seconds."""
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_PIECE = 1 << 20


def docx_text(data: bytes) -> str:
    """The text of the document; raises `UndecodableError` for one that is damaged or blows up."""
    _refuse_bombs(data)
    import docx

    try:
        document = docx.Document(io.BytesIO(data))
        lines = [line for block in document.iter_inner_content() for line in _lines(block)]
    except Exception as error:
        # python-docx and lxml raise errors of many kinds for a damaged package.
        raise UndecodableError(Message("is no Word document that can be read; save it again as .docx")) from error
    return "\n\n".join(lines)


def _lines(block: Any) -> list[str]:
    if hasattr(block, "rows"):
        return ["\t".join(_cell(tc) for tc in row._tr.tc_lst) for row in block.rows]
    return [line for line in str(block.text).split("\n") if line.strip()] + _boxed_lines(block)


def _boxed_lines(block: Any) -> list[str]:
    """The lines of text boxes anchored in a paragraph; Word writes each one twice, for old programs too."""
    lines: list[str] = []
    for box in block._element.iter(f"{_WORD}txbxContent"):
        if next(box.iterancestors(_FALLBACK), None) is None:
            texts = ("".join(node.text or "" for node in line.iter(f"{_WORD}t")) for line in box.iter(f"{_WORD}p"))
            lines += [text for text in texts if text.strip()]
    return lines


def _cell(element: Any) -> str:
    """The text of a cell; a merged one, which python-docx gives as often as it is wide, stands once."""
    return " ".join(paragraph.text for paragraph in element.p_lst).replace("\n", " ").strip()


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
