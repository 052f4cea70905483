"""Chains led in by who has them; routes, ranges, asides and pairs are none."""

from __future__ import annotations

import pytest

from store.extract.chains import find_chains


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
