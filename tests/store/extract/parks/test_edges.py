"""Left edges that the cutter misreads: prepositions glued to a name, counties that are words, places left in pieces."""

from __future__ import annotations

import pytest

from tests.store.extract.readings import park_names_of


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("形成了以东营经开区为核心的格局。", "东营经开区"),
        ("以上杭工业园区为龙头。", "上杭工业园区"),
        ("企业从中德沈阳装备园起步。", "中德沈阳装备园"),
        ("记者从中德（蒲江）中小企业合作区获悉，", "中德（蒲江）中小企业合作区"),
        ("记者从中江高新技术产业园区管委会获悉，", "中江高新技术产业园区"),
        ("对象州工业园区来说，", "象州工业园区"),
        ("工业产值占仲恺高新区的三成。", "仲恺高新区"),
        ("工业产值占苏滁现代产业园的比重，", "苏滁现代产业园"),
        ("“来金湖经开区投资，不会错。”", "金湖经开区"),
        ("来安经济开发区的企业，", "来安经济开发区"),
        ("以崖州湾科技城为核心，", "崖州湾科技城"),
        ("记者从简州新城管委会获悉，", "简州新城"),
        ("记者从从化明珠工业园获悉，", "从化明珠工业园"),
        ("位于宝庆科技工业园的企业，", "宝庆科技工业园"),
        ("位于于都工业园区的企业，", "于都工业园区"),
        ("2024年六横临港产业园实现产值9亿元。", "六横临港产业园"),
    ],
)
def test_a_preposition_glued_to_a_name_is_no_part_of_it(sentence: str, name: str) -> None:
    assert park_names_of(sentence) == [name]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("位于白石镇的公安经济开发区，占地900亩。", "公安经济开发区"),
        ("走进栗川县城南工业集中区，塔吊林立。", "栗川县城南工业集中区"),
        ("记者在县城东工业园看到，", "城东工业园"),
        ("运城南部新区今年开工12个项目。", "运城南部新区"),
        ("全省首个省级民权高新区揭牌。", "民权高新区"),
        ("在三门经济开发区，", "三门经济开发区"),
        ("在鞍山腾鳌经济开发区，", "鞍山腾鳌经济开发区"),
        ("株洲渌口经开区今年签约9个项目。", "株洲渌口经开区"),
        ("走进小蓝经开区，", "小蓝经开区"),
        ("在新蒲经济开发区，", "新蒲经济开发区"),
        ("走进三塘湖工业园，", "三塘湖工业园"),
        ("在五家渠经济技术开发区，", "五家渠经济技术开发区"),
        ("今年，吉林经开区开门红。", "吉林经开区"),
        ("在三门峡城乡一体化示范区，", "三门峡城乡一体化示范区"),
        ("在临颍休闲食品产业园，", "临颍休闲食品产业园"),
        ("走进粤桂合作特别试验区，", "粤桂合作特别试验区"),
        ("走进天津未来科技城，", "天津未来科技城"),
        ("在柳州阳和工业新区，", "柳州阳和工业新区"),
    ],
)
def test_a_name_of_words_or_pieces_is_read_whole(sentence: str, name: str) -> None:
    assert park_names_of(sentence) == [name]


def test_a_word_of_every_day_is_a_place_where_the_text_says_its_rank() -> None:
    assert park_names_of("伶俐工业园位于伶俐镇。") == ["伶俐工业园"]
    assert park_names_of("走进伶俐工业园。") == []


def test_a_name_that_begins_clauses_again_and_again_is_one() -> None:
    assert set(park_names_of("奋勇高新区投产。今年，奋勇高新区引进项目9个。看好奋勇高新区。")) == {"奋勇高新区"}
    assert park_names_of("深入高新区一线，深入高新区企业。") == []


def test_characters_that_no_dictionary_joins_are_a_place_where_the_text_has_them_apart() -> None:
    assert set(park_names_of("走进临渤，听听突围的故事。临渤化工产业园位于海边，这就是临渤。")) == {"临渤化工产业园"}
    assert park_names_of("在临渤化工产业园，听听突围的故事。") == ["临渤化工产业园"]
    assert park_names_of("听听大小产业园突围的故事，各大化工产业园各有不同。") == []
    assert park_names_of("全县工业园区谋发展，全县上下齐心，全县企业加油。") == []


@pytest.mark.parametrize("sentence", ["建设平安园区、和美园区。", "苏南同类园区。", "深化合作，共建产业园。"])
def test_words_before_an_ending_are_no_place(sentence: str) -> None:
    assert park_names_of(sentence) == []


def test_a_name_begins_where_it_is_printed_without_the_word_before_it() -> None:
    text = "夜访屏溪经开区\n屏溪经开区今年签约9个项目。夜访屏溪经开区的人不少。"
    assert set(park_names_of(text)) == {"屏溪经开区"}


def test_a_word_before_a_known_place_is_no_part_of_the_name() -> None:
    assert park_names_of("赋能衡阳高新区。") == ["衡阳高新区"]
    assert park_names_of("一路向南衡阳高新区。") == ["衡阳高新区"]
    assert park_names_of("在杭州湾上虞经济技术开发区。") == ["杭州湾上虞经济技术开发区"]


def test_a_county_stays_before_the_name_of_the_city_that_built_its_park() -> None:
    assert park_names_of("走进策勒县天津工业园区，机器轰鸣。") == ["策勒县天津工业园区"]
    assert park_names_of("记者从湟中县甘河工业园区获悉，") == ["甘河工业园区"]


def test_a_county_stays_before_a_park_that_is_called_by_a_thing() -> None:
    assert park_names_of("走进河北省平乡县自行车产业园区，机器轰鸣。") == ["平乡县自行车产业园区"]
    assert park_names_of("走进石首市金平工业园，机器轰鸣。") == ["金平工业园"]


def test_a_chemical_before_a_bare_word_makes_no_park() -> None:
    assert park_names_of("氯气、对苯二胺园区里都有，隔墙就能供料。") == []


@pytest.mark.parametrize(
    "park",
    [
        "大名面粉产业园",
        "东光弯头管件产业园",
        "孟村回族自治县弯头管件产业园",
        "扎赉特旗大米产业园",
        "五大连池矿泉水产业园",
    ],
)
def test_a_county_that_is_a_word_too_or_unknown_stays_before_its_trade(park: str) -> None:
    assert park_names_of(f"走进{park}，机器轰鸣。") == [park]


@pytest.mark.parametrize("several", ["横跨欧美亚三大经济区", "商务部国家级经开区考核", "科技部国家级高新区评价"])
def test_what_counts_several_or_names_an_office_is_no_park(several: str) -> None:
    assert park_names_of(f"航线{several}，成绩突出。") == []
