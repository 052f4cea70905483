"""Lists of words for patterns: every word is matched as it stands, the longest first, and the user's words count."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

import store
from store import knowledge_words
from store.knowledge import load_knowledge, user_tables_path
from store.knowledge_words import each_of, either, ends_without, holds_word_of, listed

READ_BYLINE = """
from store.read.article import read_articles
from store.read.formats import decode_source
page = "青屏园区开园\\n本报通联员 李明\\n青屏工业园区今年完成投资12亿元，同比增长8%，园区新开工项目6个，竣工3个。\\n"
print(read_articles(decode_source(page.encode(), "page.txt"))[0].masthead.byline)
"""

READ_EDITORS = """
from store.read.article import read_articles
from store.read.formats import decode_source
page = "青屏园区开园\\n青屏工业园区今年完成投资12亿元，同比增长8%，园区新开工项目6个，竣工3个。\\n总把关：李明\\n"
print(read_articles(decode_source(page.encode(), "page.txt"))[0].masthead.editors)
"""


def test_a_list_holds_the_words_of_the_tables() -> None:
    assert listed("byline_roles") == frozenset(load_knowledge().words["byline_roles"])


def test_several_lists_are_one() -> None:
    assert listed("surnames_sure", "surnames_compound") == listed("surnames_sure") | listed("surnames_compound")


def test_a_pattern_of_lists_takes_the_longest_word_and_each_as_it_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    lists = {"plain": frozenset(["园", "园区", "园区港"]), "marked": frozenset(["甲(乙", "."]), "none": frozenset()}
    monkeypatch.setattr(knowledge_words, "listed", lambda *names: frozenset().union(*(lists[name] for name in names)))
    pattern = re.compile(either("plain", "marked"))
    assert pattern.findall("园区港、园区、园、甲(乙.丙") == ["园区港", "园区", "园", "甲(乙", "."]
    assert re.search(either("none"), "园区") is None


def test_words_that_no_sign_stands_in_are_told_by_their_last_character() -> None:
    assert ends_without(frozenset(["记者", "主笔", "通联]"]), "者") == "]笔"
    assert ends_without(frozenset(["记者"]), "者") == ""


def test_every_list_that_a_pattern_names_is_in_the_tables() -> None:
    sources = [path.read_text("utf-8") for path in Path(store.__path__[0]).rglob("*.py")]
    called = re.compile(r"\b(?:either|listed|each_of|firsts|holds_word_of)\(([^()]*)\)")
    calls = [call for source in sources for call in called.findall(source)]
    named = {name for call in calls for name in re.findall(r"""["'](\w+)["']""", call)}
    assert len(named) > 10
    assert named - load_knowledge().words.keys() == set()


@pytest.mark.parametrize(("words", "names"), [("", "[]"), ('[words]\nbyline_roles = "通联员"\n', "['李明']")])
def test_pages_are_read_with_the_words_of_the_user(words: str, names: str) -> None:
    path = user_tables_path()
    path.parent.mkdir(parents=True)
    path.write_text(words, "utf-8")
    found = subprocess.run([sys.executable, "-c", READ_BYLINE], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == names


def test_a_desk_of_the_user_without_any_usual_sign_is_read() -> None:
    path = user_tables_path()
    path.parent.mkdir(parents=True)
    path.write_text('[words]\neditor_desks = "总把关"\n', "utf-8")
    found = subprocess.run([sys.executable, "-c", READ_EDITORS], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "{'总把关': '李明'}"


def test_a_text_holds_a_word_of_a_list_wherever_the_word_stands_in_it() -> None:
    for word in each_of("editor_desks"):
        assert holds_word_of(word, "editor_desks") and holds_word_of(f"园区{word}：李明", "editor_desks")


def test_characters_that_words_end_with_are_no_word_of_the_list() -> None:
    assert not holds_word_of("辑对", "editor_desks") and not holds_word_of("", "editor_desks")
