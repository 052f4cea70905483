"""Firsts, ranks and titles: the span and whose it is; aims and counts are none."""

from __future__ import annotations

from pathlib import Path

import pytest

from store.extract.honours.finding import find_honours
from store.extract.names import Names
from store.knowledge import load_knowledge
from tests.store.extract.readings import honours_of, honours_printed, names_of, reading
from tests.work import growth


@pytest.mark.parametrize(
    ("sentence", "texts"),
    [
        ("全省首个氢能研究院揭牌成立。", ["全省首个氢能研究院"]),
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
        ("项目获云岭省科学技术进步奖一等奖，荣获中国专利奖金奖。", ["云岭省科学技术进步奖一等奖", "中国专利奖金奖"]),
        ("省工信厅公布绿色工厂（第五批）名单，远岫锂业榜上有名。", ["绿色工厂（第五批）名单"]),
        ("被列入全国第三批创新型产业集群试点。", ["全国第三批创新型产业集群试点"]),
        ("通过全国首批绿色电力认证。", ["全国首批绿色电力认证"]),
    ],
)
def test_honours_are_told_with_their_span(sentence: str, texts: list[str]) -> None:
    found = honours_of(sentence)
    assert [honour.text for honour in found] == texts
    assert all(sentence[honour.start : honour.end] == honour.text for honour in found)


@pytest.mark.parametrize(
    "sentence",
    [
        "力争建成全国最大的锂盐生产基地。",
        "努力打造国内一流、国际领先的产业高地。",
        "奋力争创国家级高新技术产业开发区。",
        "新增国家级绿色工厂6家、省级绿色工厂9家。",
        "累计获批专精特新企业11家。",
        "坚持发展是第一要务，把安全放在第一位。",
        "第一季度开门红，第二季度再加力。",
        "中国共产党的领导是做好工作的最大优势。",
        "港口是园区最大的优势，人气是园区最大变化。",
        "2014年，全市仅有1家深加工企业，年产值不足5亿元。",
        "首先要抓好落实，首次召开会议。",
        "获得贷款6700万元。",
    ],
)
def test_aims_counts_and_phrases_are_no_honour(sentence: str) -> None:
    assert honours_of(sentence) == []


def test_the_subject_is_the_company_named_last_in_the_sentence() -> None:
    (honour,) = honours_of("青屏工业园区捷报频传。远岫锂业成为全省首个零碳工厂的建设企业。")
    assert honour.subject == "远岫锂业"


def test_the_subject_is_the_park_of_the_article_where_the_sentence_names_none() -> None:
    (honour,) = honours_of("青屏工业园区捷报频传。成功创建国家级绿色园区。")
    assert honour.subject == "青屏工业园区"


def test_the_subject_is_none_where_nobody_is_named() -> None:
    (honour,) = honours_of("成功创建国家级绿色园区。")
    assert honour.subject is None


@pytest.mark.parametrize(
    "piece",
    [
        "全省",
        "首个",
        "全省首个",
        "荣获、",
        "“",
        "第一",
        "被评为国家级示范",
        "最大",
        "百强、",
        "居",
        "仅入选",
        "继",
        "荣誉：",
        "之一",
        "拥有",
    ],
)
def test_a_hostile_line_takes_no_longer_than_its_length(piece: str) -> None:
    assert growth(lambda n: find_honours(reading(piece * n), Names(), load_knowledge()), 300) < 2.4
    find_honours(reading(piece * 10_000), Names(), load_knowledge())


