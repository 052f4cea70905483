"""Every rule that decides a field is named, and each name is told of at least one figure of the tables of sentences."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

import pytest

import store.extract
from store.extract.drafts import find_drafts
from store.extract.figures.words import words_of
from store.extract.names import find_names
from store.knowledge import load_knowledge
from store.records import Reading
from tests.store.extract.cases import HERE, read_cases, reading_of
from tests.store.extract.subjects.owners import Passage, passages
from tests.store.extract.subjects.owners import reading_of as reading_of_passage

_PLACE = {"Owner": 2, "Named": 3, "When": 2}
"""Where the rule stands among the arguments."""
_TABLE = HERE / "rules.txt"


def _constants(tree: ast.Module) -> dict[str, str]:
    """The module's own names for texts."""
    found = {}
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            value = node.value
            if isinstance(value, ast.Constant) and isinstance(value.value, str):
                found[node.targets[0].id] = value.value
    return found


def _text(node: ast.expr | None, constants: dict[str, str]) -> str | None:
    """What an expression says: a text, a name for one, or the end of a composed one."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.Name):
        return constants.get(node.id)
    if isinstance(node, ast.JoinedStr) and isinstance(node.values[-1], ast.Constant):
        return str(node.values[-1].value).strip()
    return None


def _rules_of(path: Path) -> set[str]:
    """The names of the rules in one file."""
    tree = ast.parse(path.read_text("utf-8"))
    constants, found = _constants(tree), set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _PLACE:
            said = [word.value for word in node.keywords if word.arg == "rule"]
            place = _PLACE[node.func.id]
            said += node.args[place : place + 1]
            found |= {rule for each in said if (rule := _text(each, constants))}
        elif path.name == "status.py" and isinstance(node, ast.Return) and isinstance(node.value, ast.Tuple):
            rule = _text(node.value.elts[-1], constants)
            found |= {rule} if rule else set()
    return found


def _told(reading: Reading) -> set[str]:
    """The rules that the figures of a reading were read by."""
    knowledge = load_knowledge()
    drafts = find_drafts(reading, find_names(reading, knowledge), words_of(knowledge))
    return {r for d in drafts for r in (d.named.rule, d.owner.rule, d.when.rule, d.status_rule)}


@cache
def _all_told() -> frozenset[str]:
    told: set[str] = set()
    for path in sorted(HERE.glob("sentences_*.txt")):
        for sentence, _ in read_cases(path.name):
            told |= _told(reading_of(sentence))
    for passage in passages():
        told |= _told(reading_of_passage(passage))
    for line in _TABLE.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            title, _, body = line.partition("|")
            told |= _told(reading_of_passage(Passage(title, body)))
    return frozenset(told)


RULES = sorted({rule for path in Path(store.extract.__file__).parent.rglob("*.py") for rule in _rules_of(path)})


def test_there_are_rules_to_tell() -> None:
    assert len(RULES) > 80


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_is_told_of_a_figure(rule: str) -> None:
    assert any(told.endswith(rule) or told.startswith(rule) for told in _all_told())


def test_no_figure_is_read_by_a_rule_without_name() -> None:
    assert "" not in _all_told()
