"""Parks by the gazetteer and by the pattern of such names, with the left edge in its place."""

from __future__ import annotations

from itertools import pairwise

import pytest

from store.extract.parks.finding import find_park_names, park_tables
from store.extract.text.segment import tag_text
from store.knowledge import load_knowledge
from tests.store.extract.readings import names_of, park_names_of, printed


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("走进青屏工业园区，处处是机器的轰鸣。", ["青屏工业园区"]),
        ("颍禾县产业集聚区规划面积15.8平方公里。", ["颍禾县产业集聚区"]),
        ("走进乌兰察勒能源化工园区，管廊纵横。", ["乌兰察勒能源化工园区"]),
        ("青屏海关驻综保区办事处上午挂牌。", []),
        ("北部湾园区采访记", []),
        ("走进青石镁质材料产业园，窑火正红。", ["青石镁质材料产业园"]),
        ("这份成绩单，折射出开发区的韧劲。", []),
        ("溪东园：智能装备挑大梁\n白沙园：循环经济稳底盘", ["溪东园", "白沙园"]),
        ("记者来到临岳市青屏工业园区采访。", ["青屏工业园区"]),
        ("位于石梁经济技术开发区的标准厂房已经封顶。", ["石梁经济技术开发区"]),
        ("云岭省石梁高新技术产业开发区去年成立。", ["石梁高新技术产业开发区"]),
        ("落户望潮综合保税区的企业有七家。", ["望潮综合保税区"]),
        ("今年，青屏工业园区和石梁经开区结对。", ["青屏工业园区", "石梁经开区"]),
        ("青屏工业园区、石梁经开区、望潮高新区同日开工。", ["青屏工业园区", "石梁经开区", "望潮高新区"]),
        ("入驻砚湾化工园区的项目须过安全关。", ["砚湾化工园区"]),
        ("国家级石梁经济技术开发区管委会表示。", ["石梁经济技术开发区"]),
        ("省级青屏工业园区扩区。", ["青屏工业园区"]),
        ("石梁经济技术开发区青屏工业园区一季度开门红。", ["石梁经济技术开发区", "青屏工业园区"]),
        ("考察了砚湾智能制造产业园、望潮生物医药产业园。", ["砚湾智能制造产业园", "望潮生物医药产业园"]),
        ("砚湾县承接产业转移，建起砚湾工业集中区。", ["砚湾工业集中区"]),
        ("依托砚湾现代物流园发展冷链。", ["砚湾现代物流园"]),
        ("砚湾循环经济产业园消纳固废。", ["砚湾循环经济产业园"]),
        ("江苏省苏州工业园区的经验。", ["苏州工业园区"]),
        ("合肥高新区与武汉东湖高新区合作。", ["合肥高新区", "武汉东湖高新区"]),
        ("常州国家高新技术产业开发区有新变化。", ["常州国家高新技术产业开发区"]),
        ("广西北海市铁山港临海工业区扩容。", ["铁山港临海工业区"]),
        ("在中国（上海）自由贸易试验区临港新片区，", ["中国（上海）自由贸易试验区临港新片区"]),
        ("宁夏宁东能源化工基地的煤制油。", ["宁夏宁东能源化工基地"]),
        ("两江新区、雄安新区、滨海新区", ["两江新区", "雄安新区", "滨海新区"]),
        ("西宁经济技术开发区甘河工业园区", ["西宁经济技术开发区", "甘河工业园区"]),
        ("大通县北川工业园区", ["北川工业园区"]),
        ("与西宁综保区加强合作", ["西宁综保区"]),
        ("中德青屏产业园签约。", ["中德青屏产业园"]),
        ("深圳前海开展试点。", ["深圳前海"]),
        ("昆山市花桥经济开发区临近上海。", ["花桥经济开发区"]),
        ("青屏工业园区位于城西。", ["青屏工业园区"]),
        ("砚湾县产业集聚区以食品为主。", ["砚湾县产业集聚区"]),
        ("常熟经济技术开发区、常熟高新技术产业开发区", ["常熟经济技术开发区", "常熟高新技术产业开发区"]),
        ("中国—东盟数字经济产业园开园。", ["中国—东盟数字经济产业园"]),
        ("到苏里格经济开发区采访。", ["苏里格经济开发区"]),
        ("列第12位的如东洋口化学工业园因环保扣分。", ["如东洋口化学工业园"]),
    ],
)
def test_a_park_is_named_whole_and_without_what_leads_up_to_it(sentence: str, names: list[str]) -> None:
    assert park_names_of(sentence) == names


