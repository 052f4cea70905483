from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store.across.copies import PASSAGE_CHARACTERS, shared_passages, shared_spans
from store.library import Library, StoredArticle
from tests.store.made_articles import long_text, stored

PASSAGE = "青屏工业园区坚持把招商引资作为头号工程，全年新引进项目三十二个。"


def spans(text: str, other: str) -> list[tuple[str, str]]:
    return [
        (text[p.start : p.end], other[p.other_start : p.other_end]) for p in shared_passages(text, other, "another")
    ]


def test_a_sentence_both_print_is_found_at_both_places() -> None:
    text, other = f"甲报讯，今年\n{PASSAGE}完", f"乙报记者昨日获悉。{PASSAGE}\n再见"
    assert spans(text, other) == [(PASSAGE, PASSAGE)]


def test_neighbouring_sentences_are_one_passage() -> None:
    more = "其中亿元以上项目十一个，到位资金同比增长两成。"
    text, other = f"开头\n{PASSAGE}{more}\n结尾", f"另一个开头。\n{PASSAGE}{more}"
    assert spans(text, other) == [(PASSAGE + more, PASSAGE + more)]


def test_a_passage_goes_as_far_as_both_agree() -> None:
    text, other = f"据统计：\n{PASSAGE}园区表示，", f"年报称。{PASSAGE}园区认为，"
    assert spans(text, other) == [(PASSAGE + "园区", PASSAGE + "园区")]


def test_what_is_short_or_differs_is_no_passage() -> None:
    assert spans("园区今年新建厂房二十栋。", "园区今年新建厂房二十栋。") == []
    assert spans(PASSAGE, PASSAGE.replace("三十二", "三十三")) == []


def test_line_breaks_and_width_do_not_hide_a_passage() -> None:
    one = "园区全年完成工业总产值１２８亿元，固定资产投资增长１５％。"
    other = "园区全年完成工业总产值128亿元，固定资产投资增长15%。"
    assert spans(one, other) == [(one, other)]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from([long_text(n, 1).split("\n")[1] for n in range(6)]), max_size=6), st.integers(0, 5))
def test_every_passage_holds_and_none_overlaps(sentences: list[str], drop: int) -> None:
    text = "".join(sentences)
    other = "".join(reversed(sentences[:drop])) + "\n" + "".join(sentences[drop:])
    passages = shared_passages(text, other)
    for passage in passages:
        assert passage.end - passage.start >= PASSAGE_CHARACTERS
        assert text[passage.start : passage.end].replace("\n", "") == other[
            passage.other_start : passage.other_end
        ].replace("\n", "")
    assert all(one.end <= two.start for one, two in pairwise(passages))
    assert bool(passages) == bool(text)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    library = Library.open(tmp_path / "library", create=True)
    library.add(
        [
            stored(1, text=f"甲报\n{long_text(1, 5)}{PASSAGE}"),
            stored(2, text=f"乙报\n{PASSAGE}{long_text(2, 5)}"),
            stored(3, text=f"丙报\n{long_text(3, 5)}"),
        ]
    )
    return library


def test_the_library_tells_which_passages_other_articles_print(library: Library) -> None:
    first, second, third = (row.id for row in library.catalogue())
    (passage,) = shared_spans(library, first)
    assert passage.other == second
    assert library.text(first)[passage.start : passage.end] == PASSAGE
    assert library.text(second)[passage.other_start : passage.other_end] == PASSAGE
    assert [other.other for other in shared_spans(library, second)] == [first]
    assert shared_spans(library, third) == []


def test_what_is_added_and_removed_is_seen(library: Library) -> None:
    first, second, third = (row.id for row in library.catalogue())
    reader = Library.open(library.path)
    assert len(shared_spans(reader, first)) == 1
    library.add([stored(4, text=f"丁报\n{PASSAGE}")])
    reader.reload()
    assert len(shared_spans(reader, first)) == 2
    library.remove([second, library.catalogue()[3].id])
    reader.reload()
    assert shared_spans(reader, first) == shared_spans(reader, third) == []


def test_versions_are_left_out_unless_asked_for(library: Library) -> None:
    first = library.catalogue()[0]
    text = library.text(first.id) + "本版编辑"
    library.add([stored_version(text, first.id)])
    assert [passage.other for passage in shared_spans(library, first.id)] == [library.catalogue()[1].id]
    others = {passage.other for passage in shared_spans(library, first.id, versions=True)}
    assert others == {library.catalogue()[1].id, library.catalogue()[3].id}


def stored_version(text: str, of: str) -> StoredArticle:
    return msgspec.structs.replace(stored(9, text=text), version_of=of)


def test_a_lost_index_hides_passages_until_the_next_write_makes_it_again(library: Library) -> None:
    first = library.catalogue()[0].id
    (library.path / "index.json").write_text("{")
    assert shared_spans(Library.open(library.path), first) == []
    Library.open(library.path).add([stored(4)])
    assert len(shared_spans(Library.open(library.path), first)) == 1
