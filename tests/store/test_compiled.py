"""Patterns kept compiled between runs."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import store.compiled
from store.compiled import CompiledPatterns, compiled, compiled_path, keeps_patterns, patterns_kept
from store.importing import sample_paths

PATTERNS = [
    "园(?P<kind>区|林)(?!外)",
    "[一二三四五六七八九十百千万亿]+(?:余|多)?家",
    r"(?s)(.*?)\n+(?<![。；])(\d{4})年",
    "([亩元])(?:(?P<last>[上下])|.)*?\\1",
    "(?i)[a-zé]+|[^\\x00-\\x7f\\W]{2,4}",
]
TEXTS = ["青屏园区、石梁园林外", "二十多户，三百余家", "一行。\n\n二〇二三\n2023年底", "亩上下亩元元", "ABc É 云门县城"]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "patterns.bin"


def found(pattern: re.Pattern[str]) -> list[list[tuple[object, ...]]]:
    return [[(m.span(), m.groups(), m.groupdict(), m.lastgroup) for m in pattern.finditer(text)] for text in TEXTS]


def fail_to_compile(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(CompiledPatterns, "_compile", lambda self, pattern, flags: pytest.fail(f"compiles {pattern}"))


@pytest.mark.parametrize("pattern", PATTERNS)
def test_a_kept_pattern_finds_what_one_compiled_anew_finds(pattern: str, file: Path) -> None:
    with patterns_kept(file):
        first = compiled(pattern)
    with patterns_kept(file):
        again = compiled(pattern)
    new = re.compile(pattern)
    assert found(first) == found(again) == found(new) != [[]] * len(TEXTS)
    assert (again.pattern, again.flags, again.groups) == (new.pattern, new.flags, new.groups)
    assert again.groupindex == new.groupindex


def test_what_was_kept_is_not_compiled_again(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with patterns_kept(file):
        compiled("园区")
    fail_to_compile(monkeypatch)
    with patterns_kept(file):
        assert compiled("园区").search("青屏园区")
        with pytest.raises(pytest.fail.Exception):
            compiled("园林")


def test_what_other_packages_compile_is_kept_where_asked_for(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    flags = re.IGNORECASE | re.VERBOSE
    with patterns_kept(file, of_all=True):
        re.purge()
        first = re.compile("园 (?P<kind>区|Z)", flags)
    re.purge()
    new = re.compile("园 (?P<kind>区|Z)", flags)
    re.purge()
    fail_to_compile(monkeypatch)
    with patterns_kept(file, of_all=True):
        again = re.compile("园 (?P<kind>区|Z)", flags)
        with pytest.raises(pytest.fail.Exception):
            re.compile("园 (?P<kind>区|Z)")
        assert re.compile(b"park").match(b"parks")
    re.purge()
    assert (first.pattern, first.flags, first.groupindex) == (again.pattern, again.flags, again.groupindex)
    assert again == new
    assert again.fullmatch("园z")
    assert re.compile("园 (?P<kind>区|Z)").match("园 Z")


def test_patterns_of_other_packages_are_their_own_otherwise(file: Path) -> None:
    re.purge()
    with patterns_kept(file):
        re.compile("园林?区")
    assert not file.exists()


def test_nothing_is_kept_but_within(file: Path) -> None:
    assert compiled("园区").search("青屏园区")
    assert not keeps_patterns()
    with patterns_kept(file):
        assert keeps_patterns()
    assert not file.exists()


def test_a_wrong_pattern_is_told_as_ever(file: Path) -> None:
    with patterns_kept(file), pytest.raises(re.error):
        compiled("园(区")


@pytest.mark.parametrize("damage", ["empty", "cut", "flipped", "other Python", "not ours", "a folder"])
def test_a_file_that_is_not_as_it_was_written_counts_as_none(damage: str, file: Path) -> None:
    with patterns_kept(file):
        compiled("园区")
    data = file.read_bytes()
    file.unlink()
    if damage == "a folder":
        file.mkdir()
    else:
        file.write_bytes(
            {
                "empty": b"",
                "cut": data[:-3],
                "flipped": data[:-20] + bytes([data[-20] ^ 4]) + data[-19:],
                "other Python": data.replace(str(sys.hexversion).encode(), b"50923000", 1),
                "not ours": b"\x00" * 4096,
            }[damage]
        )
    with patterns_kept(file):
        assert compiled("园区").search("青屏园区")
    if damage != "a folder":
        assert file.read_bytes() == data


def test_code_that_the_engine_refuses_is_compiled_anew(file: Path) -> None:
    patterns = CompiledPatterns(file)
    kept = patterns._compile("园区", 0)
    patterns._kept["园林"] = store.compiled.Compiled(kept.flags, b"\xff" * 8, 0, {}, ())
    assert patterns.pattern("园林").search("青屏园林")


def test_a_folder_that_cannot_be_written_is_no_reason_to_fail(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with patterns_kept(tmp_path / "file" / "patterns.bin"):
        assert not keeps_patterns()
        assert compiled("园区").search("青屏园区")


def test_a_pattern_that_no_file_can_hold_is_no_reason_to_fail(file: Path) -> None:
    with patterns_kept(file):
        assert compiled("[\ud800-\udfff]").search("园\udc80区")
    assert not file.exists()


@pytest.mark.parametrize("asked", [["parks", "--format", "csv"], ["facts", "--format", "json"], ["extract", "-"]])
def test_the_patterns_of_commands_can_be_kept(asked: list[str], tmp_path: Path) -> None:
    run = [sys.executable, "-c", "from tui.launch import main; main()"]
    environment = os.environ | {"XDG_CACHE_HOME": str(tmp_path / "cache"), "PARKS_STORE": str(tmp_path / "library")}
    subprocess.run([*run, "import", str(sample_paths()[0])], env=environment, capture_output=True, check=True)
    odd = "青屏园区\x01\u202e完成产值12亿元。"
    done = subprocess.run([*run, *asked], env=environment, input=odd, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "cache/parks" / compiled_path().name).exists()


def test_the_file_does_not_grow_without_end(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with patterns_kept(file):
        compiled("园区")
    monkeypatch.setattr(store.compiled, "_MOST", file.stat().st_size + 10)
    with patterns_kept(file):
        compiled("园林")
    assert list(CompiledPatterns(file)._kept) == ["园林"]


def test_it_lies_in_the_cache_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from platformdirs import user_cache_path

    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert compiled_path().parent == user_cache_path("parks", appauthor=False)
    monkeypatch.delenv("XDG_CACHE_HOME")
    assert compiled_path().parent == user_cache_path("parks", appauthor=False)


def test_a_command_answers_the_same_with_patterns_kept_and_without(tmp_path: Path) -> None:
    run = [sys.executable, "-c", "from tui.launch import main; main()", "extract", str(sample_paths()[0])]
    environment = os.environ | {"XDG_CACHE_HOME": str(tmp_path / "cache")}
    first, again = (subprocess.run(run, env=environment, capture_output=True, check=True).stdout for _ in range(2))
    (tmp_path / "file").write_text("")
    never = subprocess.run(run, env=environment | {"XDG_CACHE_HOME": str(tmp_path / "file")}, capture_output=True)
    assert first == again == never.stdout
    assert [path.name for path in (tmp_path / "cache/parks").iterdir()] == [compiled_path().name]
