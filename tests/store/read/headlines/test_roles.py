"""Lines of a headline right under one another: the kicker, the lines of the title, the deck."""

from __future__ import annotations

import pytest

from store.read.article import read_articles
from store.read.formats import decode_source
from store.read.headlines.roles import names_writer
from tests.store.read.bodies import CLOSING, OPENING

_BODY = OPENING + CLOSING
_REPORT = """
　　本报讯（记者 高远）青屏工业园区的车间
里，机器日夜不停地转动。园区去年实现产值三
百二十亿元，比前一年多出四十亿元。
"""


def read(page: str) -> tuple[str, str]:
    """Kicker and title of a page."""
    (reading,) = read_articles(decode_source(page.encode(), "page.txt"))
    return reading.masthead.kicker, "".join(reading.masthead.title.split())


@pytest.mark.parametrize(
    ("lines", "kicker", "title"),
    [
        ("新材料产业挑大梁\n青屏园区前三季度逆势上扬", 1, "青屏园区前三季度逆势上扬"),
        ("全市园区建设现场会在青屏举行\n以项目论英雄　凭实绩排座次", 1, "以项目论英雄 凭实绩排座次"),
        ("两地共建园区推介会昨日举办\n签下32个项目签下32个项目", 1, "签下32个项目"),
        ("年产值突破500亿元\n青屏园区挺进全省十强", 1, "青屏园区挺进全省十强"),
        ("青屏园区创新“拿地即开工”模式\n78天刷新落地纪录", 1, "78天刷新落地纪录"),
        ("青屏园区把服务送到车间门口\n一只电机背后的“加减法”", 1, "一只电机背后的“加减法”"),
        ("省委书记在青屏调研时强调\n做大实体经济　推动园区提档", 1, "做大实体经济 推动园区提档"),
        ("上半年工业经济怎么看\n青屏园区稳中提质动能足\n规上产值增长10.3%", 1, "青屏园区稳中提质动能足"),
        ("一线调研\n让“老字号”焕新颜\n——青屏园区见闻", 1, "让“老字号”焕新颜"),
        ("【高质量发展调研行】\n小电机转出大市场", 0, "小电机转出大市场"),
        ("高质量发展调研行\n小电机转出大市场\n——青屏园区的报告", 1, "小电机转出大市场"),
        ("喜迎二十大\n奋进新征程　建功新园区", 1, "奋进新征程 建功新园区"),
        ("｜走进园区｜\n一只电机的“智造”之旅", 1, "一只电机的“智造”之旅"),
        ("“园区再出发”系列报道之三\n啃下土地“硬骨头”", 1, "啃下土地“硬骨头”"),
        ("壮丽70年·奋斗新时代\n从盐碱滩到电机城", 1, "从盐碱滩到电机城"),
        ("新春走基层\n车间里的“加班餐”", 1, "车间里的“加班餐”"),
        ("对话\n“门槛高了，好项目反而多了”\n——访园区党工委书记", 1, "“门槛高了，好项目反而多了”"),
        ("打造千亿级产业集群\n青屏开发区按下快进键", 1, "青屏开发区按下快进键"),
        ("首个氢能产业园在青屏开园\n“氢”风徐来满园春", 1, "“氢”风徐来满园春"),
        ("总投资120亿元\n青屏光伏产业园项目签约", 1, "青屏光伏产业园项目签约"),
        ("总投资120亿元的项目落户青屏\n一根硅棒“拉”出新产业", 1, "一根硅棒“拉”出新产业"),
        ("市委书记周明远到青屏开发区调研\n以更大力度推进项目建设", 1, "以更大力度推进项目建设"),
        ("开局“十四五”\n青屏开发区锚定千亿目标", 1, "青屏开发区锚定千亿目标"),
        ("开发区的故事\n二十年磨一剑", 1, "二十年磨一剑"),
        ("奋战四季度　冲刺全年红\n青屏产业园产销两旺", 1, "青屏产业园产销两旺"),
        ("当“制造”遇上“智造”\n青屏老厂换新颜", 0, "当“制造”遇上“智造”青屏老厂换新颜"),
        ("万亩荒滩\n崛起产业新城", 0, "万亩荒滩崛起产业新城"),
        ("青屏开发区推行\n“标准地+承诺制”", 0, "青屏开发区推行“标准地+承诺制”"),
        ("青屏出台十条措施\n支持园区企业稳岗留工", 0, "青屏出台十条措施支持园区企业稳岗留工"),
        ("青屏高新区获批国家级试点\n系全省唯一入选园区", 0, "青屏高新区获批国家级试点"),
        ("青屏园区：传统产业的\n“智改数转”进行曲", 0, "青屏园区：传统产业的“智改数转”进行曲"),
        ("青屏工业园区全力打造\n千亿级装备产业集群", 0, "青屏工业园区全力打造千亿级装备产业集群"),
        ("拆掉一堵“墙”，\n盘活一座园\n——闲置土地清理纪事", 0, "拆掉一堵“墙”，盘活一座园"),
        ("从“单打独斗”到\n“抱团出海”", 0, "从“单打独斗”到“抱团出海”"),
        ("一座老工业基地\n怎样在转型中\n重新挺起脊梁", 0, "一座老工业基地怎样在转型中重新挺起脊梁"),
        ("青屏园区把服务窗口\n搬进企业车间", 0, "青屏园区把服务窗口搬进企业车间"),
        ("青屏园区与十二所高校\n共建产业研究院", 0, "青屏园区与十二所高校共建产业研究院"),
        ("青屏园区百亿电机项目\n昨日正式投产", 0, "青屏园区百亿电机项目昨日正式投产"),
        ("逐梦新蓝海\n扬帆正当时", 0, "逐梦新蓝海 扬帆正当时"),
        ("小电机转出大市场\n青屏工业园区转型升级调查", 0, "小电机转出大市场"),
        ("园区转型，钱从哪里来？\n青屏园区管委会主任答记者问", 0, "园区转型，钱从哪里来？"),
    ],
)
@pytest.mark.parametrize("under", ["\n本报记者 高远\n" + _BODY, "\n" + _REPORT])
def test_a_kicker_is_told_from_the_first_line_of_a_title(lines: str, kicker: int, title: str, under: str) -> None:
    first = " ".join(lines.split("\n")[0].split()) if kicker else ""
    assert read(lines + under) == (first, "".join(title.split()))