@pytest.mark.parametrize(
    ("sentence", "core"),
    [
        ("2021年，园区产值首破五百亿元大关。", "首破五百亿元大关"),
        ("全年进出口额首次突破300亿元。", "首次突破300亿元"),
        ("去年，园区产值首次迈上百亿元台阶。", "首次迈上百亿元台阶"),
        ("税收首超10亿元。", "首超10亿元"),
        ("货物吞吐量首次跨过亿吨大关。", "首次跨过亿吨大关"),
        ("规上工业总产值首次站上2000亿元台阶。", "首次站上2000亿元"),
        ("青屏工业园区是全省仅有的两个铜基新材料园区之一。", "全省仅有的两个铜基新材料园区之一"),
        ("它是全国确定的六大石化基地之一。", "全国确定的六大石化基地之一"),
        ("园区被列为全省重点建设的“三城两园”之一。", "全省重点建设的“三城两园”之一"),
        ("这是全市税收保持增长的三个园区之一。", "全市税收保持增长的三个园区之一"),
        ("荣获全国五一劳动奖状。", "全国五一劳动奖状"),
        ("公司获评国家级绿色工厂。", "国家级绿色工厂"),
        ("产品入选国家首台套目录，跻身制造业单项冠军示范企业。", "制造业单项冠军示范企业"),
        ("该车间被认定为省级智能制造示范车间。", "省级智能制造示范车间"),
        ("远岫锂业蝉联中国民营企业500强。", "中国民营企业500强"),
        ("园区捧回全省高质量发展先进园区奖牌。", "先进园区"),
        ("经开区在全国综合考评中位列第38位。", "位列第38位"),
        ("亩均税收居全省第一。", "居全省第一"),
        ("综合实力连续三年稳居全市首位。", "稳居全市首位"),
        ("外贸总量列全省开发区第二位。", "列全省开发区第二位"),
        ("建成全国首条千吨级生产线。", "全国首条千吨级生产线"),
        ("落成国内唯一的干热岩试验平台。", "国内唯一的干热岩试验平台"),
        ("跻身全国化工园区百强。", "跻身全国化工园区百强"),
        ("该项目填补了国内空白。", "填补了国内空白"),
        ("实现了上市公司零的突破。", "零的突破"),
        ("被授予“全国模范劳动关系和谐园区”称号。", "全国模范劳动关系和谐园区"),
        ("成功创建国家级绿色园区。", "国家级绿色园区"),
        ("获批国家新型工业化产业示范基地。", "国家新型工业化产业示范基地"),
        ("商标被认定为中国驰名商标。", "中国驰名商标"),
        ("入围工信部智能制造优秀场景名单。", "智能制造优秀场景名单"),
        ("斩获全省营商环境评价第一名，荣登全国百强榜。", "全国百强榜"),
    ],
)
def test_honours_of_many_shapes(sentence: str, core: str) -> None:
    assert any(core in text for text in honours_printed(sentence)), honours_printed(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "力争产值首次突破千亿元大关。",
        "确保税收首破百亿元。",
        "努力成为全省五个千亿级园区之一。",
        "用地减少三分之一。",
        "产值约占全市的七分之一。",
        "这是企业的两个车间之一。",
        "首先抓好招商。",
        "首次参加展会。",
        "首次来到园区的客商很多。",
        "首期投资3亿元。",
        "培育国家级绿色工厂4家。",
        "累计认定高新技术企业25家。",
        "力争建成全国最大的铜箔基地。",
        "争创国家级经开区。",
        "第一季度产值12亿元。",
        "第三产业加快发展。",
        "打造全省一流的营商环境。",
        "项目获得贷款5亿元。",
        "计划入选省级重点项目。",
        "产量最高时每天8吨。",
        "目标是跻身全国百强。",
        "对标国际先进水平。",
        "冲刺全省前三。",
        "瞄准世界500强企业招商。",
        "奋力创建国家生态工业示范园区。",
        "第一批设备已经到货。",
        "第二天一早，他来到车间。",
        "从第一产业到第三产业。",
        "首要任务是抓项目。",
        "优先保障前三个项目用地。",
    ],
)
def test_aims_counts_and_shares_are_no_honours(sentence: str) -> None:
    assert honours_printed(sentence) == []


@pytest.mark.parametrize(
    "text",
    ["“园区是\n国家级名单”称号", "认定绿色工厂\n试点园区为国家级", "“先进”园区\n获“示范园区", "获评\n国家级绿色工厂"],
)
def test_an_honour_never_reaches_over_a_paragraph(text: str) -> None:
    assert all("\n" not in honour.text for honour in honours_of(text))


@pytest.mark.parametrize(
    ("words", "sentence", "told"),
    [
        ('honour_awards = ["喜摘"]\nhonour_titles = ["飞燕匾"]', "园区喜摘云岭省“飞燕匾”。", "云岭省“飞燕匾”"),
        ('honour_styles = ["飞燕企业"]', "远岫锂业是园区的“飞燕企业”。", "“飞燕企业”"),
    ],
)
def test_words_of_the_users_own_tell_honours(tmp_path: Path, words: str, sentence: str, told: str) -> None:
    own = tmp_path / "knowledge.toml"
    own.write_text(f"[words]\n{words}\n", "utf-8")
    assert honours_of(sentence) == []
    [honour] = find_honours(reading(sentence), names_of(sentence), load_knowledge(own))
    assert honour.text == told
