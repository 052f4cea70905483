from __future__ import annotations

import random

import pytest

from store.read.files.encodings import UndecodableError, decode

SIMPLIFIED = "青屏工业园区今年一季度完成工业总产值36.5亿元，同比增长8.2%。\n园区新引进企业12家，发展势头良好。\n"
TRADITIONAL = "青屏工業園區今年一季度完成工業總產值36.5億元，較去年同期增長8.2%。\n園區新引進企業12家，發展勢頭良好。\n"


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "gbk", "utf-16-le", "utf-16-be", "big5"])
@pytest.mark.parametrize("length", [20, 1000])
def test_encodings_are_told_apart(encoding: str, length: int) -> None:
    text = (TRADITIONAL if encoding == "big5" else SIMPLIFIED) * 20
    assert decode(text[:length].encode(encoding))[0] == text[:length]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "utf-16-le", "utf-16-be"])
def test_a_byte_order_mark_is_no_text(encoding: str) -> None:
    marked = (
        SIMPLIFIED.encode(encoding) if encoding in ("utf-16", "utf-32") else ("\ufeff" + SIMPLIFIED).encode(encoding)
    )
    assert decode(marked)[0] == SIMPLIFIED


def test_places_behind_a_utf_8_mark_stay_those_of_read_text() -> None:
    data = SIMPLIFIED.encode("utf-8-sig")
    assert decode(data) == (" " + SIMPLIFIED, "utf-8")


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16-le"])
def test_a_file_cut_within_a_character_loses_only_that(encoding: str) -> None:
    assert decode(SIMPLIFIED.rstrip().encode(encoding)[:-1])[0] == SIMPLIFIED.rstrip()[:-1]


def test_traditional_text_in_gb18030_is_not_taken_for_big5() -> None:
    assert decode((TRADITIONAL * 3).encode("gb18030"))[1] == "gb18030"


def test_line_ends_become_line_feeds_and_controls_blanks() -> None:
    text, _ = decode("园区\r\n产值\r增长\x85了\u2028吗\x1b[31m红\u202e色\x00".encode())
    assert text == "园区\n产值\n增长\n了\n吗 [31m红\u200b色 "


def test_lone_surrogates_never_come_through() -> None:
    text, _ = decode(SIMPLIFIED.encode() + b"\xed\xa0\x80" + SIMPLIFIED.encode())
    text.encode("utf-8")


@pytest.mark.parametrize(
    ("data", "remedy"),
    [
        (b"PK\x03\x04" + b"\0" * 40, ".docx"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 40, "save it as"),
        (b"\x89PNG\r\n" + b"\0" * 40, "text recognition"),
        (b"{\\rtf1", "save it as"),
        (b"\0" * 4096, "not text"),
    ],
)
def test_what_is_no_text_is_refused_with_the_remedy(data: bytes, remedy: str) -> None:
    with pytest.raises(UndecodableError, match=remedy):
        decode(data)


def test_random_bytes_are_refused() -> None:
    rng = random.Random(7)
    for _ in range(50):
        with pytest.raises(UndecodableError):
            decode(rng.randbytes(rng.randrange(60, 3000)))


def test_plain_ascii_is_text() -> None:
    assert decode(b"Parks 2023: 12 companies\n") == ("Parks 2023: 12 companies\n", "utf-8")


def test_bytes_that_stand_for_no_character_are_refused() -> None:
    with pytest.raises(UndecodableError, match="is not text"):
        decode(bytes.fromhex("fffeffff808100d8"))