def headings(page: str) -> list[str]:
    """The headings of a page."""
    (reading,) = read_articles(decode_source(page.encode(), "page.txt"))
    return reading.headings


def test_the_figures_of_a_box_are_no_headings() -> None:
    box = "　　园区家底\n规划面积：203平方公里\n入园企业：312家，其中规上168家\n研发平台：6个\n（截至2019年6月底）\n"
    page = f"{_BODY}\n{box}\n园区转型进行曲园区转型进行曲\n——访管委会主任\n本报记者 高远\n{_BODY}"
    assert headings(page) == ["园区家底"]
    assert read(page) == ("", "园区转型进行曲")


def test_what_a_reporter_asks_is_no_headline() -> None:
    asked = "\n　　记者：融资难，如何\n破解？\n　　沈砚秋：园区与六家银行合作，发放贷款四亿多\n元，企业得到了实惠。\n"
    page = f"{asked}{_BODY}\n从“招商”到“选商”\n——访管委会主任沈砚秋\n本报记者 高远\n{_BODY}"
    assert headings(page) == []
    assert read(page) == ("", "从“招商”到“选商”")


def test_a_column_of_several_reports_is_named_by_its_own_headline() -> None:
    report = "\n　　本报讯（记者 高远）园区今年新引进二十家企业，建成两座标准厂房，让工人就近上班。\n"
    page = f"园区速递园区速递\n\n青屏园区利润由负转正\n{report}\n石梁园区再添两条生产线\n{report}"
    assert read(page) == ("", "园区速递")


def test_a_title_longer_than_a_line_of_headlines_is_kept() -> None:
    title = "青屏国家高新技术产业开发区获批建设国家\n新型工业化产业示范基地"
    assert read(f"{title}\n{_REPORT}") == ("", title.replace("\n", ""))


WHOLE = (
    "青屏工业园区的车间里，机器日夜不停地转动。园区去年实现产值三百二十亿元，比前一年多出四十亿元，管委会的同志说，"
    "园区今年要再引进二十家企业，建成两座标准厂房，让工人就近上班，让企业放心发展，让群众得到更多实惠。"
)
"""A paragraph that stands on one line."""


@pytest.mark.parametrize(
    ("lines", "kicker", "title"),
    [
        ("青屏园区与十二所高校\n共建产业研究院", "", "青屏园区与十二所高校共建产业研究院"),
        ("青屏工业园区全力打造\n千亿级装备产业集群", "", "青屏工业园区全力打造千亿级装备产业集群"),
        ("新材料产业挑大梁\n青屏园区前三季度逆势上扬", "新材料产业挑大梁", "青屏园区前三季度逆势上扬"),
        ("青屏园区跑出“加速度”\n上半年完成投资增长12%", "", "青屏园区跑出“加速度”"),
        ("走进园区\n荒滩崛起一座新城\n上半年完成投资增长12%", "走进园区", "荒滩崛起一座新城"),
    ],
)
def test_headlines_over_whole_paragraphs_are_told(lines: str, kicker: str, title: str) -> None:
    assert read(f"{lines}\n本报记者 高远\n{WHOLE}\n{WHOLE[::-1]}\n") == (kicker, title)


@pytest.mark.parametrize(
    ("lines", "kicker", "title"),
    [
        ("当好“店小二”　服务零距离\n\n青屏园区挺进全省十强\n上半年完成投资增长12%", 1, "青屏园区挺进全省十强"),
        ("高质量发展调研行\n\n从“制造”到“智造”\n上半年完成投资增长12%", 0, "从“制造”到“智造”"),
        ("｜数说园区｜\n\n一座资源型城市的\n“绿色突围”\n——来自青屏的报告", 1, "一座资源型城市的“绿色突围”"),
        ("喜迎二十大\n让每一寸土地都“生金”\n规上产值增长10.3%", 1, "让每一寸土地都“生金”"),
        ("三年累计引进企业近百家\n小巷深处有“大厂”小巷深处有“大厂”", 1, "小巷深处有“大厂”"),
        ("拆掉一堵“墙”，\n盘活一座园", 0, "拆掉一堵“墙”，盘活一座园"),
    ],
)
def test_headlines_that_top_a_page_without_a_byline_are_told(lines: str, kicker: int, title: str) -> None:
    first = " ".join(lines.split("\n")[0].split()) if kicker else ""
    assert read(f"{lines}\n{_BODY}\n“换血”之后\n{_BODY}（记者 高远）\n") == (first, title)


def test_a_bracket_that_only_closes_names_no_writer() -> None:
    """Guards against a headline cut off at its opening bracket, which stopped the reading."""
    assert not names_writer("青屏园区产值再创新高）")
    assert names_writer("区委宣传部 高远（摄）")
