"""Articles that go from park to park: none is theirs, and each section, paragraph and short name finds its own."""

from __future__ import annotations

import pytest

from store.extract.facts import find_facts
from store.extract.names import Names, find_names
from store.extract.parks.sections import section_at, short_stem
from store.knowledge import load_knowledge
from store.mended import Block, Mended
from store.records import Reading
from tests.store.extract.readings import names_of, printed, reading

ROUND_UP = (
    "上半年，全市6家重点园区实现产值862亿元。\n"
    "走进青屏化工园区，管廊纵横。园区产值增长14.1%。\n"
    "在石梁经济开发区，装备制造是主角。开发区投资46亿元。\n"
    "云门高新区的创新指数攀升。高新区新增企业26家。\n"
    "下半年，全市园区将新开工项目65个。"
)


def with_headings(body: str, headings: set[str]) -> tuple[str, Names]:
    """`body` with the lines of `headings` marked as such."""
    read = reading(body)
    mended = read.mended
    blocks = [
        Block("heading" if mended.text[b.start : b.end] in headings else b.kind, b.start, b.end) for b in mended.blocks
    ]
    own: Reading = Reading(
        source_start=0,
        source_end=read.source_end,
        masthead=read.masthead,
        mended=Mended(text=mended.text, runs=mended.runs, blocks=blocks, edits=[]),
    )
    return mended.text, find_names(own, load_knowledge())


def told(text: str, names: Names) -> list[tuple[str, str]]:
    return [(text[m.start : m.end], m.name) for m in names.mentions if m.kind == "park"]


def test_a_round_up_is_about_no_park() -> None:
    names = names_of(ROUND_UP, title="园区竞发 动能澎湃")
    assert names.park is None
    assert names.parks == ["青屏化工园区", "石梁经济开发区", "云门高新区"]


def test_bare_words_of_a_round_up_stand_for_the_park_of_their_paragraph() -> None:
    found = printed(ROUND_UP, "park", title="园区竞发 动能澎湃")
    assert ("园区", "青屏化工园区") in found
    assert ("开发区", "石梁经济开发区") in found
    assert ("高新区", "云门高新区") in found
    assert found[-1][1] == "云门高新区"  # 全市园区 stands for none


def test_a_title_that_names_a_park_makes_it_the_articles() -> None:
    assert names_of(ROUND_UP, title="石梁经济开发区领跑全市").park == "石梁经济开发区"


def test_a_title_that_names_two_parks_told_of_alike_names_none() -> None:
    body = "石梁经开区产值88亿元。石梁经开区引进项目。\n云门高新区营收145亿元。云门高新区新增企业26家，园区活跃。"
    names = names_of(body, title="石梁经开区、云门高新区一季度观察")
    assert names.park is None
    assert printed(body, "park")[-1] == ("园区", "云门高新区")


def test_a_park_named_much_more_often_is_the_articles() -> None:
    body = (
        "青屏工业园区开工。青屏工业园区投产。青屏工业园区扩区。它与石梁经济开发区、云门高新区结对。青屏工业园区受益。"
    )
    assert names_of(body).park == "青屏工业园区"


def test_a_park_named_from_beginning_to_end_is_the_articles() -> None:
    body = (
        "石梁经济技术开发区召开大会。与云门高新区、望澜综保区、青屏化工园区共建。\n石梁经济技术开发区投产12个项目。\n"
        "青屏化工园区和云门高新区、望澜综保区派人学习。\n石梁经济技术开发区再招商。\n石梁经济技术开发区定下目标。"
    )
    assert names_of(body).park == "石梁经济技术开发区"


