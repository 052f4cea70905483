"""Companies told by what they are called, and brands that the cutter takes apart: whose the figures are, too."""

from __future__ import annotations

import pytest

from tests.store.extract.readings import names_of

NAMED = """
龙头企业欧锐特去年实现产值18亿元。 | 欧锐特
德国独资企业伯朗特增资2000万欧元。 | 伯朗特
世界500强企业艾默斯在园区投资7亿元。 | 艾默斯
全球轮胎巨头普瑞司通投资28亿元建厂。 | 普瑞司通
光伏龙头晶源投资60亿元建设10吉瓦组件项目。 | 晶源
落户园区的首家企业——宝力通，建成厂房3万平方米。 | 宝力通
隐形冠军企业安泰隆的密封圈占全国市场份额的30%。 | 安泰隆
在上市企业海润达的带动下，园区新增企业9家。 | 海润达
法国液空建设的制氢装置每小时产氢3000立方米。 | 液空
绿野源农业带动农户1200户。 | 绿野源农业
速达通物流拥有货车300辆。 | 速达通物流
甘薯源淀粉公司年加工鲜薯6万吨。 | 甘薯源淀粉公司
在祥和家居生产车间，每天下线沙发300套。 | 祥和家居
据科锐达相关负责人介绍，项目投产后可实现年产值12亿元。 | 科锐达
引进了康佰、济源堂、百草通等12家药企。 | 康佰 济源堂 百草通
中铁十五局承建的标准厂房面积达12万平方米。 | 中铁十五局
上海家化青屏工厂日产面膜100万片。 | 上海家化
鸿基创能完成B轮融资2亿元。 | 鸿基创能
奥星源投资8亿元的二期项目开工。 | 奥星源
华能、大唐、国电投三大发电集团在此布局。 | 华能 大唐 国电投
木林森炭业年产活性炭3万吨。 | 木林森炭业
上海松砚开发建设（集团）有限公司负责人介绍，园区今年扩建。 | 上海松砚开发建设（集团）有限公司
去年12月投产的中辽重装，总投资45亿元。 | 中辽重装
BASF在园区投资6亿元扩建装置。 | BASF
"""
UNNAMED = """
园区龙头企业产值达5亿元，增长12%。
骨干企业利润超1亿元，入驻企业反映良好。
中国石化联合会授予园区“智慧园区”称号。
首钢园改造面积达8万平方米。
4大企业集团完成产值320亿元。
德国专家、日本客商前来考察。
让企业获得感在服务中提升，为企业稳岗补贴也更快。
获评国家火炬计划太阳能光伏产业基地，林木家居项目投产。
石梁海关相关负责人介绍，一家中德合资公司落户。
龙头企业负责人吴敏说，企业今年扩产。
龙头企业总营收去年达5亿元，民企净利润已达3亿元。
"""


@pytest.mark.parametrize("line", NAMED.strip().splitlines())
def test_a_company_is_read_behind_a_word_for_it_and_a_brand_is_put_together(line: str) -> None:
    sentence, names = line.split(" | ")
    assert names_of(sentence).companies == names.split()


@pytest.mark.parametrize("sentence", UNNAMED.strip().splitlines())
def test_a_word_for_companies_names_none(sentence: str) -> None:
    assert names_of(sentence).companies == []
