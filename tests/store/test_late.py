"""Patterns compiled when first needed."""

from __future__ import annotations

import gc
import pkgutil
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import store
from store.compiled import patterns_kept
from store.extract.figures.words import words_of
from store.extract.honours.words import honour_words
from store.knowledge import load_knowledge
from store.late import _BEHIND, _MANY, AnyOf, _Branched, _Signed, late, late_of

ops, parser = (import_module(f"re.{name}") for name in ("_constants", "_parser"))
_MOST = 64
"""Characters of the largest class of which each is tried."""


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
    assert pattern.split("云门县") == ["云门县"]
    with pytest.raises(re.error):
        pattern.search("港区")


def test_a_pattern_with_signs_is_not_compiled_for_a_part_of_a_text_that_has_none() -> None:
    pattern, text = late("(", "园", reach=3), "石梁港区、云门县、青屏园区"
    assert pattern.search(text, 0, 9) is None
    assert list(pattern.finditer(text, 0, 9)) == []
    assert pattern.match(text, 5) is None
    assert pattern.match(text, 0, 9) is None
    for asked in (pattern.search, pattern.match):
        with pytest.raises(re.error):
            asked(text, 9)


@pytest.mark.parametrize("at", range(-1, 9))
def test_a_pattern_with_signs_finds_what_a_compiled_one_finds_from_any_place_on(at: int) -> None:
    text, written = "石梁园区、云门县", "(?<=梁)园|梁(?=园区)|园区"
    for asked in ("search", "match", "fullmatch"):
        signed, compiled = late(written, "园 梁", reach=3), re.compile(written)
        for span in ((at,), (at, 3), (at, at + 1), (at, at)):
            one, other = getattr(signed, asked)(text, *span), getattr(compiled, asked)(text, *span)
            assert (one and one.span()) == (other and other.span())


@pytest.mark.parametrize("text", ["青屏园区、石梁园林", "石梁港区", "云门县"])
def test_a_pattern_with_signs_finds_what_a_compiled_one_finds(text: str) -> None:
    signed, compiled = late("[园港](区|林)", "园 港"), re.compile("[园港](区|林)")
    assert [match.span() for match in signed.finditer(text)] == [match.span() for match in compiled.finditer(text)]
    assert bool(signed.search(text, 3)) == bool(compiled.search(text, 3))
    assert bool(signed.match(text, 2)) == bool(compiled.match(text, 2))
    assert bool(signed.fullmatch(text, 2)) == bool(compiled.fullmatch(text, 2))
    assert signed.sub("城", text, count=1) == compiled.sub("城", text, count=1)
    assert signed.split(text) == compiled.split(text)


def test_a_pattern_of_branches_is_compiled_of_those_that_a_text_may_have() -> None:
    with pytest.raises(re.error):
        late_of(lambda: ["园区(?!域)", "[0-9]{1,2}("]).search("青屏园区")  # digits are no sign
    pattern = late_of(lambda: ["园区(?!域)", "林", "(?<!空)港("])
    assert pattern.search("云门县") is None
    assert pattern.sub("", "云门县") == "云门县"
    assert [match[0] for match in pattern.finditer("青屏园区、石梁园林")] == ["园区", "林"]
    with pytest.raises(re.error):
        pattern.match("港区")


@given(st.lists(st.text("园区港林3，", max_size=8), max_size=12))
def test_a_pattern_of_branches_finds_what_one_of_all_of_them_finds(texts: list[str]) -> None:
    branches = ["园区(?!域)", "[港园]?林", "(?<!园)区+", "港[0-9]", "[0-9]{1,2}", "区?，"]
    parted, whole = late_of(lambda: branches), re.compile("|".join(branches))
    for text in texts * 2:
        assert [m.span() for m in parted.finditer(text)] == [m.span() for m in whole.finditer(text)]
        assert [m and m.span() for m in (parted.search(text, 1), parted.match(text, 1), parted.fullmatch(text))] == [
            m and m.span() for m in (whole.search(text, 1), whole.match(text, 1), whole.fullmatch(text))
        ]
        assert parted.sub("", text) == whole.sub("", text)


