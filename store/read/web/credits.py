"""Lines between headline and text of a web page: date, writers, editors and page are kept, buttons are not."""

from __future__ import annotations

from store.knowledge_words import either
from store.late import late
from store.read.bylines.lone_names import is_persons_name
from store.read.bylines.names import is_plain_name
from store.read.furniture.finding import read_furniture

_DAY = r"(?:19|20)\d{2}\s?[-年/.]\s?\d{1,2}\s?[-月/.]\s?\d{1,2}日?"
DATE = late(_DAY)
"""A date as pages state it."""
_SAYS = late(
    lambda: (
        rf"(?:19|20)\d{{2}}\s?[-年/.]\s?\d{{1,2}}|{either('web_credits')}"
        r"|作者[：:]|编辑[：:]|(?:新闻|网|客户端|融媒|传媒)\s+记者"
    )
)
_LONGEST = 240
_MOST_NAMES = 5


def _kept() -> str:
    """A pattern of each piece of such a line that is kept: date, page, who wrote or edited."""
    name = (
        rf"(?!{either('web_no_names')})"
        r"[^\x00-\x7f\W]{1,3}[^\x00-\x7f\W报网社台局委办讯](?![^\x00-\x7f\W])"
    )
    return (
        rf"(?P<date>{_DAY})"
        r"|(?P<page>第\s?[A-Z]?\d{1,3}\s?版|(?<=版次)\s?[：:]\s?[A-Z]?\d{1,3})"
        rf"|(?:(?:作者|记者|記者|撰稿|撰文|通讯员)\s?[：:丨|/]?|图?文\s?[/／：:])\s?{name}"
        rf"(?:[、,，/ \u3000]{{1,2}}(?:通讯员\s?)?{name}){{0,4}}"
        rf"|(?:责任|见习|实习)?编辑\s?[：:]\s?{name}(?:[、 ]{name}){{0,2}}"
    )


_KEPT = late(_kept)


def kept_of(text: str, opening: str = "") -> list[str]:
    """What is kept of a line: all of it where it is a line such as papers print, else what it says, piece by piece.

    A name in it may be one that the opening of the text signs with.
    """
    names = _names_only(_KEPT.sub(" ", text), opening)
    if names:
        return [*(found[0] for found in _KEPT.finditer(text)), f"作者：{'、'.join(names)}"]
    if len(text) > _LONGEST or "。" in text or not _SAYS.search(text) or _is_printed(text):
        return [text]
    kept: list[str] = []
    for found in _KEPT.finditer(text):
        said = found[0].strip(" ：:")
        kept.append(f"第{said}版" if found["page"] and not said.endswith("版") else said)
    return list(dict.fromkeys(kept))


def _names_only(text: str, opening: str) -> list[str]:
    """The names of people, where a line holds nothing else."""
    names = text.split()
    if len(names) > _MOST_NAMES or not all(map(is_plain_name, names)):
        return []
    return names if all(f"记者{name}" in opening or is_persons_name(name) for name in names) else []


def _is_printed(text: str) -> bool:
    found = read_furniture(text)
    return found is not None and bool(found.date or found.page) and not found.names
