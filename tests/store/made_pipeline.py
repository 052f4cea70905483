"""A pipeline that reads nothing into a page: so that tests of the import are quick and hold whatever reading does."""

from __future__ import annotations

import os
import signal
import sys
from types import ModuleType

from store.errors import SourceRefusedError
from store.knowledge import Knowledge
from store.records import Article, Fact, Source
from tests.store.made_articles import make_article, make_facts


def articles_of(source: Source, knowledge: Knowledge, *, date: str | None = None) -> list[tuple[Article, list[Fact]]]:
    """One article for each part between form feeds; 崩溃 breaks the reader, 暴毙 kills its process."""
    if "崩溃" in source.text:
        raise IndexError("made to break")
    if "暴毙" in source.text:
        os.kill(os.getpid(), signal.SIGKILL)
    if not source.text.strip():
        raise SourceRefusedError(source.name, "no text")
    articles = [make_article(text=part, source=source.name, date=date) for part in source.text.split("\f")]
    return [(article, make_facts(article)) for article in articles]


def made_module() -> ModuleType:
    """Stands in for `store.pipeline`."""
    module = ModuleType("store.pipeline")
    module.__dict__["articles_of"] = articles_of
    return module


def use_made_pipeline() -> None:
    """Put this pipeline in place of the real one, in this process."""
    sys.modules["store.pipeline"] = made_module()
