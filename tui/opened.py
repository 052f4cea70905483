"""The open article with all that is known of it by now."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from store.across.copies import SharedPassage
    from store.records import Article, Fact


class Opened(msgspec.Struct):
    """The article in the text pane and all that is known of it by now."""

    article: Article
    facts: list[Fact]
    park_facts: list[Fact] | None = None
    """The facts of its park from all articles, once they were read."""
    disputed: frozenset[str] = frozenset()
    shared: list[SharedPassage] = []
    """Passages that other articles share."""

    @property
    def shared_spans(self) -> list[tuple[int, int]]:
        """Those passages in the text."""
        return [(passage.start, passage.end) for passage in self.shared]
