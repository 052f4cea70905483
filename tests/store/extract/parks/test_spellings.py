"""Spellings of one park in one text: under which name it goes."""

from __future__ import annotations

import pytest

from tests.store.extract.readings import names_of

SPELLED = """
湖北襄水高新技术产业开发区去年开园。襄水高新区今年引进项目12个，襄水高新区税收3亿元。 | 襄水高新技术产业开发区
走进四川绵阳高新区，窗口前排起队。四川绵阳高新区设窗口32个。 | 绵阳高新区
嘉水高新技术产业园区成立于2010年。嘉水高新区现有企业120家。 | 嘉水高新技术产业园区
瑞丽边境经济合作区去年进出口326亿元。瑞丽边合区引进企业42家。 | 瑞丽边境经济合作区
中马钦州产业园区引进项目210个。中马园区产值34亿元。 | 中国—马来西亚钦州产业园区
这是青屏经开区的一天。青屏经开区去年产值40亿元，青屏经开区今年再扩区。 | 青屏经开区
东莞大岭山（南雄）产业转移工业园坐落于全安镇。园区面积9.8平方公里。 | 东莞大岭山（南雄）产业转移工业园
京津合作示范区总面积38平方公里，京津合作示范区注册企业1260家。 | 京津合作示范区
“青县·石梁产业园”迎来首批企业，“青县·石梁产业园”规划面积13平方公里。 | 青县·石梁产业园
县经济开发区交出答卷。记者走进清岳经济开发区，车间里机器轰鸣。县经济开发区今年引进项目12个。 | 清岳经济开发区
市高新区税收3亿元，由市生态环境局高新区分局办结12件。清岳高新技术产业开发区成立于2010年。 | 清岳高新技术产业开发区
两路果园港综合保税区一季度进出口432亿元。果园港综保区新业态破题，果园港综保区再招工1500名。 | 两路果园港综合保税区
临岳国家农业高新技术产业示范区去年获批。临岳农高区引进项目42个，农高区今年再签约18个。 | 临岳国家农业高新技术产业示范区
5月28日，山西晋中国家农业高新技术产业示范区传来捷报。晋中农高区引进项目42个。 | 山西晋中国家农业高新技术产业示范区
青屏　本报讯　云岭青屏高新区启用服务中心，设窗口28个。 | 云岭青屏高新区
"""


@pytest.mark.parametrize("line", SPELLED.strip().splitlines())
def test_a_park_goes_under_its_fullest_name_without_what_stands_before_it(line: str) -> None:
    text, park = line.split(" | ")
    assert names_of(text).parks == [park]


def test_all_parks_of_a_city_are_none_of_them_beside_one_of_its_own() -> None:
    parks = ("临岳高新区产值88亿元。", "青屏经开区产值21亿元。", "石梁工业园产值9亿元。")
    lead = "临岳产业园区差异化发展调查。"
    assert names_of(lead + "\n".join(parks)).parks == ["临岳高新区", "青屏经开区", "石梁工业园"]
    assert "临岳产业园区" in names_of(lead + "\n".join(parks[1:])).parks
    assert "临岳产业园区" in names_of(lead + "\n".join(parks) + "临岳产业园区扩区。").parks


def test_what_a_park_is_said_to_act_as_is_no_other_park() -> None:
    body = "作为云岭石化产业基地，青屏新区交出亮眼答卷。目前，基地落户项目88个。"
    assert names_of(body).parks == ["青屏新区"]
    assert len(names_of(f"{body}云岭石化产业基地扩建。").parks) == 2
