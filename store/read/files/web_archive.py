"""A web page saved with its pictures in one file (.mht): its text is one of several parts, as in a letter."""

from __future__ import annotations

from store.errors import Message
from store.read.files.encodings import UndecodableError


def page_in(data: bytes) -> bytes:
    """The page among the parts of the file; raises `UndecodableError` where there is none."""
    from email import message_from_bytes

    for part in message_from_bytes(data).walk():
        page = part.get_payload(decode=True) if part.get_content_type() == "text/html" else None
        if isinstance(page, bytes) and page.strip():
            return page
    raise UndecodableError(
        Message("is a web archive without a page; open the article in a browser and save it as .html")
    )
