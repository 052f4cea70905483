"""The tables of `seeds/` and the user's own, loaded once: parks, companies, indicators, units, words."""

from __future__ import annotations

import os
import sys
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from store.errors import KnowledgeError
from store.knowledge_tables import CompanyEntry as CompanyEntry
from store.knowledge_tables import Indicator as Indicator
from store.knowledge_tables import Knowledge as Knowledge
from store.knowledge_tables import ParkEntry as ParkEntry
from store.knowledge_tables import PeriodEntry as PeriodEntry
from store.knowledge_tables import Tables, word_list
from store.knowledge_tables import Unit as Unit

if TYPE_CHECKING:
    from collections.abc import Iterable


def user_tables_path() -> Path:
    """The user's own tables: `knowledge.toml` in the platform's configuration folder."""
    from platformdirs import user_config_path

    return user_config_path("parks", appauthor=False) / "knowledge.toml"


def _has_no_folder() -> bool:
    """Whether Linux has no configuration folder of ours: then `platformdirs`, slow to load, need not be asked."""
    if sys.platform != "linux" or "XDG_CONFIG_HOME" in os.environ or "ANDROID_ROOT" in os.environ:
        return False
    try:
        Path("~/.config/parks").expanduser().stat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except (OSError, RuntimeError):
        return False
    return False


def load_knowledge(user_tables: Path | None = None) -> Knowledge:
    """The shipped tables with the user's added (`knowledge.toml` in the configuration folder unless `user_tables`).

    An entry of the user's takes the place of a shipped one of the same name. Raises `KnowledgeError`, naming file,
    line and remedy, for a table that can't be read, a field that is wrong and a name that two entries claim.
    """
    if user_tables is None and _has_no_folder():
        return _load(None, 0)
    path = user_tables or user_tables_path()
    try:
        stamp = path.stat().st_mtime_ns
    except (FileNotFoundError, NotADirectoryError):
        return _load(None, 0)
    except OSError as error:
        raise KnowledgeError("{path}: can't be read: {reason}", path=path, reason=error.strerror or error) from error
    return _load(path, stamp)


@lru_cache(maxsize=4)
def _load(user: Path | None, stamp: int) -> Knowledge:
    """Loaded once, and again only when the user's file has changed (`stamp`)."""
    import seeds
    from store.knowledge_checks import check_user_tables, read_tables

    shipped = [
        read_tables(e.name, e.read_text("utf-8"))
        for e in sorted(Path(seeds.__path__[0]).iterdir())
        if e.suffix == ".toml"
    ]
    if user is None:
        return _join(shipped)
    own = check_user_tables(user, _join(shipped))
    return _join([*shipped, own])


def _join(tables: list[Tables]) -> Knowledge:
    words: dict[str, list[str]] = {}
    for table in tables:
        for key, terms in table.words.items():
            words.setdefault(key, []).extend(word_list(terms))
    return Knowledge(
        parks=_by_name(entry for table in tables for entry in table.park),
        companies=_by_name(entry for table in tables for entry in table.company),
        indicators=_by_name(entry for table in tables for entry in table.indicator),
        units=_by_name(entry for table in tables for entry in table.unit),
        words=words,
        periods=_by_name(entry for table in tables for entry in table.period),
    )


_Entry = TypeVar("_Entry", ParkEntry, CompanyEntry, Indicator, Unit, PeriodEntry)


def _by_name(entries: Iterable[_Entry]) -> list[_Entry]:
    """One entry a name: a later one takes the place of an earlier one."""
    return list({entry.name: entry for entry in entries}.values())