def test_a_pattern_of_branches_asked_of_many_texts_is_compiled_of_all_of_them() -> None:
    pattern = late_of(lambda: ["园区(?!域)", "港("])
    with pytest.raises(re.error):
        for n in range(1000):
            pattern.search(f"云门县{n}")


def test_a_pattern_of_branches_is_compiled_of_all_of_them_at_once_where_it_is_kept(tmp_path: Path) -> None:
    pattern = late_of(lambda: ["园区(?!域)", "港("])
    assert pattern.search("青屏园区")
    with patterns_kept(tmp_path / "patterns.bin"), pytest.raises(re.error):
        late_of(lambda: ["园区(?!域)", "港("]).search("青屏园区")


def test_every_match_of_a_branch_has_its_sign_and_no_numbered_group() -> None:
    branches = [branch for pattern in _made_in_store(_Branched) for branch in pattern._signs.items()]
    assert branches
    assert [branch for branch, signs in branches if signs and not _has_sign(parser.parse(branch), signs)] == []
    compiled = [re.compile(branch) for branch, _ in branches]
    assert [branch.pattern for branch in compiled if branch.groups > len(branch.groupindex)] == []


def _made_in_store(kind: type[_Signed] | type[_Branched]) -> list[Any]:
    """The patterns of a kind that the modules of store make, with those made of the words of the tables."""
    for module in pkgutil.walk_packages(store.__path__, "store."):
        import_module(module.name)
    for made in (words_of, honour_words):
        made(load_knowledge())
    return [found for found in gc.get_objects() if isinstance(found, kind) and not found.pattern.endswith("(")]


def test_every_match_of_a_pattern_has_one_of_its_signs() -> None:
    patterns = _made_in_store(_Signed)
    assert patterns
    unsigned = [found.pattern for found in patterns if not _has_sign(parser.parse(found.pattern), found._signs)]
    assert unsigned == []


def test_a_pattern_looks_no_further_than_where_its_signs_are_looked_for() -> None:
    patterns = [(found, parser.parse(found.pattern)) for found in _made_in_store(_Signed)]
    assert [found.pattern for found, parsed in patterns if _looks_back(parsed) > _BEHIND] == []
    reaching = [(found, parsed) for found, parsed in patterns if found._reach]
    assert [found.pattern for found, parsed in reaching if _reach(parsed) > found._reach] == []


def _looks_back(parsed: Any) -> int:
    """How far the parsed pattern looks back at most."""
    own = [what[1].getwidth()[1] for kind, what in parsed if kind is ops.ASSERT and what[0] < 0]
    return max([*own, *map(_looks_back, _parts(parsed))], default=0)


def _reach(parsed: Any) -> int:
    """No less than how many characters the parsed pattern matches and looks ahead to."""
    ahead = [_reach(what[1]) for kind, what in parsed if kind is ops.ASSERT and what[0] > 0]
    inside = [_reach(part) - part.getwidth()[1] for part in _parts(parsed)]
    return int(parsed.getwidth()[1] + sum(ahead) + sum(inside))


def _parts(parsed: Any) -> Iterator[Any]:
    """The patterns that one is made of, but for what it looks back at and ahead to."""
    for kind, what in parsed:
        if kind is ops.BRANCH:
            yield from what[1]
        elif kind is ops.ATOMIC_GROUP:
            yield what
        elif kind in (ops.SUBPATTERN, ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT):
            yield what[-1]


def _has_sign(parsed: Any, signs: tuple[str, ...]) -> bool:
    """Whether all that the parsed pattern matches has one of the signs."""
    return not _without(parsed, {""}, signs)


