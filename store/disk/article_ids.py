"""What an article goes by in the library: its id, the ids of its facts, the path of its file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import chain, count
from pathlib import Path

import msgspec

from store.records import Article, Fact


def free_id(article: Article, is_taken: Callable[[str], bool]) -> str:
    """The article's own id, longer where another text has it: an updated article keeps the id of its first text."""
    digest = article.source_sha256
    longer = (digest[:length] for length in range(len(article.id) + 1, len(digest) + 1))
    numbered = (f"{digest}{number:x}" for number in count())
    return next(candidate for candidate in chain([article.id], longer, numbered) if not is_taken(candidate))


def with_id(article: Article, facts: Sequence[Fact], article_id: str) -> tuple[Article, list[Fact]]:
    """The article and its facts under `article_id`; a fact keeps its number."""
    if article.id == article_id:
        return article, list(facts)
    renamed = [
        msgspec.structs.replace(fact, id=f"{article_id}-{fact.id.rpartition('-')[2]}", article=article_id)
        for fact in facts
    ]
    return msgspec.structs.replace(article, id=article_id), renamed


def storable_path(path: Path) -> str:
    """A file's absolute path in characters that JSON can hold."""
    return str(path).encode("utf-8", "backslashreplace").decode()