@pytest.mark.parametrize(
    "sentence",
    [
        "该园区入驻企业两百家。",
        "获评国家级绿色工业园区、全国首批低碳工业园区试点。",
        "全国循环化改造示范试点园区通过验收。",
        "全省有3个国家级经济技术开发区、5个省级开发区。",
        "成为全省第一批化工园区。",
        "一个个工业园区拔地而起。",
        "全市工业园区、各县区工业园区都在行动。",
        "湘南老工业城市走出转型路。",
        "建设高品质现代化工业园区。",
        "推动园区资源循环利用，提高园区服务水平。",
        "打造生态文明示范区、高水平营商环境示范区。",
        "城市新区域的开发区段。",
        "老旧小区改造，社区和景区都受益。",
        "全国国家级高新区排名发布。",
        "江苏省工业园区总数居前。",
        "长三角地区的产业园林立。",
        "省商务厅开发区处处长方白说，新区直管区面积470平方公里。",
        "荣获“河南省民营科技园区”称号。",
        "江苏园区占据三席，工业园区位图发布。",
        "中国最具投资价值工业园区评选揭晓。",
        "从荔枝园到科学城，一座新城的十七年。",
        "全市力争培育2000亿级园区两家。",
        "五年后，这里将建成全省首个低碳铜产业园。",
    ],
)
def test_words_of_a_kind_are_no_park(sentence: str) -> None:
    assert park_names_of(sentence) == []


def test_the_place_before_a_park_is_kept_apart() -> None:
    knowledge = load_knowledge()
    text = "云岭省临岳市青屏工业园区"
    (name,) = find_park_names(text, tag_text(text, knowledge), park_tables(knowledge))
    assert (name.name, name.place, text[name.start : name.end]) == ("青屏工业园区", "临岳市", "青屏工业园区")


def test_a_park_named_by_its_place_keeps_it() -> None:
    assert park_names_of("临岳市化工园区")[0].endswith("化工园区")


def test_names_never_overlap() -> None:
    knowledge = load_knowledge()
    text = "开发区工业园区产业园区高新区" * 50
    found = find_park_names(text, tag_text(text, knowledge), park_tables(knowledge))
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize(
    "name",
    [
        "禾湾县农产品加工园区",
        "石梁县高新区",
        "石梁国际陆港",
        "青屏物流港",
        "临岳国际铁路港",
        "云岭（临岳）工业园区",
        "云岭自由贸易试验区临岳片区",
        "临岳空港经济开发区",
        "中梁工业园区",
        "白鹤淀绿色食品产业园",
        "临岳高铁新城",
        "凤凰山科创园",
        "临岳软件谷",
    ],
)
def test_names_of_many_shapes_are_read_whole(name: str) -> None:
    body = f"记者从{name}获悉，产值达120亿元。位于城南的{name}内，机器轰鸣。\n{name}新增企业9家。"
    assert names_of(body).park == name


def test_a_county_before_a_park_with_a_name_of_its_own_is_its_place() -> None:
    assert names_of("禾湾县青屏工业园区投产。").park == "青屏工业园区"


def test_a_head_over_figures_is_no_park() -> None:
    assert names_of("数说园区").parks == []


def test_a_name_once_clear_is_known_after_any_word() -> None:
    found = printed("云门工业园区开工。位于城南的云门工业园区投产。", "park")
    assert [name for _, name in found] == ["云门工业园区"] * 2


@pytest.mark.parametrize(
    ("text", "park"),
    [
        ("珑溪综合保税区完成进出口值61亿元。", "珑溪综合保税区"),
        ("企业在珑溪高新技术产业开发区建有7座仓库。", "珑溪高新技术产业开发区"),
        ("7月19日，渌浦经济技术开发区召开上半年经济形势分析会。", "渌浦经济技术开发区"),
        ("2024年青屏工业园区完成产值12亿元。", "青屏工业园区"),
        ("他们到外地高新区学习。", None),
        ("看青屏工业园区变化。青屏工业园区开工，青屏工业园区投产，青屏工业园区扩建。", "青屏工业园区"),
    ],
)
def test_a_name_that_the_cutter_takes_apart_or_glues_is_read(text: str, park: str | None) -> None:
    assert names_of(text).park == park


@pytest.mark.parametrize(
    "sentence",
    [
        "园区首获国家级绿色园区称号。",
        "园区获批国家火炬计划特色产业基地。",
        "高峰时园区有企业300家。",
        "园区被认定为省示范性园区。",
        "前10个月，园区机器轰鸣。前10个月产业园产值增长三成。前10个月，公司产值94亿元。",
        "头三个月，园区机器轰鸣。头三个月产业园产值增长三成。头三个月，公司产值94亿元。",
    ],
)
def test_titles_and_times_before_a_bare_word_are_no_parks(sentence: str) -> None:
    assert park_names_of(sentence) == []


def test_a_park_is_told_by_its_place_as_a_head_and_its_kind_behind_it() -> None:
    text = "瑞昌：经济开发区有泊位8个。\n彭泽：化工园区关停企业12家。\n展望：开发区将扩区。"
    assert park_names_of(text) == ["瑞昌经济开发区", "彭泽化工园区"]


@pytest.mark.parametrize(
    "text", ["青岛市功能区考核办公布成绩。", "城阳区片区改造投入3亿元。", "临川县项目区完成产值2亿元。"]
)
def test_the_parts_of_a_place_are_no_park(text: str) -> None:
    assert park_names_of(text) == []