def _without(parsed: Any, runs: set[str], signs: tuple[str, ...]) -> set[str]:
    """What may stand last in a match that has no sign yet, once `parsed` is matched behind one of `runs`."""
    longest = max(map(len, signs))
    for kind, what in parsed:
        if not runs:
            break
        if kind in (ops.LITERAL, ops.IN) and (characters := _characters(kind, what)):
            longer = (run + character for run in runs for character in characters)
            runs = {run[-longest:] for run in longer if not any(map(run.__contains__, signs))}
        elif kind is ops.BRANCH:
            runs = set().union(*(_without(branch, runs, signs) for branch in what[1]))
        elif kind in (ops.SUBPATTERN, ops.ATOMIC_GROUP):
            runs = _without(what[-1] if kind is ops.SUBPATTERN else what, runs, signs)
        elif kind in (ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT):
            runs = _without_repeated(what, runs, signs)
        elif kind is ops.ASSERT:
            runs = runs if _without(what[-1], runs if what[0] > 0 else {""}, signs) else set()
        elif kind not in (ops.AT, ops.ASSERT_NOT):
            runs = {""}
    return runs


def _without_repeated(what: Any, runs: set[str], signs: tuple[str, ...]) -> set[str]:
    least, most, parsed = what
    once = _without(parsed, runs, signs)
    if least:
        return once if most == 1 or not once else {""}
    return runs | (once if most == 1 else {""})


def _characters(kind: Any, what: Any) -> str:
    """The characters of which a literal or a small class matches one; none for other classes."""
    of = [(ops.LITERAL, what)] if kind is ops.LITERAL else what
    if any(one not in (ops.LITERAL, ops.RANGE) for one, _ in of):
        return ""
    spans = [(each, each) if one is ops.LITERAL else each for one, each in of]
    codes = [code for first, last in spans for code in range(first, min(last, first + _MOST) + 1)]
    return "".join(map(chr, codes)) if len(codes) <= _MOST else ""


@pytest.mark.parametrize(
    ("pattern", "signs"),
    [
        ("园区", "园区"),
        ("[石云](?:园区|园林)", "园区 园林"),
        ("产?业(?:园区|园)", "业园"),
        ("[园港][区林]", "园区 园林 港区 港林"),
        ("(?:东|西)+(?:园区)+", "园区"),
        ("港(?=区)", "港"),
        ("港(?=区)", "港区"),
        ("[A-C]港", "A港 B港 C港"),
    ],
)
def test_what_has_a_sign_in_every_match_is_told(pattern: str, signs: str) -> None:
    assert _has_sign(parser.parse(pattern), tuple(signs.split()))


@pytest.mark.parametrize(
    ("pattern", "signs"),
    [
        ("园[区林]", "园区"),
        ("园区|港区", "园区"),
        ("(?:园区)?港", "园区"),
        ("园.?区", "园区"),
        ("园西?区", "园区"),
        ("园(?!区)", "园区"),
        ("[^区]", "区"),
        (r"\d区", "园区"),
        ("园(?:西|东)*区", "园区"),
    ],
)
def test_what_has_a_sign_in_some_matches_only_is_told(pattern: str, signs: str) -> None:
    assert not _has_sign(parser.parse(pattern), tuple(signs.split()))


def test_a_pattern_with_signs_is_compiled_once_it_is_asked_of_many_texts_without_one() -> None:
    pattern = late("园[区林]", "园")
    assert not any(pattern.search(f"云门县{n}") for n in range(1000))
    assert "search" in vars(pattern)
    assert pattern.search("青屏园区") is not None


@pytest.mark.parametrize("characters", ["园区", "^]", "]-\\", "a-z", "日"])
def test_characters_are_found_by_a_pattern_where_a_set_finds_them(characters: str) -> None:
    any_of = AnyOf(characters)
    texts = ["", "园", "日", "^", "]", "-", "\\", "a", "b", "m"]
    by_set = [any_of.stands_in(text) for text in texts]
    assert by_set == [not set(characters).isdisjoint(text) for text in texts]
    for _ in range(_MANY):
        any_of.stands_in("")
    assert [any_of.stands_in(text) for text in texts] == by_set
