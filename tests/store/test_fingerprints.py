from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store.fingerprints import (
    RESEMBLING_HASHES,
    SKETCH_SIZE,
    VERSION_SHARE,
    Sketches,
    fingerprint,
    letters_of,
    sentences_of,
    share_in_common,
)
from tests.store.made_articles import long_text


def test_a_fingerprint_is_the_same_on_every_machine() -> None:
    prints = fingerprint("青屏工业园区一季度完成工业总产值十二亿元。")
    assert (prints.sketch[:2], prints.sentences) == ([125936184, 143918223], [1084220761])


@pytest.mark.parametrize("text", ["", "园", "园区", "园区产", "。。。\n\n", "𠀀𠀁𠀂𠀃𠀄"])
def test_the_shortest_texts_have_fingerprints_too(text: str) -> None:
    assert share_in_common(text, text) == 1.0
    assert len(fingerprint(text).sketch) <= 2


def test_line_ends_spaces_and_width_do_not_count() -> None:
    assert fingerprint("园区１２家企业，产值\n 增长。") == fingerprint("园区12家企业产值增长")
    assert letters_of("产值１２．５％，增长") == "产值125增长"


def test_a_long_text_is_sketched_piece_by_piece_without_seams() -> None:
    text = long_text(1, 5000)
    assert len(text) > 2 * 65_536
    letters = letters_of(text)
    assert fingerprint(text).sketch == sketch_of_pieces(letters)


def sketch_of_pieces(letters: str) -> list[int]:
    pieces = [fingerprint(letters[at : at + 30_003]).sketch for at in range(0, len(letters), 30_000)]
    return sorted({number for piece in pieces for number in piece})[:SKETCH_SIZE]


def test_what_was_left_out_of_the_longer_text_is_not_in_common() -> None:
    text = long_text(1, 100)
    for tenths in (9.5, 9.2):
        assert share_in_common(text, text[: int(len(text) * tenths / 10)]) >= VERSION_SHARE
    for tenths in (8.8, 5, 1):
        assert share_in_common(text, text[: int(len(text) * tenths / 10)]) < VERSION_SHARE


def test_paragraphs_in_another_order_are_in_common() -> None:
    sentences = long_text(1, 40).split("。")
    assert share_in_common("。".join(sentences), "。".join(reversed(sentences))) >= 0.95


@pytest.mark.parametrize(("every", "expected"), [(30, True), (15, True), (12, True), (8, False), (4, False)])
def test_scattered_characters_count_one_each(every: int, expected: bool) -> None:
    text = letters_of(long_text(2, 60))
    other = "".join("异" if n % every == 3 else char for n, char in enumerate(text))
    assert (share_in_common(text, other) >= VERSION_SHARE) is expected


def test_texts_that_only_speak_of_the_same_are_not_versions() -> None:
    assert all(share_in_common(long_text(1), long_text(n)) < 0.5 for n in range(2, 10))


@settings(max_examples=40, deadline=None)
@given(st.text("园区产值增长企业。\n", max_size=60), st.text("园区产值增长企业。\n", max_size=60))
def test_the_share_is_the_same_from_both_sides_and_a_share(one: str, other: str) -> None:
    share = share_in_common(one, other)
    assert share == share_in_common(other, one)
    assert 0.0 <= share <= 1.0


@pytest.mark.parametrize("every", [11, 13, 20, 50])
def test_nine_tenths_in_common_are_always_among_the_candidates(every: int) -> None:
    chance = random.Random(every)
    sketches = Sketches()
    for number in range(200):
        sketches.add(str(number), fingerprint(long_text(number)).sketch)
    for number in range(0, 200, 10):
        text = long_text(number)
        first = chance.randrange(every)
        other = "".join("异" if n % every == first else char for n, char in enumerate(text))
        assert sketches.resembling(fingerprint(other).sketch)[0] == str(number)


def test_few_texts_are_candidates_for_one_unlike_all() -> None:
    sketches = Sketches()
    for number in range(200):
        sketches.add(str(number), fingerprint(long_text(number)).sketch)
    assert sketches.resembling(fingerprint(long_text(999)).sketch) == []
    assert RESEMBLING_HASHES < SKETCH_SIZE / 2


def test_sentences_know_their_place_and_short_ones_are_left_out() -> None:
    text = "标题很短\n园区今年新建标准厂房二十栋全部投用。好！下一步，园区还将建设污水处理厂和供热管网；"
    assert [text[s.start : s.end] for s in sentences_of(text)] == [
        "园区今年新建标准厂房二十栋全部投用。",
        "下一步，园区还将建设污水处理厂和供热管网；",
    ]
