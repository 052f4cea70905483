"""Patterns compiled when first needed."""

from __future__ import annotations

import gc
import pkgutil
import re
from importlib import import_module
from typing import Any

import pytest

import store
from store.late import _Signed, late

ops, parser = (import_module(f"re.{name}") for name in ("_constants", "_parser"))


def test_a_late_pattern_finds_what_a_compiled_one_finds() -> None:
    pattern = late("园(区|林)")
    assert [match[1] for match in pattern.finditer("青屏园区、石梁园林")] == ["区", "林"]
    assert pattern.search("云门县") is None
    assert pattern.pattern == "园(区|林)"


def test_a_late_pattern_is_compiled_at_its_first_use_and_not_before() -> None:
    pattern = late("(")
    with pytest.raises(re.error):
        pattern.search("园区")


def test_a_pattern_with_signs_is_not_compiled_for_a_text_that_has_none() -> None:
    pattern = late("(", "园 港")
    assert pattern.search("云门县") is None
    assert pattern.match("云门县", 1) is None
    assert pattern.fullmatch("云门县") is None
    assert list(pattern.finditer("云门县")) == []
    assert pattern.sub("", "云门县", count=1) == "云门县"
    with pytest.raises(re.error):
        pattern.search("港区")


@pytest.mark.parametrize("text", ["青屏园区、石梁园林", "石梁港区", "云门县"])
def test_a_pattern_with_signs_finds_what_a_compiled_one_finds(text: str) -> None:
    signed, compiled = late("[园港](区|林)", "园 港"), re.compile("[园港](区|林)")
    assert [match.span() for match in signed.finditer(text)] == [match.span() for match in compiled.finditer(text)]
    assert bool(signed.search(text, 3)) == bool(compiled.search(text, 3))
    assert bool(signed.match(text, 2)) == bool(compiled.match(text, 2))
    assert bool(signed.fullmatch(text, 2)) == bool(compiled.fullmatch(text, 2))
    assert signed.sub("城", text, count=1) == compiled.sub("城", text, count=1)


def test_every_match_of_a_pattern_has_one_of_its_signs() -> None:
    for module in pkgutil.walk_packages(store.__path__, "store."):
        import_module(module.name)
    patterns = [found for found in gc.get_objects() if isinstance(found, _Signed) and found.pattern != "("]
    assert patterns
    unsigned = [found.pattern for found in patterns if not _has_sign(parser.parse(found.pattern), found._signs)]
    assert unsigned == []


def _has_sign(parsed: Any, signs: tuple[str, ...]) -> bool:
    """Whether all that the parsed pattern matches has one of the signs."""
    run = ""
    for kind, what in parsed:
        if kind in (ops.AT, ops.ASSERT_NOT):
            continue
        run = run + chr(what) if kind is ops.LITERAL else ""
        if any(sign in run for sign in signs) or _part_has_sign(kind, what, signs):
            return True
    return False


def _part_has_sign(kind: Any, what: Any, signs: tuple[str, ...]) -> bool:
    if kind is ops.BRANCH:
        return all(_has_sign(branch, signs) for branch in what[1])
    if kind is ops.IN:
        return all(one is ops.LITERAL and chr(of) in signs for one, of in what)
    if kind in (ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT):
        return what[0] > 0 and _has_sign(what[2], signs)
    if kind is ops.ATOMIC_GROUP:
        return _has_sign(what, signs)
    return kind in (ops.SUBPATTERN, ops.ASSERT) and _has_sign(what[-1], signs)


def test_a_pattern_with_signs_is_compiled_once_it_is_asked_of_many_texts_without_one() -> None:
    pattern = late("园[区林]", "园")
    assert not any(pattern.search(f"云门县{n}") for n in range(1000))
    assert "search" in vars(pattern)
    assert pattern.search("青屏园区") is not None
