"""What a web page states for programs to read: title, kicker, subtitle, date, author and page of its article."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta
from html import unescape
from typing import TYPE_CHECKING, Any

import msgspec

from store.late import late
from store.read.bylines.names import is_plain_name
from store.read.web.credits import DATE

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

_PROPERTY = "enpproperty"
_LONGEST = 20_000
"""Characters of the longest comment of properties."""
_ENTRY = late(r"(?s)<(?:founder-)?(date|author|title|subtitle|introtitle|pretitle|nodename)>(.{0,600}?)</")
_SENT = late(r"\bct\s*=\s*[\"'](\d{10})[\"']", "ct=|ct =")
"""When WeChat sent an article, in seconds; the page is without its date until a program has run."""
_TAG = late(r"<[^<>]*>")
_TITLES = ('meta[name="ArticleTitle" i]', 'meta[property="og:title"]', 'meta[name="title" i]')
_DATES = (
    'meta[name="PubDate" i]',
    'meta[property="article:published_time"]',
    'meta[name="publishdate" i]',
    "time[datetime]",
)
_CHINA = timedelta(hours=8)


class Stated(msgspec.Struct):
    """What is stated; empty where nothing is."""

    title: str = ""
    kicker: str = ""
    subtitle: str = ""
    date: str = ""
    node: str = ""
    """Page number and section, as a digital edition has them."""
    authors: list[str] = []


def read_stated(page: str, tree: LexborHTMLParser) -> Stated:
    """What the page states in comments of digital editions, in scripts and in the elements of its head."""
    stated = Stated()
    _take_property(stated, page)
    _take_linked_data(stated, tree)
    stated.title = stated.title or _content(tree, _TITLES)
    if not stated.date:
        told = [DATE.search(_content(tree, (selector,))) for selector in _DATES]
        stated.date = next((found[0] for found in told if found), "")
    if not stated.date and (sent := _SENT.search(page)) and tree.css_first("#js_content") is not None:
        stated.date = (datetime.fromtimestamp(int(sent[1]), UTC) + _CHINA).strftime("%Y-%m-%d")
    if not stated.authors:
        stated.authors = _names(_content(tree, ('meta[name="author" i]',))) or _names(_marked(tree))
    return stated


def _take_property(stated: Stated, page: str) -> None:
    start = page.find(_PROPERTY)
    end = page.find(_PROPERTY, start + 1, start + _LONGEST)
    said = {entry[1]: _plain(entry[2]) for entry in _ENTRY.finditer(page, start, end)} if 0 <= start < end else {}
    date = DATE.search(said.get("date", ""))
    stated.date = date[0] if date else ""
    stated.title, stated.subtitle = said.get("title", ""), said.get("subtitle", "")
    stated.kicker = said.get("introtitle", "") or said.get("pretitle", "")
    stated.node = said.get("nodename", "")
    stated.authors = _names(said.get("author", ""))


def _take_linked_data(stated: Stated, tree: LexborHTMLParser) -> None:
    """What a script of linked data (schema.org) says of the article."""
    for node in tree.css('script[type="application/ld+json"]'):
        try:
            said: Any = json.loads(node.text())
        except (ValueError, RecursionError):
            continue
        if isinstance(said, dict) and isinstance(said.get("@graph"), list):
            said = said["@graph"]
        for item in said if isinstance(said, list) else [said]:
            if isinstance(item, dict) and "headline" in item:
                stated.title = stated.title or str(item["headline"])
                date = DATE.search(str(item.get("datePublished", "")))
                stated.date = stated.date or (date[0] if date else "")
                authors = item.get("author")
                people = authors if isinstance(authors, list) else [authors]
                stated.authors = stated.authors or _names(
                    "、".join(str(one.get("name", "")) for one in people if isinstance(one, dict))
                )


def _content(tree: LexborHTMLParser, selectors: tuple[str, ...]) -> str:
    for selector in selectors:
        node = tree.css_first(selector)
        said = node and (node.attributes.get("content") or node.attributes.get("datetime"))
        if said:
            return said.strip()
    return ""


def _marked(tree: LexborHTMLParser) -> str:
    """What the element says that is marked as naming the author."""
    node = tree.css_first('[rel="author"], [itemprop="author"], .author, .byline, .zuozhe')
    return node.text(separator=" ", strip=True) if node is not None else ""


def _names(said: str) -> list[str]:
    """The names, where all that is said may be names of people, and one is."""
    names = [name for name in re.split(r"[\s、，,;；]+|本报|记者|作者|[：:]|^由|^文[/／]|\b[Bb]y\b", said) if name]
    short = all(len(name) in (2, 3) and not name.isascii() for name in names)
    return names if short and any(map(is_plain_name, names)) else []


def _plain(text: str) -> str:
    return " ".join(unescape(_TAG.sub(" ", text)).split())
