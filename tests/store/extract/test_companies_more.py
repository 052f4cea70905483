"""Companies in many more sentences; works, measures, trades and offices that look like them."""

from __future__ import annotations

import pytest

from tests.store.extract.readings import names_of

FRAMES = (
    "走进{}的车间。",
    "引进{}、远岫锂业等企业。",
    "{}投资9亿元建设新厂。",
    "“订单排满了。”{}董事长李砚说。",
    "图为{}的生产车间。",
)
NAMES = (
    "云岭砚泽铜业有限公司",
    "临岳恒岚新材料股份有限公司",
    "云岭华昱精密制造有限责任公司",
    "远岫集团",
    "恒岚药业",
    "砚泽钛业",
    "云岭卓芯微电子有限公司",
    "临岳望潮冷链物流有限公司",
    "远岫特钢",
    "云岭砚湾食品有限公司",
    "荷叶服饰公司",
    "恒岚锂能",
)


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("name", NAMES)
def test_names_are_found_whole_in_every_frame(frame: str, name: str) -> None:
    assert name in names_of(frame.format(name)).companies


@pytest.mark.parametrize(
    "sentence",
    [
        "海量数据汇入家电互联工厂。",
        "工人上楼进厂，机器下乡。",
        "六轴机器人挥舞手臂。",
        "四轴加工中心正在运转。",
        "建成3吉瓦生产线。",
        "分盐技术取得进展。",
        "从事国际贸易的商户多起来。",
        "村民家门口就能进厂上班。",
        "老厂区里建厂办厂的人多了。",
        "出厂价格上涨两成。",
        "县里引导返乡农民设厂。",
        "市统计局数据显示增长。",
        "管委会干部走访企业。",
        "职业学院与企业合作办学。",
        "五大银行放贷3亿元。",
        "临岳海关压缩通关时间。",
        "青屏工业园区投资9亿元建设管网。",
        "光伏、锂电、储能等企业开足马力。",
        "龙头企业、骨干企业、上市公司带动强。",
        "绿色工厂、智能工厂不断增多。",
        "发展半导体、新材料和生物医药。",
        "外资企业、民营企业同台竞技。",
        "三轮公司改制完成。",
        "五金、塑料、包装等行业复苏。",
        "两家公司签约。",
        "各类公司纷纷落户。",
        "电子信息产业、装备制造业齐头并进。",
        "第二车间、第三车间先后投产。",
        "污水处理厂日处理2万吨。",
        "热电厂供热管网延伸。",
        "标准厂房建成20万平方米。",
        "平台公司运营良好。",
        "物流企业降低成本。",
        "国内外客商云集。",
        "新能源汽车销量大增。",
        "该公司增资扩产。",
        "园区国有公司承建。",
        "多家锂电企业扩产。",
        "省级重点实验室揭牌。",
        "专业合作社吸纳就业。",
    ],
)
def test_what_looks_like_a_company_is_none(sentence: str) -> None:
    assert names_of(sentence).companies == []