def test_headings_name_their_parks_in_short() -> None:
    body = (
        "全市开发区盘点。\n石梁：向海图强\n上半年，石梁经济开发区增长7.2%。开发区再发力。\n"
        "高新区：创新领跑\n望澜高新技术产业开发区增长12%。全年可期。\n白鹤淀：小麦变面点\n"
        "企业42家的白鹤淀绿色食品产业园，营收58亿元。产业园带动农户。"
    )
    text, names = with_headings(body, {"石梁：向海图强", "高新区：创新领跑", "白鹤淀：小麦变面点"})
    assert names.park is None
    found = told(text, names)
    assert ("石梁", "石梁经济开发区") in found
    assert ("高新区", "望澜高新技术产业开发区") in found
    assert ("白鹤淀", "白鹤淀绿色食品产业园") in found
    assert ("产业园", "白鹤淀绿色食品产业园") in found
    section = section_at(names.sections, text.index("全年可期"))
    assert section is not None
    assert section.park == "望澜高新技术产业开发区"


def test_the_parts_that_a_zone_consists_of_are_parks() -> None:
    body = (
        "临岳高新技术产业开发区下辖青屏园、石梁园、云门园三个园区。\n青屏园产值达到210亿元，园区企业86家。\n"
        "石梁园有规上企业42家。\n高新区管委会主任说，高新区收入要突破千亿元。"
    )
    names = names_of(body, title="临岳高新技术产业开发区调查")
    assert names.park == "临岳高新技术产业开发区"
    found = printed(body, "park", title="临岳高新技术产业开发区调查")
    assert found.count(("青屏园", "青屏园")) == 2
    assert ("园区", "青屏园") in found
    assert found[-1] == ("高新区", "临岳高新技术产业开发区")


def test_a_word_for_all_of_a_citys_parks_is_no_park() -> None:
    body = "临岳市开发区比学赶超。石梁经开区产值88亿元。望澜高新区营收145亿元。云门综合保税区进出口23亿美元。"
    assert "临岳市开发区" not in names_of(body).parks


def test_a_project_of_a_list_is_not_the_articles_park() -> None:
    body = "石梁国际陆港集中签约。\n1.临岳跨境电商产业园：总投资9.8亿元。\n石梁国际陆港地处省界。"
    assert names_of(body).park == "石梁国际陆港"


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("石梁经济技术开发区", "石梁"),
        ("白鹤淀绿色食品产业园", "白鹤淀"),
        ("望澜国际陆港", "望澜"),
        ("砚山县工业园区", "砚山"),
        ("生物科技产业园区", ""),
        ("石梁", ""),
    ],
)
def test_a_short_name_is_what_stands_before_the_kind(name: str, stem: str) -> None:
    assert short_stem(name) == stem


def test_a_brief_under_the_name_of_its_place_tells_of_its_own_park() -> None:
    page = reading(
        "青屏高新技术产业开发区开局良好\n"
        "本报讯（记者 林栖月）记者从青屏高新技术产业开发区获悉，一季度该区实现产值612亿元。\n"
        "石梁　本报讯　石梁高新区发明专利达2430件；兑现奖励860万元。\n"
    )
    facts = find_facts(page, find_names(page, load_knowledge()), load_knowledge())
    assert [f.park for f in facts] == ["青屏高新技术产业开发区", "石梁高新区", "石梁高新区"]


def test_a_headline_under_a_park_as_its_label_is_that_parks() -> None:
    body = (
        "常河经开区\n12条产线投产\n本报讯（记者 高远）常河经济开发区产业园内，厂房封顶。\n"
        "靖岭经开区\n技改盘活900亩\n本报讯（记者 李沐阳）企业投入1.8亿元。近两年，靖岭经济开发区盘活900亩。"
    )
    text, names = with_headings(body, {"常河经开区", "12条产线投产", "靖岭经开区", "技改盘活900亩"})
    told = {word: section_at(names.sections, text.index(word)) for word in ("12条", "技改盘活", "1.8亿")}
    assert {word: section and section.park for word, section in told.items()} == {
        "12条": "常河经济开发区", "技改盘活": "靖岭经济开发区", "1.8亿": "靖岭经济开发区",
    }  # fmt: skip
