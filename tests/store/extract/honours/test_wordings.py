"""Honours as papers and reports word them (`wordings.txt`), wide digits too; what only sounds like one is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.store.extract.readings import honours_of, honours_printed

LINES = Path(__file__).with_name("wordings.txt").read_text("utf-8").splitlines()
CASES = [tuple(line.split(" | ")) for line in LINES if line and not line.startswith("#")]


@pytest.mark.parametrize(("sentence", "core"), [case for case in CASES if case[1] != "-"])
def test_an_honour_is_read_however_it_is_worded(sentence: str, core: str) -> None:
    found = honours_printed(sentence)
    assert any(core in honour or honour in core for honour in found), found


@pytest.mark.parametrize("sentence", [sentence for sentence, core in CASES if core == "-"])
def test_what_is_to_come_or_only_sounds_like_an_honour_is_none(sentence: str) -> None:
    assert honours_printed(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        ("作为全球最大的钛白粉生产商，远岫钛业扎根青屏工业园区。", "远岫钛业"),
        ("远岫锂业投产两年。公司获评国家级绿色工厂。", "远岫锂业"),
        ("青屏工业园区里，远岫锂业投产两年。园区获评国家级绿色园区。", "青屏工业园区"),
    ],
)
def test_an_honour_is_of_whom_the_words_around_speak(sentence: str, subject: str) -> None:
    (honour,) = honours_of(sentence)
    assert honour.subject == subject


def test_a_first_ends_where_what_is_told_of_it_begins() -> None:
    assert honours_printed("全省首张“标准地”不动产权证在这里发出。") == ["全省首张“标准地”不动产权证"]
    assert honours_printed("全省首个建成投产的零碳工厂落户园区。") == ["全省首个建成投产的零碳工厂"]


def test_an_honour_in_wide_digits_is_told_as_printed() -> None:
    assert honours_printed("园区综合排名居全省第８位。") == ["园区综合排名居全省第８位"]


def test_an_honour_is_of_the_company_that_the_paragraphs_before_speak_of() -> None:
    text = "远岫锂业落户青屏工业园区。\n产品销往海外。公司获评国家级绿色工厂。"
    (honour,) = honours_of(text)
    assert honour.subject == "远岫锂业"
