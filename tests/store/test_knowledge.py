"""The tables: what ships is sound, and what a user adds is checked with the line named."""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path

import pytest

from store.errors import KnowledgeError
from store.knowledge import Knowledge, load_knowledge, user_tables_path
from store.knowledge_checks import find_line
from tests.work import growth


def write(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "knowledge.toml"
    path.write_text(text, "utf-8")
    return path


def load(tmp_path: Path, text: str) -> Knowledge:
    return load_knowledge(write(tmp_path, text))


def refused(tmp_path: Path, text: str) -> str:
    with pytest.raises(KnowledgeError) as caught:
        load(tmp_path, text)
    return str(caught.value)


def test_no_name_of_the_shipped_tables_is_claimed_twice() -> None:
    knowledge = load_knowledge()
    for entries in (knowledge.parks, knowledge.companies, knowledge.indicators, knowledge.units):
        names = Counter(name for entry in entries for name in {entry.name, *entry.aliases})
        assert [name for name, n in names.items() if n > 1] == []


def test_every_zone_that_a_park_is_part_of_is_in_the_table() -> None:
    parks = load_knowledge().parks
    names = {park.name for park in parks}
    assert [park.part_of for park in parks if park.part_of and park.part_of not in names] == []


def test_no_list_holds_an_empty_word() -> None:
    assert {key for key, words in load_knowledge().words.items() if any(not word.strip() for word in words)} == set()


def test_no_list_holds_a_word_twice() -> None:
    lists = load_knowledge().words
    twice = {key: [word for word, n in Counter(words).items() if n > 1] for key, words in lists.items()}
    assert {key: words for key, words in twice.items() if words} == {}


def test_xining_has_its_four_parks_and_the_county_one_apart() -> None:
    parks = {park.name: park for park in load_knowledge().parks}
    zone = "西宁经济技术开发区"
    assert {name for name, park in parks.items() if park.part_of == zone} == {
        "甘河工业园区", "东川工业园区", "南川工业园区", "生物科技产业园区",
    }  # fmt: skip
    assert parks["北川工业园区"].part_of is None
    assert parks["北川工业园区"].place == "大通县"


def test_a_user_adds_a_park_a_company_and_words(tmp_path: Path) -> None:
    knowledge = load(
        tmp_path,
        '[[park]]\nname = "青屏工业园区"\naliases = ["青屏园区"]\n\n[[company]]\nname = "远岫"\n\n'
        '[words]\nterms = ["云母提锂"]\nboilerplate = "奋楫 扬帆"\n',
    )
    assert knowledge.parks[-1].aliases == ["青屏园区"]
    assert knowledge.companies[-1].name == "远岫"
    assert "云母提锂" in knowledge.words["terms"]
    assert {"奋楫", "扬帆"} < set(knowledge.words["boilerplate"])


def test_the_file_in_the_config_folder_is_read_and_read_again_when_it_changes() -> None:
    path = user_tables_path()
    path.parent.mkdir(parents=True)
    path.write_text('[[park]]\nname = "青屏工业园区"\n', "utf-8")
    assert load_knowledge().parks[-1].name == "青屏工业园区"
    assert load_knowledge() is load_knowledge()
    path.write_text('[[park]]\nname = "石梁工业园区"\n', "utf-8")
    assert load_knowledge().parks[-1].name == "石梁工业园区"
    path.unlink()
    assert "石梁工业园区" not in {park.name for park in load_knowledge().parks}


def test_an_entry_of_the_users_takes_the_place_of_a_shipped_one(tmp_path: Path) -> None:
    knowledge = load(tmp_path, '[[park]]\nname = "苏州工业园区"\naliases = ["苏州园区"]\n')
    (park,) = [park for park in knowledge.parks if park.name == "苏州工业园区"]
    assert park.aliases == ["苏州园区"]


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ('[[park]]\nname = "甲园区"\n\n[[park]]\nalias = "乙"\n', 5, "alias"),
        ('[[park]]\nname = "甲园区"\n[[park]]\nplace = "临岳市"\n', 3, "name"),
        ('[[park]]\nname = "甲园区"\n[[park]]\nname = 7\n', 4, "Expected `str`"),
        ('# mine\n\n[[company]]\nname = "甲"\naliases = "乙"\n', 5, "array"),
        ('[[park]]\nname = "甲园区"\naliases = ["乙园区", 3]\n', 3, "Expected `str`"),
        ('[[indicator]]\nname = "甲值"\ntopic = "weather"\n', 3, "weather"),
        ('[[parks]]\nname = "甲园区"\n', 1, "parks"),
        ("[words]\nterms = 3\n", 2, "int"),
        ('[words]\nboilerplate = "甲"\n\nterm = "乙"\n', 4, "there is no list of words 'term'"),
        ('[[park]]\nname = "甲园区"\n\n[[park]]\nname = "乙园区"\naliases = ["甲园区"]\n', 6, "甲园区 already"),
        ('[[park]]\nname = "甲园区"\n[[park]]\nname = "甲园区"\n', 4, "甲园区 already"),
        ('[[park]]\nname = "甲园区"\naliases = ["甘河园区"]\n', 3, "甘河工业园区 already"),
        ('[[park]]\nname = " 甲园区"\n', 2, "no blanks"),
        ('[[company]]\nname = ""\n', 2, "not empty"),
        ('[[park]]\nname = "甲园区"\npart_of = "甲园区"\n', 3, "part of itself"),
        ('[[unit]]\nname = "甲"\ndimension = "mass"\nnormal = "吨"\nfactor = 0\n', 5, "above 0"),
    ],
)
def test_a_wrong_entry_is_named_with_its_line(tmp_path: Path, text: str, line: int, said: str) -> None:
    message = refused(tmp_path, text)
    assert message.startswith(f"{tmp_path / 'knowledge.toml'}:{line}: ")
    assert said in message
    assert "\n" not in message


