"""Search in texts: whole sentences, with places."""

from __future__ import annotations

from store.across.matching import Matcher
from store.across.search import find_in_text

TEXT = "青屏园区再提速\n今年，青屏工业园区产值增长12%。企业说：“绿电够用！”园区还要扩容。\n臨岳市工業園區名單公布"


def test_each_sentence_that_holds_all_words_is_a_hit_with_places() -> None:
    hits = list(find_in_text(TEXT, Matcher("园区 产值")))
    assert [hit.sentence for hit in hits] == ["今年，青屏工业园区产值增长12%。"]
    assert [TEXT[start:end] for start, end in hits[0].spans] == ["园区", "产值"]
    assert TEXT[hits[0].start : hits[0].end] == hits[0].sentence


def test_a_closing_quotation_mark_stays_with_its_sentence() -> None:
    assert [hit.sentence for hit in find_in_text(TEXT, Matcher("绿电"))] == ["企业说：“绿电够用！”"]


def test_simplified_finds_traditional_in_text() -> None:
    (hit,) = find_in_text(TEXT, Matcher("名单"))
    assert TEXT[hit.spans[0][0] : hit.spans[0][1]] == "名單"


def test_pinyin_finds_text() -> None:
    assert [hit.start for hit in find_in_text(TEXT, Matcher("lvdian"))] == [TEXT.index("企业说")]


def test_nothing_asked_finds_nothing() -> None:
    assert list(find_in_text(TEXT, Matcher(""))) == []
