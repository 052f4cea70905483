"""What articles say of a park beside its figures, and where each of it was first printed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from store.records import Article, CatalogueRow
from tui.history import Place
from tui.i18n import _, ngettext

Line = tuple[str | None, list[tuple[str, str]]]
"""A key, none for a heading, and the pieces of the line."""

_BETWEEN_LINKS = 6
"""Characters that may stand between two links of a printed chain: a dash, quotation marks, 到."""


class About:
    """Chains as a tree, honours, companies, articles: `lines` to show, `places` to go to from those with a key.

    The key of an article is its id, which is not among `places`.
    """

    def __init__(self, park: str, rows: Sequence[CatalogueRow], articles: Iterable[Article]) -> None:
        self.lines: list[Line] = []
        self.places: dict[str, Place] = {}
        # First those that print first; where nothing says when, last.
        self._articles = sorted(articles, key=lambda article: article.date or "9999")
        self._own = [article for article in self._articles if article.park == park]
        self._add_chains()
        self._add_honours(park)
        self._add_companies()
        detail = ngettext("{n} article", "{n} articles", len(rows)).format(n=len(rows))
        self.lines.append((None, [(_("Articles"), "heading"), (f"  {detail}", "muted")]))
        self.lines.extend((row.id, [(f"{row.date or '':<11}", "muted"), (row.title or row.source, "")]) for row in rows)

    def _add(self, place: Place | None, pieces: list[tuple[str, str]]) -> None:
        key = f"place {len(self.places)}"
        if place is not None:
            self.places[key] = place
        self.lines.append((key, pieces))

    def _add_chains(self) -> None:
        paths = chain_paths([chain for article in self._own for chain in article.chains])
        if paths:
            self.lines.append((None, [(_("Chains"), "heading")]))
        for path in paths:
            found = (_place(article, chain_span(article.text, path)) for article in self._own)
            self._add(next(filter(None, found), None), [("  " * (len(path) - 1) + "- " + path[-1], "")])

    def _add_honours(self, park: str) -> None:
        first: dict[str, tuple[str, Place]] = {}
        for article in self._articles:
            for honour in article.honours:
                if honour.subject in (None, park):
                    place = Place(article.id, honour.start, honour.start, honour.end)
                    first.setdefault(honour.text, (article.date or "", place))
        if first:
            self.lines.append((None, [(_("Honours"), "heading")]))
        for text, (date, place) in first.items():
            self._add(place, [(f"{text}  ", ""), (date[:4], "muted")])

    def _add_companies(self) -> None:
        counts: dict[str, int] = {}
        first: dict[str, Place] = {}
        for article in self._own:
            for company in article.companies:
                counts[company] = counts.get(company, 0) + 1
            for mention in article.mentions:
                if mention.kind == "company":
                    first.setdefault(mention.name, Place(article.id, mention.start, mention.start, mention.end))
        if counts:
            self.lines.append((None, [(_("Companies"), "heading")]))
        for name, n in sorted(counts.items(), key=lambda item: -item[1]):
            several = ngettext("{n} article", "{n} articles", n).format(n=n) if n > 1 else ""
            self._add(first.get(name), [(f"{name}  ", "company"), (several, "muted")])


def chain_paths(chains: Iterable[Sequence[str]]) -> list[tuple[str, ...]]:
    """Each link of all chains with those before it, as a tree: chains that begin alike share those links."""
    paths = {tuple(chain[: length + 1]): None for chain in chains for length in range(len(chain))}
    first_of: dict[tuple[str, ...], int] = {path: n for n, path in enumerate(paths)}
    return sorted(paths, key=lambda path: [first_of[path[: n + 1]] for n in range(len(path))])


def chain_span(text: str, path: Sequence[str]) -> tuple[int, int] | None:
    """Where the text prints those links one after the other; where it does not, the last of them."""
    start = text.find(path[0])
    while start >= 0:
        end = start + len(path[0])
        for link in path[1:]:
            at = text.find(link, end, end + _BETWEEN_LINKS + len(link))
            if at < 0:
                break
            end = at + len(link)
        else:
            return start, end
        start = text.find(path[0], start + 1)
    start = text.find(path[-1])
    return (start, start + len(path[-1])) if start >= 0 else None


def _place(article: Article, span: tuple[int, int] | None) -> Place | None:
    return Place(article.id, span[0], *span) if span else None
