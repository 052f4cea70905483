"""Companies by legal ending, by trade, by the list and phrase they stand in, and the user's own."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from store.extract.names import find_names
from store.knowledge import load_knowledge
from tests.store.extract.readings import names_of, printed, reading


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        # legal endings
        ("云岭远岫铝业有限公司的车间里机声隆隆。", ["云岭远岫铝业有限公司"]),
        ("走进青屏工业园区临岳华昱新材料科技有限公司，", ["临岳华昱新材料科技有限公司"]),
        ("记者在云岭恒岚生物制药股份有限公司看到，", ["云岭恒岚生物制药股份有限公司"]),
        ("临岳远岫化工有限责任公司望潮分公司投产。", ["临岳远岫化工有限责任公司望潮分公司"]),
        ("由远岫集团投资建设的项目开工。", ["远岫集团"]),
        ("签约的是砚湾（云岭）智能装备有限公司。", ["砚湾（云岭）智能装备有限公司"]),
        ("青海远岫水泥厂完成技改。", ["青海远岫水泥厂"]),
        ("以云岭三元乳业有限公司为龙头。", ["云岭三元乳业有限公司"]),
        ("云岭汽车集团股份有限公司签约。", ["云岭汽车集团股份有限公司"]),
        ("远岫企业集团所属的北砚建集团开工。", ["远岫企业集团", "北砚建集团"]),
        # trades
        ("远岫锂业的产线满负荷运转。", ["远岫锂业"]),
        ("在华昱新材料，订单排到年底。", ["华昱新材料"]),
        ("收购原恒岚光电厂房三栋。", ["恒岚光电"]),
        ("亚洲硅业技改完成。", ["亚洲硅业"]),
        # lists
        (
            "引进华昱新材料、恒岚新能源、卓砚环保等重点企业。",
            ["华昱新材料", "恒岚新能源", "卓砚环保"],
        ),
        (
            "以远岫锂业、砚泽、卓芯半导体等为代表的企业脱颖而出。",
            ["远岫锂业", "砚泽", "卓芯半导体"],
        ),
        (
            "越来越多人们熟悉的品牌——中复神鹰、天合光能、远岫锂能等。",
            ["中复神鹰", "天合光能", "远岫锂能"],
        ),
        ("远岫铝业、飞驰乳业等企业入选。", ["远岫铝业", "飞驰乳业"]),
        (
            "远岫硅业5万吨多晶硅、恒岚锂业16万吨锂电材料等37个重点项目开工。",
            ["远岫硅业", "恒岚锂业"],
        ),
        ("盘活恒岚铝箔、珠峰虫草等低效用地。", ["恒岚铝箔", "珠峰虫草"]),
        ("远岫铝业、桥西铝电通过认证。", ["远岫铝业", "桥西铝电"]),
        # phrases
        ("远岫锂业成为全省首家上市企业。", ["远岫锂业"]),
        ("“订单排到了明年。”华昱新材料总经理李砚说。", ["华昱新材料"]),
        ("推进青海省投3台660兆瓦火电机组项目。", ["青海省投"]),
        # known names
        ("宁德时代、比亚迪、隆基绿能先后落户。", ["宁德时代", "比亚迪", "隆基绿能"]),
        ("弗迪的电芯下线。", ["弗迪"]),
        # what stands before a name
        ("首块用地受让方石梁远岫木门有限公司开工。", ["石梁远岫木门有限公司"]),
        ("竞得方云岭恒岚铝业有限公司投资2亿元。", ["云岭恒岚铝业有限公司"]),
        # what a company makes
        ("石梁远岫化工有限责任公司的MDI年产能达12万吨。", ["石梁远岫化工有限责任公司"]),
    ],
)
def test_companies_are_told_in_full(sentence: str, names: list[str]) -> None:
    assert names_of(sentence).companies == names


@pytest.mark.parametrize(
    "sentence",
    [
        "培育高新技术企业3家、专精特新中小企业4家。",
        "新引进工业企业10家、商贸企业15家。",
        "发展新材料产业、新能源产业和生物医药产业。",
        "打造有色金属、精细化工、绿色建材等产业集群。",
        "光伏、锂电、合金等企业运行平稳。",
        "洽谈碳酸锂、镁砂和氢氧化铝等项目。",
        "谋划储能电柜、压延铜箔等几个新项目。",
        "多家上市公司和国有企业前来考察。",
        "成立平台公司、集团公司和子公司。",
        "青海新能源产业蓬勃发展。",
        "实施股份制改造，转让集团股份。",
        "该公司负责人介绍，公司今年扩产。",
        "建成污水处理厂、自来水厂和垃圾焚烧发电厂。",
        "抢抓新一轮科技革命和产业变革机遇。",
        "推动创新材料应用，发展创新生物技术。",
        "赴江苏、广东、浙江等地招商。",
        "园区企业厂长座谈会召开。",
        "突破电芯制造、硅碳材料等技术。",
        "纳米新材料处于领先水平。",
        "组建全省首个煤基新材料中试基地。",
        "总投资168亿元的煤制聚烯烃项目投产。",
        "“过去论车卖煤，现在论克卖材料。”",
        "两家公司、3家公司、多家公司签约。",
        "“稳”字当头，企业信心足。",
    ],
)
def test_words_of_a_kind_are_no_company(sentence: str) -> None:
    assert names_of(sentence).companies == []


def test_the_short_name_of_a_company_named_in_full_is_found_again() -> None:
    body = "云岭远岫铝业有限公司去年投产。远岫铝业今年扩产。"
    assert names_of(body).companies == ["云岭远岫铝业有限公司", "远岫铝业"]


def test_a_brand_inside_the_legal_name_is_found_again() -> None:
    body = "临岳京宏砚铝业有限公司开足马力。据悉，京宏砚今年订单饱满。"
    assert "京宏砚" in names_of(body).companies


def test_a_name_learned_from_a_list_is_found_everywhere() -> None:
    body = "砚泽的订单很满。引进远岫锂业、砚泽等企业。"
    assert [name for _, name in printed(body, "company")].count("砚泽") == 2


def test_a_user_adds_a_company_with_its_aliases(tmp_path: Path) -> None:
    path = tmp_path / "knowledge.toml"
    path.write_text('[[company]]\nname = "云岭望潮造船集团"\naliases = ["望潮船"]\n', "utf-8")
    names = find_names(reading("望潮船下水。"), load_knowledge(path))
    assert names.companies == ["云岭望潮造船集团"]


def test_companies_do_not_overlap_each_other_or_parks() -> None:
    body = "青屏工业园区云岭远岫铝业有限公司、远岫锂业、青屏工业园区开发集团有限公司等企业。"
    mentions = names_of(body).mentions
    assert all(a.end <= b.start for a, b in pairwise(mentions))


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
        "拒批不符合产业政策的项目41个。",
        "一箱箱白糖正打包装船。",
        "本报讯（记者 高远 通讯员 李旭阳）园区外贸增长两成。",
        "本报讯（记者高远通讯员王弗迪）园区外贸增长两成。",
    ],
)
def test_what_looks_like_a_company_is_none(sentence: str) -> None:
    assert names_of(sentence).companies == []
