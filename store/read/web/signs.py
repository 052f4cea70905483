"""What lines of a web page are: text, headlines, or what pages put around these."""

from __future__ import annotations

from collections.abc import Sequence

from store.late import late
from store.read.bylines.finding import read_byline
from store.read.furniture.finding import read_credits, read_furniture
from store.read.furniture.web import is_web_furniture
from store.read.web.credits import kept_of
from store.read.web.lines import WebLine

SHORT = 44
"""Characters of the longest line of a headline."""
_LABEL = 6
_LEADS = 10
"""Characters of the longest line that introduces links."""
_LEAST_LINKED = 12
"""Characters of the shortest sentence that may be a link."""
_WHOLE = frozenset("。！？；")
_NAMES_DESK = late(r"^[^，。]{0,20}(?:编辑|录入)\s?[：:]")
_NOTICE = late(
    r"(?:尽在|下载|打开)[^，。]{2,14}(?:APP|App|客户端)$|^[^\x00-\x7f\W]{2,8}报料|^[∙·•>›»\s]*[^，。]{2,8}[>›»]$"
)


def texts_of(lines: Sequence[WebLine]) -> list[str]:
    """What is text of the lines, without links to other pages and what introduces these."""
    texts: list[str] = []
    for line in lines:
        if line.text and _is_text(line):
            texts += kept_of(line.text) if _NAMES_DESK.search(line.text) else [line.text]
        elif line.is_link and texts and len(texts[-1]) <= _LEADS and texts[-1][-1] in "：:":
            texts.pop()
    return texts


def squeeze(text: str) -> str:
    """The text without its blanks."""
    return "".join(text.split())


def is_sentence(text: str) -> bool:
    """Whether a line holds whole sentences."""
    return not _WHOLE.isdisjoint(text)


def is_prose(text: str) -> bool:
    """Whether a line is a paragraph, no caption of a picture either."""
    return len(text) > SHORT and is_sentence(text)


def is_label(text: str) -> bool:
    """Whether a line under a headline is too short for one of its own: the name of a site, of a section, a button."""
    return len(text) <= _LABEL and not (
        read_byline(text) is not None or any(kept.startswith("作者") for kept in kept_of(text))
    )


def stands_around(text: str) -> bool:
    """Whether a line is none of the article's headlines."""
    return is_web_furniture(text) or read_furniture(text) is not None or read_credits(text) is not None


def page_of(line: WebLine) -> str | None:
    """The page number that a line tells, unless it leads there."""
    found = None if line.is_link else read_furniture(line.text)
    return found.page if found is not None else None


def tells_page_or_date(line: WebLine) -> bool:
    """Whether a line tells the page number or the date of what stands under it."""
    found = None if line.is_link or not line.text else read_furniture(line.text)
    return found is not None and bool(found.page or found.date)


def names_editors(line: WebLine) -> bool:
    """Whether a line names the editors."""
    found = read_furniture(line.text) if len(line.text) < SHORT else None
    return found is not None and bool(found.editors)


def _is_text(line: WebLine) -> bool:
    """Whether a line is no links to other pages, no buttons and no notice."""
    text = line.text
    if line.is_link and (len(text) < _LEAST_LINKED or not is_sentence(text)):
        return False
    return not (is_web_furniture(text) or _says_nothing(text) or _NOTICE.search(text))


def _says_nothing(text: str) -> bool:
    """Whether a line tells where a text comes from, how often it was read and the like, and nothing that is kept."""
    found = read_furniture(text) if len(text) < SHORT else None
    return found is not None and not (found.date or found.page or found.editors or found.names)
