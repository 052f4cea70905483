"""Sentences with the figures a careful reader takes from them, read from the `sentences_*.txt` tables."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from store.extract.facts import find_facts
from store.extract.names import find_names
from store.knowledge import load_knowledge
from store.records import Block, Fact, Masthead, Mended, Reading, Run

HERE = Path(__file__).parent
TITLE = "青屏工业园区发展纪实"
DATE = "2024-03-01"


@dataclass
class Expected:
    number: str
    metric: list[str]
    measure: list[str]
    fields: dict[str, list[str]] = field(default_factory=dict)

    def misses(self, fact: Fact) -> list[str]:
        """What the fact says otherwise, empty where all is right."""
        said = {
            "value": f"{fact.value:g}" if isinstance(fact.value, float) else str(fact.value),
            "to": str(fact.value_to), "unit": fact.unit, "q": fact.qualifier, "status": fact.status,
            "period": fact.period or "null", "measure": fact.direction or fact.measure, "park": fact.park or "null",
        }  # fmt: skip
        whole = any(core[:1] == "=" and core[1:] == fact.metric for core in self.metric)
        out = [] if whole or any(core in fact.metric for core in self.metric) else [f"metric {fact.metric!r}"]
        if said["measure"] not in self.measure:
            out.append(f"measure {said['measure']}")
        for name, accepted in self.fields.items():
            if name == "subject":
                right = "any" in accepted or any(core in (fact.subject or "") for core in accepted)
                said["subject"] = fact.subject or "null"
            else:
                right = "any" in accepted or said[name] in accepted
            if not right:
                out.append(f"{name} {said[name]!r}")
        return out


def read_cases(name: str) -> list[tuple[str, list[Expected]]]:
    cases: list[tuple[str, list[Expected]]] = []
    for line in (HERE / name).read_text("utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if not line.startswith(" "):
            cases.append((line.strip(), []))
            continue
        number, metric, measure, period, *rest = [part.strip() for part in line.split("|")]
        fields = {
            "period": period.split(","),
            "status": ["actual"],
            "q": ["exact"],
            "park": ["青屏工业园区"],
            "subject": ["青屏"],
        }
        if number.endswith(("余", "多")) or "余" in number or "多" in number:
            fields["q"] = ["more"]
        for pair in " ".join(rest).split():
            key, _, value = pair.partition("=")
            if key == "measure":
                measure = value
            else:
                fields[key] = value.split(",")
        cases[-1][1].append(Expected(number, metric.split("/"), measure.split(","), fields))
    return cases


@cache
def facts_of(sentence: str) -> list[Fact]:
    """The facts of a sentence as the one paragraph of an article about 青屏工业园区."""
    return find_facts(reading_of(sentence), find_names(reading_of(sentence), load_knowledge()), load_knowledge())


def reading_of(body: str, *, title: str = TITLE, date: str | None = DATE, year: int | None = None) -> Reading:
    """A reading of plain text: a title and a paragraph a line."""
    lines = [title, *body.split("\n")]
    blocks, runs, at = [], [], 0
    for i, line in enumerate(lines):
        blocks.append(Block("title" if i == 0 else "paragraph", at, at + len(line)))
        if line:
            runs.append(Run(at, at, len(line)))
        at += len(line) + 1
    mended = Mended("\n".join(lines), runs, blocks, [])
    return Reading(
        source_start=0, source_end=at - 1, masthead=Masthead(title=title, date=date), mended=mended, year_inferred=year
    )


def misses_of(sentence: str, expected: list[Expected]) -> list[str]:
    """Everything wrong in the reading of a sentence, one line each."""
    facts = facts_of(sentence)
    out = []
    if [f.text for f in facts] != [e.number for e in expected]:
        out.append(f"found {[f.text for f in facts]}, not {[e.number for e in expected]}")
    by_text: dict[str, list[Fact]] = {}
    for fact in facts:
        by_text.setdefault(fact.text, []).append(fact)
    for wanted in expected:
        queue = by_text.get(wanted.number)
        if queue:
            out += [f"{wanted.number}: {miss}" for miss in wanted.misses(queue.pop(0))]
    return out
