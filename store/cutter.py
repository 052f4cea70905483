"""The cutter of words, taught the words of the tables before it cuts anything: so that a page is always read alike.

Reading and extraction ask the same cutter; were it taught only when extraction begins, the first page of a process
would be read by another dictionary than those after it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from store.knowledge import load_knowledge

if TYPE_CHECKING:
    from store.knowledge import Knowledge

PARK_TAG, COMPANY_TAG, TERM_TAG, TYPE_TAG = "xpark", "xcompany", "xterm", "xtype"


def shared_cutter() -> Any:
    """rjieba, knowing the words of the tables that were in force when it was first asked for."""
    return _shared()[0]


@lru_cache(maxsize=4)
def cutter_of(knowledge: Knowledge) -> Any:
    """The cutter that knows the words of `knowledge`: the shared one, or another for tables that changed since."""
    shared, known = _shared()
    if knowledge is known:
        return shared
    import rjieba

    return _taught(rjieba.Jieba(), knowledge)


@lru_cache(maxsize=1)
def _shared() -> tuple[Any, Knowledge]:
    import rjieba

    knowledge = load_knowledge()
    return _taught(rjieba, knowledge), knowledge


def _taught(cutter: Any, knowledge: Knowledge) -> Any:
    words = knowledge.words
    lists = (
        (TYPE_TAG, words.get("park_types", [])),
        ("n", [*words.get("company_tails", []), *words.get("company_tails_loose", [])]),
        ("ns", words.get("autonomous_counties", [])),
        (TERM_TAG, words.get("terms", [])),
        (COMPANY_TAG, words.get("companies", [])),
        (COMPANY_TAG, [name for company in knowledge.companies for name in (company.name, *company.aliases)]),
        (PARK_TAG, [name for park in knowledge.parks for name in (park.name, *park.aliases)]),
    )
    for tag, names in lists:
        for name in names:
            cutter.add_word(name, None, tag)
    return cutter
