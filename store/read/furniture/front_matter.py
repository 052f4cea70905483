"""The lines between two rules of hyphens or pluses at the head of a Markdown file: title, date and author by name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from store.late import late
from store.read.bylines.names import is_plain_name
from store.read.furniture.dates import read_date
from store.read.lines.around import Furniture
from store.read.lines.printed import Line

TITLE = late(r"(?i:title|标题)\s*[:：=]\s*[\"']?(?=[^\s>|])", ": ： =")
"""What stands before the title."""
_ENTRY = late(r"(?P<key>[A-Za-z_\u4e00-\u9fff]{1,20})\s*[:：=]\s*(?P<value>.*)|-\s(?P<item>.*)")
_RULES = frozenset(["---", "+++"])
_MOST = 30


def find_front_matter(lines: Sequence[Line]) -> dict[int, Furniture]:
    """By their index: what the lines of the front matter say; none where the text does not begin with one."""
    if len(lines) < 3 or lines[0].text not in _RULES:
        return {}
    found = {0: Furniture()}
    key, goes_on = "", False
    for i, line in enumerate(lines[1:_MOST], 1):
        if line.text == lines[0].text:
            found[i] = Furniture()
            return found
        entry = _ENTRY.fullmatch(line.text)
        if entry is None and not goes_on:
            return {}
        if entry is not None and entry["key"]:
            key, goes_on = entry["key"].lower(), entry["value"].startswith(("|", ">"))
            found[i] = _read_entry(key, entry["value"])
        elif entry is not None:
            found[i] = _read_entry(key, entry["item"] or "")
        elif not TITLE.match(f"{key}:{line.text}"):
            # What an entry of several lines goes on with; a title of several is one of the text's headlines.
            found[i] = Furniture()
    return {}


def _read_entry(key: str, value: str) -> Furniture:
    said = Furniture()
    if key in ("date", "日期", "published", "pubdate"):
        said.date = read_date(value)
    elif key in ("author", "authors", "作者", "记者", "byline"):
        names = [name for name in re.split(r"[\s、，,;；\[\]\"']+", value) if name]
        said.names = names if all(map(is_plain_name, names)) else []
    elif key in ("page", "版面", "版次"):
        said.page = value.strip(" \"'版第") or None
    return said
