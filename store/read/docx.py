"""The text of a Word document: one line a paragraph, a table row a line."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import Any

from store.errors import Message
from store.read.encodings import UndecodableError

_LARGEST_PART = 64 * 1024 * 1024
_LARGEST_WHOLE = 256 * 1024 * 1024
_MOST_PARTS = 10_000
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
        return ["\t".join(cell.text.replace("\n", " ").strip() for cell in row.cells) for row in block.rows]
    return [line for line in str(block.text).split("\n") if line.strip()]


def _refuse_bombs(data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = package.infolist()
            if len(parts) > _MOST_PARTS or not _unpacks_bounded(package, parts):
                raise UndecodableError(Message("unpacks to more than a document holds"))
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, ValueError, OSError) as error:
        if isinstance(error, UndecodableError):
            raise
        raise UndecodableError(Message("is no Word document; save it again as .docx")) from error


def _unpacks_bounded(package: zipfile.ZipFile, parts: list[zipfile.ZipInfo]) -> bool:
    """Whether the parts stay within their bounds, unpacked piece by piece: the sizes in the directory may lie."""
    whole = 0
    for part in parts:
        bound = _LARGEST_PART if part.filename.endswith((".xml", ".rels")) else _LARGEST_WHOLE
        size = 0
        with package.open(part) as stream:
            while piece := stream.read(_PIECE):
                size += len(piece)
                if size > bound or whole + size > _LARGEST_WHOLE:
                    return False
        whole += size
    return True
