"""Sentences with the figures a careful reader takes from them, read from the `sentences_*.txt` tables."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from store.extract.facts import find_facts
from store.extract.names import find_names
from store.knowledge import load_knowledge
from store.mended import Block, Mended, Run
from store.records import Fact, Masthead, Reading

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
    for line in _lines(name):
        if line.startswith(" "):
            cases[-1][1].append(_expected(line, "青屏", "青屏工业园区"))
        else:
            cases.append((line.strip(), []))
    return cases


@dataclass
class Passage:
    """What a paper printed on a day, under a title, with its figures."""

    date: str
    title: str
    text: str
    expected: list[Expected] = field(default_factory=list)


def read_passages(name: str) -> list[Passage]:
    """The passages of a table whose lines with @ tell date, title, subject and park of those that follow."""
    passages: list[Passage] = []
    head: list[str] = []
    for line in _lines(name):
        if line.startswith("@"):
            head = [part.strip() for part in line[1:].split("|")]
        elif line.startswith(" "):
            passages[-1].expected.append(_expected(line, head[2], head[3]))
        else:
            passages.append(Passage(head[0], head[1], line.strip()))
    return passages


def _lines(name: str) -> list[str]:
    lines = (HERE / name).read_text("utf-8").splitlines()
    return [line for line in lines if line.strip() and not line.startswith("#")]


def _expected(line: str, subject: str, park: str) -> Expected:
    number, metric, measure, period, *rest = [part.strip() for part in line.split("|")]
    soft = "more" if "余" in number or "多" in number else "exact"
    fields = {"period": period.split(","), "status": ["actual"], "q": [soft], "park": [park], "subject": [subject]}
    for pair in " ".join(rest).split():
        key, _, value = pair.partition("=")
        if key == "measure":
            measure = value
        else:
            fields[key] = value.split(",")
    return Expected(number, metric.split("/"), measure.split(","), fields)


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
    return misses_in(facts_of(sentence), expected)


def misses_in(facts: list[Fact], expected: list[Expected]) -> list[str]:
    """Everything wrong in `facts`, one line each."""
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
