"""The text of a Word document: one line a paragraph, a table row a line."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from store.read.encodings import UndecodableError

_LARGEST_PART = 64 * 1024 * 1024
_LARGEST_WHOLE = 256 * 1024 * 1024
_MOST_PARTS = 10_000


def docx_text(data: bytes) -> str:
    """The text of the document; raises `UndecodableError` for one that is damaged or blows up."""
    _refuse_bombs(data)
    import docx

    try:
        document = docx.Document(io.BytesIO(data))
        lines = [line for block in document.iter_inner_content() for line in _lines(block)]
    except Exception as error:
        # python-docx and lxml raise errors of many kinds for a damaged package.
        raise UndecodableError("is no Word document that can be read; save it again as .docx") from error
    return "\n\n".join(lines)


def _lines(block: Any) -> list[str]:
    if hasattr(block, "rows"):
        return ["\t".join(cell.text.replace("\n", " ").strip() for cell in row.cells) for row in block.rows]
    return [line for line in str(block.text).split("\n") if line.strip()]


def _refuse_bombs(data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = package.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
        raise UndecodableError("is no Word document; save it again as .docx") from error
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _LARGEST_WHOLE:
        raise UndecodableError("unpacks to more than a document holds")
    if any(part.file_size > _LARGEST_PART and part.filename.endswith((".xml", ".rels")) for part in parts):
        raise UndecodableError("unpacks to more than a document holds")
