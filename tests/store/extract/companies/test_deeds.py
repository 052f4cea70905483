"""Companies told by what they do: coined names before deeds of companies, and who stands first in project lists."""

from __future__ import annotations

import pytest

from tests.store.extract.readings import names_of
from tests.work import growth


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("凌沃精铸董事长周启明说，订单排到了年底。", "凌沃精铸"),
        ("走进赫源碳谷的生产车间，机器轰鸣。", "赫源碳谷"),
        ("由朔川智控投资建设的项目封顶。", "朔川智控"),
        ("总投资21亿元的恺信半导体二期开工。", "恺信半导体"),
        ("位于园区的鼎沃水产日产鱼糜40吨。", "鼎沃水产"),
        ("桓宇新材落户石梁经开区。", "桓宇新材"),
        ("“我们扩产了。”蓝沁酒庄负责人说。", "蓝沁酒庄"),
        ("今年6月，屹丰重卡正式上市，股价大涨。", "屹丰重卡"),
        ("恒沃不锈年产20万吨带钢项目建成。", "恒沃不锈"),
        ("一张纸“脱胎换骨”——沁桂浆纸总投资197亿元。", "沁桂浆纸"),
        ("1.沐泰冷链物流园：总投资18亿元，占地320亩。", "沐泰冷链物流园"),
        ("去年，金昱沃实现产值12亿元。", "金昱沃"),
        ("捷沁丰沃完成销售收入8.6亿元。", "捷沁丰沃"),
        ("走进位于青屏工业园的恺沃丰，机器轰鸣。", "恺沃丰"),
        ("去年，远沁多晶硅投入2.3亿元改造循环水系统。", "远沁多晶硅"),
        ("4.禾沁粮油加工项目：总投资6.5亿元。", "禾沁粮油"),
    ],
)
def test_a_coined_name_before_a_deed_is_a_company(sentence: str, name: str) -> None:
    assert names_of(sentence).companies == [name]


@pytest.mark.parametrize(
    "sentence",
    [
        "全市总投资500亿元，工业投资120亿元。",
        "其中，丙烯酸及酯年产能达到80万吨。",
        "智慧园区平台投入2亿元，市财政拿出3000万元。",
        "农民合作社年产蔬菜3万吨。",
        "王大年投资300万元建起大棚。",
        "新建项目年产5万吨。",
        "张庄村负责人李强说，村里变了。",
        "青屏工业园区负责人说，下半年再开工。",
        "市发改委负责人表示，投资要快。",
        "据市统计局数据，产值增长。",
        "记者在生产车间看到，机器在转。",
        "光伏产业投资30亿元，一期年产20万吨。",
        "1.临岳跨境电商产业园：总投资9.8亿元。",
        "围绕“铜线—漆包线—微特电机”两条主线。",
        "去年，全市实现产值12亿元，规上工业完成销售收入8亿元。",
        "生物医药实现产值33亿元，纺织服装完成出口3亿元。",
        "走进园区，机器轰鸣；来到岭脚村，车间里一派繁忙。",
    ],
)
def test_ordinary_words_before_a_deed_are_none(sentence: str) -> None:
    assert names_of(sentence).companies == []


@pytest.mark.parametrize("piece", ["投资1", "年产", "董事长", "1.2", "1234567890", "的车间里"])
def test_hostile_lines_take_work_in_proportion(piece: str) -> None:
    assert growth(lambda n: names_of(piece * n), 300) < 2.4
    names_of(piece * 3000)


@pytest.mark.parametrize(
    ("text", "companies"),
    [
        ("2011年，程某带着7个人回乡创办岳行智装。", ["岳行智装"]),
        ("十年前她创办了临砺绣坊，如今产值过亿。", ["临砺绣坊"]),
        ("他返乡创办合作社，带动农户。", []),
        ("鼓励大学生创办企业。", []),
    ],
)
def test_what_somebody_founded_is_a_company(text: str, companies: list[str]) -> None:
    assert names_of(text).companies == companies
