"""`parks check`: where articles contradict each other, and what became of targets."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tui.cli.answers import resolve_owner
from tui.cli.facts import read_all
from tui.cli.findings import print_findings
from tui.cli.options import complete_park, format_option, open_library, store_option
from tui.output import Format, print_rows

if TYPE_CHECKING:
    from store.across.checks import Contradiction, Promise
    from store.records import Fact

_CHECK = ("finding", "park", "subject", "metric", "period", "first", "second", "first_quote", "second_quote")
_CHECK_ALL = (
    "finding", "park", "subject", "metric", "period", "first", "first_article", "first_facts", "first_quote", "second",
    "second_period", "second_status", "second_article", "second_facts", "second_quote",
)  # fmt: skip


@click.command(short_help="Contradictions, and targets against results.")
@click.argument("park", required=False, shell_complete=complete_park)
@format_option()
@store_option
def check(park: str | None, output: Format, store: Path) -> None:
    """Where articles contradict each other, and what became of targets: kept, not kept, reached later, disputed
    (articles differ on it), unreported (later articles print no result), open (there are none yet).

    \b
    Example:  parks check 青屏
    """
    from store.across.checks import find_contradictions, find_promises
    from store.across.periods import written_when
    from store.knowledge import load_knowledge

    library = open_library(store)
    name, ids = resolve_owner(library, park) if park else (None, None)
    facts = [fact for fact in read_all(library, ids) if name is None or name in (fact.park, fact.subject)]
    written, knowledge = written_when(library.catalogue()), load_knowledge()
    rows = [
        *_contradictions(find_contradictions(facts, knowledge, written=written)),
        *_promises(find_promises(facts, knowledge, written=written)),
    ]
    if output == "table" and rows and sys.stdout.isatty():
        print_findings(rows)
    else:
        print_rows(rows, _CHECK, output, all_columns=_CHECK_ALL)


def _contradictions(found: Iterable[Contradiction]) -> Iterator[dict[str, Any]]:
    for c in found:
        yield {
            "finding": "contradiction", "park": c.park, "subject": c.subject, "metric": c.metric, "period": c.period,
            **_side("first", [c.first]), **_side("second", [c.second]),
        }  # fmt: skip


def _promises(found: Iterable[Promise]) -> Iterator[dict[str, Any]]:
    for p in found:
        yield {
            "finding": f"target {p.outcome}", "park": p.park, "subject": p.subject, "metric": p.metric,
            "period": p.target.period, **_side("first", p.targets), **_side("second", p.deciding),
        }  # fmt: skip


def _side(name: str, facts: Sequence[Fact]) -> dict[str, Any]:
    """One side of a finding: the figure of the first fact, and which facts print it."""
    fact = facts[0] if facts else None
    return {
        name: fact.text if fact else None,
        f"{name}_period": fact.period if fact else None,
        f"{name}_status": fact.status if fact else None,
        f"{name}_article": fact.article if fact else None,
        f"{name}_facts": [fact.id for fact in facts],
        f"{name}_quote": fact.quote if fact else None,
    }
