"""Firsts, ranks and titles: the span and whose it is; aims and counts are none."""

from __future__ import annotations

import pytest

from store.extract.honours import find_honours
from store.extract.names import Names
from store.records import Honour
from tests.store.extract.readings import names_of, reading
from tests.work import growth


def honours(body: str) -> list[Honour]:
    return find_honours(reading(body), names_of(body))


@pytest.mark.parametrize(
    ("sentence", "texts"),
    [
        ("全省首个氢能研究院揭牌成立。", ["全省首个氢能研究院揭牌成立"]),
        ("园区建成省内首条玻璃纤维生产线，年产万吨。", ["省内首条玻璃纤维生产线"]),
        ("“云雾茶”等3个商标被认定为中国驰名商标。", ["中国驰名商标"]),
        ("园区成为云岭省第4个产值超千亿元的园区。", ["云岭省第4个产值超千亿元的园区"]),
        ("稳居全省开发区前十。", ["稳居全省开发区前十"]),
        ("亩均税收位列全市各园区之首。", ["亩均税收位列全市各园区之首"]),
        ("荣登2023中国医药工业百强榜。", ["2023中国医药工业百强榜"]),
        ("形成全国最大的锂盐生产基地。", ["全国最大的锂盐生产基地"]),
        ("远岫锂业是国内唯一一家掌握该工艺的企业。", ["国内唯一一家掌握该工艺的企业"]),
        ("该技术达到国际领先水平。", ["该技术达到国际领先水平"]),
        ("高温电解技术实现全球首创。", ["高温电解技术实现全球首创"]),
        ("填补国内高端钛材空白，打破国外垄断。", ["填补国内高端钛材空白", "打破国外垄断"]),
        ("实现了外资项目零的突破。", ["实现了外资项目零的突破"]),
        ("产值增速位居全省第三位。", ["产值增速位居全省第三位"]),
        ("绿电用量占全市四成，居于首位。", ["绿电用量占全市四成，居于首位"]),
        ("综合排名跻身全国百强。", ["综合排名跻身全国百强"]),
        ("被评为国家新型工业化产业示范基地。", ["国家新型工业化产业示范基地"]),
        ("先后获评国家级绿色工业园区、省级节水型园区。", ["国家级绿色工业园区", "省级节水型园区"]),
        ("荣获全国五一劳动奖状和“文明单位”称号。", ["全国五一劳动奖状", "“文明单位”称号"]),
        ("成功创建国家级绿色园区和“节约型机关”。", ["国家级绿色园区", "“节约型机关”"]),
        ("入选2023年“云岭企业50强”。", ["入选2023年“云岭企业50强”"]),
        ("项目获云岭省科学技术进步奖一等奖，荣获中国专利奖金奖。", ["中国专利奖金奖"]),
        ("省工信厅公布绿色工厂（第五批）名单，远岫锂业榜上有名。", ["绿色工厂（第五批）名单"]),
        ("被列入全国第三批创新型产业集群试点。", ["全国第三批创新型产业集群试点"]),
        ("通过全国首批绿色电力认证。", ["全国首批绿色电力认证"]),
    ],
)
def test_honours_are_told_with_their_span(sentence: str, texts: list[str]) -> None:
    found = honours(sentence)
    assert [honour.text for honour in found] == texts
    assert all(sentence[honour.start : honour.end] == honour.text for honour in found)


@pytest.mark.parametrize(
    "sentence",
    [
        "力争建成全国最大的锂盐生产基地。",
        "努力打造国内一流、国际领先的产业高地。",
        "奋力争创国家级高新技术产业开发区。",
        "培育4家国家级绿色工厂、1家省级绿色工厂。",
        "累计获批专精特新企业11家。",
        "坚持发展是第一要务，把安全放在第一位。",
        "第一季度开门红，第二季度再加力。",
        "中国共产党的领导是做好工作的最大优势。",
        "首先要抓好落实，首次召开会议。",
        "获得贷款6700万元。",
    ],
)
def test_aims_counts_and_phrases_are_no_honour(sentence: str) -> None:
    assert honours(sentence) == []


def test_the_subject_is_the_company_named_last_in_the_sentence() -> None:
    (honour,) = honours("青屏工业园区捷报频传。远岫锂业成为全省首个零碳工厂的建设企业。")
    assert honour.subject == "远岫锂业"


def test_the_subject_is_the_park_of_the_article_where_the_sentence_names_none() -> None:
    (honour,) = honours("青屏工业园区捷报频传。成功创建国家级绿色园区。")
    assert honour.subject == "青屏工业园区"


def test_the_subject_is_none_where_nobody_is_named() -> None:
    (honour,) = honours("成功创建国家级绿色园区。")
    assert honour.subject is None


@pytest.mark.parametrize(
    "piece", ["全省", "首个", "全省首个", "荣获、", "“", "第一", "被评为国家级示范", "最大", "百强、", "居"]
)
def test_a_hostile_line_takes_no_longer_than_its_length(piece: str) -> None:
    assert growth(lambda n: find_honours(reading(piece * n), Names()), 300) < 2.4
    find_honours(reading(piece * 10_000), Names())