def test_broken_toml_is_named_with_its_line(tmp_path: Path) -> None:
    assert "line 2" in refused(tmp_path, '[[park]]\nname = "甲\n')


def test_a_table_that_is_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "knowledge.toml"
    path.write_bytes(b"\xff\xfe\x00\x81")
    with pytest.raises(KnowledgeError, match="UTF-8"):
        load_knowledge(path)


def test_a_byte_order_mark_is_no_error(tmp_path: Path) -> None:
    path = tmp_path / "knowledge.toml"
    path.write_bytes('﻿[[park]]\nname = "甲园区"\n'.encode())
    assert load_knowledge(path).parks[-1].name == "甲园区"


def test_lines_are_found_in_sub_tables_and_in_line_arrays() -> None:
    assert find_line('x = 1\npark = [{ name = "甲" }]\n', "park", 0, "name") == 2
    assert find_line('[words.terms]\nmetals = "甲"\n', "words", 0, "metals") == 2
    assert find_line("a = 1\n", "park") == 1


def test_loading_takes_work_in_proportion_to_the_parks(tmp_path: Path) -> None:
    def load(parks: int) -> None:
        entries = "".join(f'[[park]]\nname = "第{i}工业园区"\naliases = ["{i}园区"]\n' for i in range(parks))
        load_knowledge(write(tmp_path, entries))

    assert growth(load, 300) < 2.4


def test_seed_files_say_what_they_are() -> None:
    from importlib.resources import files

    tables = [table for table in files("seeds").iterdir() if table.name.endswith(".toml")]
    assert len(tables) > 10
    assert [table.name for table in tables if not re.match("# \\S", table.read_text("utf-8"))] == []


def test_tables_of_the_user_that_can_not_be_looked_at_are_told_and_not_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path, "")

    def refuse(_: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "stat", refuse)
    with pytest.raises(KnowledgeError, match="can't be read: Permission denied"):
        load_knowledge(path)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the folder lies elsewhere")
def test_the_folder_of_linux_is_found_without_a_variable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_CONFIG_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert "临岳动力谷" not in {park.name for park in load_knowledge().parks}
    path = tmp_path / ".config" / "parks" / "knowledge.toml"
    path.parent.mkdir(parents=True)
    path.write_text('[[park]]\nname = "临岳动力谷"\n', "utf-8")
    assert user_tables_path() == path
    assert "临岳动力谷" in {park.name for park in load_knowledge().parks}
