"""Real parks of all provinces and kinds in the sentences that papers put them in: the whole name is found, no more."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from store.extract.parks.finding import find_park_names, park_tables
from store.extract.parks.tables import ParkTables
from store.extract.text.segment import tag_text
from store.knowledge import load_knowledge

TABLE = Path(__file__).parent / "names.txt"
CONTEXTS = Path(__file__).parents[1] / "contexts.txt"
SENTENCES = (
    "走进{}，机器轰鸣。", "{}管委会主任介绍，", "记者从{}获悉，", "位于{}的企业有12家。", "今年，{}引进企业30家。",
)  # fmt: skip
RANKS = ("", *"省市县区旗镇州")


def forms() -> list[str]:
    """The printed forms; what stands before / is a place and no part of the name."""
    lines = TABLE.read_text("utf-8").splitlines()
    return [form for line in lines if not line.startswith("#") for form in line.split()]


@cache
def is_places(text: str) -> bool:
    """Whether a text is nothing but places, with or without their rank: the name may go with or without them."""
    places = park_tables(load_knowledge()).places | {"中国", "国家"}
    if not text:
        return True
    cuts = range(2, len(text) + 1)
    return any(
        (text[:n] in places or (text[: n - 1] in places and text[n - 1] in RANKS)) and is_places(text[n:]) for n in cuts
    )


def spans(text: str, tables: ParkTables) -> list[str]:
    """The names found, a zone and the part named right after it as one."""
    joined: list[list[int]] = []
    for name in find_park_names(text, tag_text(text, load_knowledge()), tables):
        if joined and joined[-1][1] == name.start:
            joined[-1][1] = name.end
        else:
            joined.append([name.start, name.end])
    return [text[start:end] for start, end in joined]


@pytest.mark.parametrize(("again", "least"), [(False, 0.95), (True, 0.96)], ids=["named once", "named again"])
def test_names_of_real_parks_are_read_whole(again: bool, least: float) -> None:
    tables, wrong, all_of_them = park_tables(load_knowledge()), [], forms()
    for k, form in enumerate(all_of_them):
        place, _, name = form.rpartition("/")
        whole = place + name
        text = SENTENCES[k % len(SENTENCES)].format(whole)
        text = f"{whole}见闻\n{text}\n去年，{name}实现产值3亿元。" if again else text
        found = spans(text, tables)
        fit = all(got == name or (whole.endswith(got) and is_places(whole[: -len(got)])) for got in found)
        if not fit or len(found) != (3 if again else 1):
            wrong.append((form, found))
    assert len(all_of_them) > 3000
    assert 1 - len(wrong) / len(all_of_them) >= least, wrong


def test_a_name_ends_where_the_word_before_it_does() -> None:
    tables, wrong, all_of_them = park_tables(load_knowledge()), [], forms()
    lines = CONTEXTS.read_text("utf-8").splitlines()
    before = [word for line in lines if not line.startswith("#") for word in line.split()]
    pairs = [
        (word, all_of_them[(k * 7 + turn * 997) % len(all_of_them)])
        for turn in range(4)
        for k, word in enumerate(before)
    ]
    for word, form in pairs:
        whole = form.replace("/", "")
        alone = spans(f"今年，{whole}引进企业30家。", tables)
        if len(alone) == 1 and whole.endswith(alone[0]):
            found = spans(f"{word}{whole}的企业有12家。", tables)
            if not (len(found) == 1 and (found[0] in (alone[0], whole) or is_places(alone[0].removesuffix(found[0])))):
                wrong.append((word, form, found))
    assert len(before) > 500
    assert 1 - len(wrong) / len(pairs) >= 0.97, wrong


def test_a_zones_own_park_called_in_short_is_one_name() -> None:
    tables = park_tables(load_knowledge())
    text = "前4个月，兰州新区综保区进出口额突破30亿元。西咸新区保税区、西咸新区各有一家。"
    found = [name.name for name in find_park_names(text, tag_text(text, load_knowledge()), tables)]
    assert found == ["兰州新区综保区", "西咸新区保税区", "西咸新区"]
