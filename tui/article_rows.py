"""The order of the article list: sorted by a column, grouped by park or year."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple, get_args

from store.records import CatalogueRow
from tui.i18n import N_

SortColumn = Literal["date", "title", "park", "facts"]
SORT_COLUMNS: tuple[SortColumn, ...] = get_args(SortColumn)
Group = Literal["park", "year"]
SORT_LABELS = {
    "date": N_("date"), "title": N_("title"), "park": N_("park"), "facts": N_("number of facts"),
    "topic": N_("topic"), "value": N_("value"), "period": N_("period"), "name": N_("name"),
}  # fmt: skip
"""What the orders of the list and of the facts are called."""


class Heading(NamedTuple):
    """The head of a group: the park's name or the year, empty where it is not known, and how many articles follow."""

    name: str
    articles: int


Item = CatalogueRow | Heading


def starts_descending(column: SortColumn) -> bool:
    """Whether a list sorted by that column begins with the greatest: the latest and those with most facts do."""
    return column in ("date", "facts")


def year_of(row: CatalogueRow) -> str:
    """The year of the article, printed or else inferred; empty where neither is known."""
    return row.date[:4] if row.date else str(row.year_inferred or "")


def order_of(rows: Sequence[CatalogueRow], column: SortColumn, descending: bool) -> list[int]:
    """The places of the rows by a column; those alike keep their order, those without it come last either way."""
    places = range(len(rows))
    if column == "facts":
        return sorted(places, key=lambda place: rows[place].facts, reverse=descending)
    texts = [_text_of(row, column) for row in rows]
    keys: Sequence[str | bytes] = texts if column == "date" else [_chinese(text) for text in texts]
    known = sorted((place for place in places if texts[place]), key=keys.__getitem__, reverse=descending)
    return [*known, *(place for place in places if not texts[place])]


def grouped(rows: Iterable[CatalogueRow], group: Group) -> list[Item]:
    """The rows, in their order, under the headings of their groups: parks by name, the latest year first."""
    groups: dict[str, list[CatalogueRow]] = {}
    for row in rows:
        groups.setdefault((row.park or "") if group == "park" else year_of(row), []).append(row)
    known = sorted((name for name in groups if name), key=_chinese, reverse=group == "year")
    items: list[Item] = []
    for name in [*known, *([""] if "" in groups else [])]:
        items.append(Heading(name, len(groups[name])))
        items.extend(groups[name])
    return items


def _text_of(row: CatalogueRow, column: SortColumn) -> str:
    if column == "date":
        return row.date or year_of(row)
    return (row.park or "") if column == "park" else row.title or row.source


def _chinese(text: str) -> bytes:
    """A key that puts common Chinese characters in the order of pinyin: that of GB 2312, kept by GB 18030."""
    return text.encode("gb18030", "replace")
