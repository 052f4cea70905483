"""Dash chains as ordered links; ranges, asides, numbers and routes are none."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store.extract.chains import find_chains
from tests.work import growth


@pytest.mark.parametrize("dash", ["—", "–", "-", "―", "─", "－", "→", "——", " — "])
def test_every_dash_makes_a_chain(dash: str) -> None:
    chain = ["锂矿", "碳酸锂", "正极材料", "锂电池"]
    assert find_chains(f"形成{dash.join(chain)}产业链。") == [chain]


@pytest.mark.parametrize(
    ("sentence", "chains"),
    [
        ("初步形成了石英砂—工业硅—多晶硅产业链，后劲十足。", [["石英砂", "工业硅", "多晶硅"]]),
        ("以煤炭—甲醇—烯烃等为主的煤化工产业链。", [["煤炭", "甲醇", "烯烃"]]),
        ("鲜果—果酱—果胶—香精，一颗果子“吃干榨净”。", [["鲜果", "果酱", "果胶", "香精"]]),
        ("思路是沿着EDA软件—芯片设计—晶圆代工—封装往上下游补。", [["EDA软件", "芯片设计", "晶圆代工", "封装"]]),
        ("玉米→淀粉➔葡萄糖→赤藓糖醇，身价翻番。", [["玉米", "淀粉", "葡萄糖", "赤藓糖醇"]]),
        ("构建起从硅料、硅片、电池片到组件的完整产业链。", [["硅料", "硅片", "电池片", "组件"]]),
        ("从铝土矿、氧化铝到铝精深加工的全产业链。", [["铝土矿", "氧化铝", "铝精深加工"]]),
        ("打造“磷矿—磷酸—磷酸铁锂”全产业链条。", [["磷矿", "磷酸", "磷酸铁锂"]]),
        ("从棉纱—织布—印染—服装的完整产业链已经成型。", [["棉纱", "织布", "印染", "服装"]]),
        ("拥有3条萤石—氢氟酸—氟制冷剂产业链。", [["萤石", "氢氟酸", "氟制冷剂"]]),
        ("煤—电—铝一体化发展。", [["煤", "电", "铝"]]),
        (
            "形成铜精矿—粗铜—阴极铜、铜杆—铜线—电缆产业链。",
            [["铜精矿", "粗铜", "阴极铜"], ["铜杆", "铜线", "电缆"]],
        ),
        (
            "形成铝锭—铝板—铝罐、铝土矿—氧化铝—刚玉产业链。",
            [["铝锭", "铝板", "铝罐"], ["铝土矿", "氧化铝", "刚玉"]],
        ),
        (
            "以石灰石—电石—PVC以及焦炉气—甲醇—烯烃为主的特色产业链。",
            [["石灰石", "电石", "PVC"], ["焦炉气", "甲醇", "烯烃"]],
        ),
        (
            "以原煤—焦炭—化产品、型煤，焦炉气—甲醇—烯烃等产业链为支撑。",
            [["原煤", "焦炭", "化产品、型煤"], ["焦炉气", "甲醇", "烯烃"]],
        ),
        (
            "以原盐—烧碱以及尾气、乙炔—氯乙烯—树脂为主的产业链。",
            [["原盐", "烧碱"], ["尾气、乙炔", "氯乙烯", "树脂"]],
        ),
        ("构建“铜精矿—电解铜—铜材”“锂矿—锂盐”两条产业链。", [["铜精矿", "电解铜", "铜材"], ["锂矿", "锂盐"]]),
        ("形成甲醇—烯烃—聚烯烃和乙二醇—聚酯两条产业链。", [["甲醇", "烯烃", "聚烯烃"], ["乙二醇", "聚酯"]]),
        ("形成碳酸锂—正极材料和负极材料—锂电池产业链。", [["碳酸锂", "正极材料和负极材料", "锂电池"]]),
        ("以电石—树脂等为主的产业链和以钾盐—氢氧化钾为主的产业链。", [["电石", "树脂"], ["钾盐", "氢氧化钾"]]),
        ("打造光伏产业链：硅砂—玻璃—组件—电站。", [["硅砂", "玻璃", "组件", "电站"]]),
        ("玉米—淀粉—赖氨酸、有机肥等产业链。", [["玉米", "淀粉", "赖氨酸、有机肥"]]),
        ("硅料-硅片-电池片-组件，光伏产业链条越拉越长。", [["硅料", "硅片", "电池片", "组件"]]),
        ("涵盖“材料→设备→电芯→电池管理系统（BMS）”全产业链布局", [["材料", "设备", "电芯", "电池管理系统（BMS）"]]),
    ],
)
def test_chains_are_read_link_by_link(sentence: str, chains: list[list[str]]) -> None:
    assert find_chains(sentence) == chains


@pytest.mark.parametrize(
    "sentence",
    [
        "产值增长10%—20%，产业链完善。",
        "功率6000-13000马力的机车产业。",
        "电话：0900-8888888，产业链招商热线。",
        "2021-2023年产业规划发布。",
        "2021年1月—6月，产业投资增长。",
        "好消息传来——园区新产业落地。",
        "信心源于创新——建立创新型企业培育库，延伸产业链。",
        "西宁—兰州高铁带动产业升级。",
        "北京—上海—广州航线通航，产业受益。",
        "中国—东盟产业合作论坛开幕。",
        "建立“管委会—街道—社区”三级网格服务产业。",
        "生产IBC-PERC组件和5G-A基站。",
        "——本报记者",
        "",
    ],
)
def test_other_dashes_are_no_chain(sentence: str) -> None:
    assert find_chains(sentence) == []


@pytest.mark.parametrize("text", ["—1—、1—", "—、—、—", "“—、煤—”、—煤", "、煤—电—、—铝"])
def test_dashes_without_links_are_no_chain(text: str) -> None:
    assert find_chains(text) == []


def test_a_chain_is_told_once() -> None:
    assert find_chains("煤—电—铝产业链。\n煤—电—铝产业链。") == [["煤", "电", "铝"]]


@given(st.text(alphabet="煤电铝、—，。产业链以形成等以及“”的1 -\n", max_size=80))
@settings(max_examples=150, deadline=None)
def test_links_are_pieces_of_the_text_in_order(text: str) -> None:
    for chain in find_chains(text):
        assert len(chain) > 1
        at = 0
        for link in chain:
            assert link
            at = text.index(link[:1], at)


@pytest.mark.parametrize("piece", ["—", "煤—", "、", "煤、", "形成", "煤-", "以及", "煤—电—铝、", "——煤", "（"])
def test_a_hostile_line_takes_no_longer_than_its_length(piece: str) -> None:
    def look(n: int) -> None:
        find_chains(piece * n + "产业链")

    assert growth(look, 500) < 2.4
    look(20_000)


@pytest.mark.parametrize(
    ("sentence", "chain"),
    [
        ("石梁也将补上铜杆—铜线—漆包线产业链。", "铜杆 铜线 漆包线"),
        ("园区以电解铝—铝合金—铝部件产业链为主。", "电解铝 铝合金 铝部件"),
        ("全市已由铜精矿—粗铜—阴极铜的产业链起步。", "铜精矿 粗铜 阴极铜"),
        ("石梁开发区依托硅料—硅片—电池片—组件产业链招商。", "硅料 硅片 电池片 组件"),
        ("目前园区以萤石—氢氟酸—制冷剂产业链为核心。", "萤石 氢氟酸 制冷剂"),
        ("串联起种植—加工—冷链—电商全产业链。", "种植 加工 冷链 电商"),
        ("打通“玉米—淀粉—氨基酸”产业链。", "玉米 淀粉 氨基酸"),
        ("构建起原盐—烧碱—PVC产业链。", "原盐 烧碱 PVC"),
        ("形成废钢→粗钢→型钢的循环产业链。", "废钢 粗钢 型钢"),
        ("延伸棉花—棉纱—坯布—服装产业链。", "棉花 棉纱 坯布 服装"),
        ("补齐晶圆—封装—测试产业链条。", "晶圆 封装 测试"),
        ("拥有锂矿—碳酸锂—正极材料—电池完整产业链。", "锂矿 碳酸锂 正极材料 电池"),
        ("培育石英砂—玻璃—光伏玻璃产业链。", "石英砂 玻璃 光伏玻璃"),
        ("做强磷矿—黄磷—磷酸产业链。", "磷矿 黄磷 磷酸"),
        ("发展毛竹—竹浆—生活用纸产业链。", "毛竹 竹浆 生活用纸"),
    ],
)
def test_the_root_is_the_first_link_alone(sentence: str, chain: str) -> None:
    assert find_chains(sentence) == [chain.split()]


@pytest.mark.parametrize(
    "sentence",
    [
        "京沪—沪昆高铁穿境而过。",
        "石梁—临岳—望潮高速公路通车。",
        "2021—2025年规划出台。",
        "年产10—20万吨。",
        "开通临岳—汉堡中欧班列。",
        "这里——曾经的盐碱地——建起厂房。",
        "远岫锂业—恒岚光电签约。",
        "1月—6月产值增长。",
        "3—5个工作日办结。",
        "县—乡—村三级网格全覆盖。",
        "电话0971-6123456。",
        "他说——园区变了。",
        "气温8～15摄氏度。",
        "西部大通道—东部港口铁路专列开行。",
        "周一—周五开放。",
    ],
)
def test_routes_ranges_and_asides_are_no_chains(sentence: str) -> None:
    assert find_chains(sentence) == []


LINES = Path(__file__).with_name("chains.txt").read_text("utf-8").splitlines()


@pytest.mark.parametrize("line", [line for line in LINES if not line.startswith("#")])
def test_chains_of_many_papers_are_told_from_ranges_asides_and_routes(line: str) -> None:
    sentence, expected = line.split(" | ")
    assert find_chains(sentence) == ([] if expected == "-" else [chain.split() for chain in expected.split(" ; ")])
