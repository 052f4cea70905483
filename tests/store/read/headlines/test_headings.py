"""Headings inside the text as papers print them, in pages set in every way."""

from __future__ import annotations

import pytest

from store.read.article import read_articles
from store.read.formats import decode_source
from tests.store.read.headlines.set_page import PARAGRAPHS, TITLE, wrapped

APART = ["apart", "indented", "whole", "whole, apart"]
"""Ways a page may be set in which a heading as wide as the column is told."""
ALL = ["tight", *APART]
HEADINGS: list[tuple[list[str], list[str] | None, list[str]]] = [
    (["一、优服务", "二、强招商", "三、兴产业"], None, ALL),
    (["一、优化服务，企业安心", "二、精准招商，项目落地", "三、创新驱动，产业升级"], None, ALL),
    (["（一）优服务", "（二）强招商", "（三）兴产业"], None, ALL),
    (["1.优服务", "2.强招商", "3.兴产业"], None, ALL),
    (["1、优化服务", "2、精准招商", "3、创新驱动"], None, ALL),
    (["01 优化服务", "02 精准招商", "03 创新驱动"], None, ALL),
    (["第一章 优化服务", "第二章 精准招商", "第三章 创新驱动"], None, ALL),
    (["【优化服务】", "【精准招商】", "【创新驱动】"], ["优化服务", "精准招商", "创新驱动"], ALL),
    (["■优化服务", "■精准招商", "■创新驱动"], ["优化服务", "精准招商", "创新驱动"], ALL),
    (["▲优化服务", "▲精准招商", "▲创新驱动"], ["优化服务", "精准招商", "创新驱动"], ALL),
    (["● 优化服务", "● 精准招商", "● 创新驱动"], ["优化服务", "精准招商", "创新驱动"], ALL),
    (
        ["◆ 优化服务添动力", "◆ 精准招商聚合力", "◆ 创新驱动增活力"],
        ["优化服务添动力", "精准招商聚合力", "创新驱动增活力"],
        ALL,
    ),
    (["★优化服务", "★精准招商", "★创新驱动"], ["优化服务", "精准招商", "创新驱动"], ALL),
    (["◎优化服务", "◎精准招商", "◎创新驱动"], ["优化服务", "精准招商", "创新驱动"], ALL),
    (["▍优化服务", "▍精准招商", "▍创新驱动"], ["优化服务", "精准招商", "创新驱动"], ALL),
    (["□ 优化服务", "□ 精准招商", "□ 创新驱动"], ["优化服务", "精准招商", "创新驱动"], ALL),
    (["优化服务", "精准招商", "创新驱动"], None, ALL),
    (["优服务", "强招商", "兴产业"], None, ALL),
    (["优化服务 企业安心", "精准招商 项目落地", "创新驱动 产业升级"], None, ALL),
    (["优化服务，企业安心", "精准招商，项目落地", "创新驱动，产业升级"], None, ALL),
    (["优化服务——企业安心", "精准招商——项目落地", "创新驱动——产业升级"], None, ALL),
    (["服务企业“零距离”", "招商引资“加速度”", "产业升级“新引擎”"], None, ALL),
    (["“店小二”服务到车间", "“云招商”签来大项目", "“智改数转”促升级"], None, ALL),
    (["服务：从“被动”到“主动”", "招商：从“招来”到“留住”", "产业：从“制造”到“智造”"], None, ALL),
    (["关键词：服务", "关键词：招商", "关键词：创新"], None, ALL),
    (["关键词一：服务", "关键词二：招商", "关键词三：创新"], None, ALL),
    (["服务篇", "招商篇", "创新篇"], None, ALL),
    (["镜头一：服务进车间", "镜头二：招商到沿海", "镜头三：创新在一线"], None, ALL),
    (["现场一", "现场二", "现场三"], None, ALL),
    (["服务优了 企业笑了", "招商热了 项目多了", "创新强了 产业旺了"], None, ALL),
    (["春风化雨润企业", "筑巢引凤聚英才", "乘势而上谱新篇"], None, ALL),
    (["千帆竞发 百舸争流勇者胜", "万木争春 一枝独秀压群芳", "惊涛拍岸 卷起千堆雪如画"], None, ALL),
    (["优化服务优化服务", "精准招商精准招商", "创新驱动创新驱动"], ["优化服务", "精准招商", "创新驱动"], ALL),
    (
        ["服务企业零距离服务企业零距离", "招商引资加速度招商引资加速度", "产业升级新引擎产业升级新引擎"],
        ["服务企业零距离", "招商引资加速度", "产业升级新引擎"],
        ALL,
    ),
    (
        ["优化服务优化服务 企业安心企业安心", "精准招商精准招商 项目落地项目落地", "创新驱动创新驱动 产业升级产业升级"],
        ["优化服务 企业安心", "精准招商 项目落地", "创新驱动 产业升级"],
        ALL,
    ),
    (["3天办成一件事", "5个月建成一座厂", "1张清单管到底"], None, ALL),
    (["“一站式”服务 让企业少跑腿", "“一条龙”招商 让项目早落地", "“一盘棋”创新 让产业更兴旺"], None, ALL),
    (["从“有没有”到“好不好”的服务之变", "从“招商”到“选商”的招引之变", "从“制造”到“智造”的产业之变"], None, APART),
    (["服务的温度", "招商的精度", "创新的高度"], None, ALL),
    (["## 优化服务", "## 精准招商", "## 创新驱动"], ["优化服务", "精准招商", "创新驱动"], ALL),
    (["优 化 服 务", "精 准 招 商", "创 新 驱 动"], ["优化服务", "精准招商", "创新驱动"], ALL),
    (["Part 1 优化服务", "Part 2 精准招商", "Part 3 创新驱动"], None, ALL),
    (["①优化服务", "②精准招商", "③创新驱动"], None, ALL),
    (["A 优化服务", "B 精准招商", "C 创新驱动"], None, ALL),
    (["其一 优化服务", "其二 精准招商", "其三 创新驱动"], None, ALL),
    (["壹 优化服务", "贰 精准招商", "叁 创新驱动"], None, ALL),
    (["一 优化服务", "二 精准招商", "三 创新驱动"], None, ALL),
    (["一", "二", "三"], [], ALL),
    (["[优化服务]", "[精准招商]", "[创新驱动]"], ["优化服务", "精准招商", "创新驱动"], ALL),
    (["〔优化服务〕", "〔精准招商〕", "〔创新驱动〕"], ["优化服务", "精准招商", "创新驱动"], ALL),
    (["《优化服务》", "《精准招商》", "《创新驱动》"], None, ALL),
    (
        ["服务企业\n零距离", "招商引资\n加速度", "产业升级\n新引擎"],
        ["服务企业 零距离", "招商引资 加速度", "产业升级 新引擎"],
        ALL,
    ),
    (["加减乘除 演算营商环境“最优解”", "内引外联 奏响招商引资“最强音”", "强链补链 跑出产业升级“加速度”"], None, APART),
    (["（1）优化服务", "（2）精准招商", "（3）创新驱动"], None, ALL),
]
"""As printed, as told (None: the same), and in pages of which setting."""


@pytest.mark.parametrize(
    ("printed", "told", "setting"),
    [(printed, told, setting) for printed, told, settings in HEADINGS for setting in settings],
)
def test_headings_are_told_in_every_setting(printed: list[str], told: list[str] | None, setting: str) -> None:
    gap = "\n\n" if "apart" in setting else "\n"
    text = f"{TITLE}\n本报记者 高远{gap}{wrapped(PARAGRAPHS[0], setting)}"
    for heading, paragraph in zip(printed, PARAGRAPHS[1:], strict=True):
        text += f"{gap}{heading}{gap}{wrapped(paragraph, setting)}"
    (reading,) = read_articles(decode_source(text.encode(), "page.txt"))
    assert reading.masthead.title == TITLE
    assert reading.headings == (printed if told is None else told)
    assert set(PARAGRAPHS) <= set(reading.mended.text.split("\n"))


def _blocks(text: str) -> list[tuple[str, str]]:
    [read] = read_articles(decode_source(text.encode(), "page.txt"))
    return [(block.kind, read.mended.text[block.start : block.end]) for block in read.mended.blocks]


def test_the_first_line_of_a_paragraph_beside_spaced_lines_is_no_heading() -> None:
    page = _blocks(
        "青屏工业园区发展综述\n\n"
        "　　园区建成污水处理厂四座，日处\n理能力大为提高，中水回用率也达到\n九成二。\n"
        "　　“十三五”期间，园区淘汰\n兰炭落后产能一批，关停散乱\n污企业四十多户；万元工业增\n"
        "加 值 能 耗 累 计 下 降 一 成 ， 单\n位用水量也下降了两成以上。\n"
    )
    assert not [block for block in page if block[0] == "heading"]


def test_a_numbered_heading_under_a_list_is_a_heading() -> None:
    page = _blocks(
        "青屏工业园区工作报告\n\n●地区生产总值：增长7.5%左右\n●规上工业总产值：突破5600亿元\n●城镇新增就业：1万人以上\n●单位GDP能耗：下降3.2%\n\n"
        "一、去年工作回顾\n\n　　过去的一年，全区地区生产总值完成一百亿元，实现了\n新的增长，全年开局良好。\n"
    )
    assert ("heading", "一、去年工作回顾") in page


_FULL = """　　园区管委会介绍，今年前三季度完成工业产
值四百二十六亿元，同比增长百分之九，税收三
十一亿元，增幅居全省园区第三位，势头很好。
"""


@pytest.mark.parametrize(
    "headings",
    [
        ["一、拎包入住 即来即办", "二、链长领办 链主带动"],
        ["搭平台 上云有补贴", "强链条 下线有人要"],
        ["——抓项目，蓄势能", "——抓服务，优环境"],
        ["\n绿电从哪里来？\n", "\n绿电到哪里去？\n"],
    ],
)
def test_headings_under_a_paragraph_whose_last_line_is_full(headings: list[str]) -> None:
    text = f"青屏园区新年开工忙\n本报记者 高远\n\n{_FULL}" + "".join(f"{heading}\n{_FULL}" for heading in headings)
    (reading,) = read_articles(decode_source(text.encode(), "page.txt"))
    assert reading.headings == [heading.strip().strip("—") for heading in headings]
    assert [block.kind for block in reading.mended.blocks].count("paragraph") == len(headings)


def test_who_said_what_stands_above_is_no_heading() -> None:
    text = f"青屏园区新年开工忙\n本报记者 高远\n\n{_FULL}——园区老话\n{_FULL}"
    (reading,) = read_articles(decode_source(text.encode(), "page.txt"))
    assert reading.headings == []


def test_the_latin_name_of_a_paper_beside_the_date_is_no_headline() -> None:
    text = f"临岳日报\nLINYUE DAILY\n2021年11月3日 星期三\n\n青屏园区新年开工忙\n王启明 李沐阳\n\n{_FULL}"
    (reading,) = read_articles(decode_source(text.encode(), "page.txt"))
    assert (reading.masthead.title, reading.masthead.date) == ("青屏园区新年开工忙", "2021-11-03")


@pytest.mark.parametrize("label", ["编者按", "核心提示", "开栏的话"])
def test_a_note_above_the_byline_stays_above_the_text(label: str) -> None:
    text = f"青屏园区新年开工忙\n\n{label}：今年以来，青屏园区交出一份亮眼的答卷。\n\n本报记者 高远\n\n{_FULL * 2}"
    (reading,) = read_articles(decode_source(text.encode(), "page.txt"))
    lead = next(block for block in reading.mended.blocks if block.kind == "lead")
    assert reading.mended.text[lead.start : lead.end].startswith(label)
    assert not [edit for edit in reading.mended.edits if "before its beginning" in edit.reason]


@pytest.mark.parametrize("width", [12, 18, 24])
@pytest.mark.parametrize(
    "headings",
    [
        ["一块屏点亮一座城", "小厂房装下大产业", "从跟跑到领跑"],
        ["延链补链　小螺丝带起一群厂", "优化环境　好项目接踵而至", "产城融合　老百姓安居"],
        ["强龙头，产业集群拔节长", "优环境，服务无微不至", "惠民生，岗位就在门口"],
        ["招商：从等上门到请进来", "服务：从被动到主动", "创新：从借梯到造梯"],
        ["一、产业链条越拉越长", "二、服务企业越来越好", "三、群众日子越过越甜"],
        ["“这里的服务最贴心”", "“又添了新设备”", "“家门口能挣到钱”"],
        ["青屏：腾笼换鸟添动能", "石梁：借船出海闯市场", "河湾：固本培元稳增长"],
    ],
)
def test_headings_between_indented_paragraphs_need_no_blank_line(headings: list[str], width: int) -> None:
    def column(text: str) -> str:
        text = f"　　{text}"
        return "".join(f"{text[i : i + width]}\n" for i in range(0, len(text), width))

    text = f"{TITLE}\n本报记者 高远\n\n{column(PARAGRAPHS[0])}"
    text += "".join(f"{heading}\n{column(under)}" for heading, under in zip(headings, PARAGRAPHS[1:], strict=True))
    (reading,) = read_articles(decode_source(text.encode(), "page.txt"))
    assert ["".join(heading.split()) for heading in reading.headings] == ["".join(each.split()) for each in headings]


_COLUMN = "　　园区去年引进企业二十家，建成厂\n房两座，工人就近上班。\n"


@pytest.mark.parametrize("gap", ["", "\n"])
@pytest.mark.parametrize("headings", [["钱从哪里来？", "人往哪里去？"], ["链条越拉越长！", "日子越过越甜！"]])
def test_what_is_asked_or_called_out_over_an_indented_paragraph_is_a_heading(headings: list[str], gap: str) -> None:
    text = f"{TITLE}\n本报记者 高远\n\n{_COLUMN * 3}" + "".join(
        f"{gap}{heading}\n{gap}{_COLUMN}" for heading in headings
    )
    (reading,) = read_articles(decode_source(text.encode(), "page.txt"))
    assert reading.headings == headings


def test_the_end_of_a_paragraph_that_calls_out_is_no_heading() -> None:
    end = "　　园区去年引进企业二十家，厂房建\n成两座。园区的人都说，日子有盼头。\n越过越甜！\n"
    text = f"{TITLE}\n本报记者 高远\n\n{_COLUMN}{end}{_COLUMN * 2}"
    assert read_articles(decode_source(text.encode(), "page.txt"))[0].headings == []


def test_a_heading_of_two_halves_as_wide_as_the_column_parts_a_torn_sentence() -> None:
    torn = "　　园区建成三十万平方米标准厂房，\n三年间建成耳机、数据线等电子生产\n"
    rest = "线二十二条，去年的出口额增长了两\n成，占全县的一成以上。\n"
    text = f"{TITLE}\n本报记者 高远\n\n{_COLUMN * 3}{torn}\n沿边的标准厂房 飞出“电子鸟”一群\n\n{rest}{_COLUMN}"
    (reading,) = read_articles(decode_source(text.encode(), "page.txt"))
    assert reading.headings == ["沿边的标准厂房 飞出“电子鸟”一群"]
    assert "等电子生产线二十二条" in reading.mended.text


def test_the_deck_of_a_piece_inside_the_article_is_no_heading_of_its_own() -> None:
    text = f"{TITLE}\n本报记者 高远\n\n{_COLUMN * 3}\n“门槛高了项目多了”\n——访园区负责人\n\n{_COLUMN * 2}"
    (reading,) = read_articles(decode_source(text.encode(), "page.txt"))
    assert reading.headings == ["“门槛高了项目多了” ——访园区负责人"]


def test_the_mail_of_an_editor_is_no_heading() -> None:
    text = f"临岳日报\n2024年3月19日　星期二\n责编/高远　邮箱：linyue＠example.com\n\n{TITLE}\n\n{_COLUMN * 3}"
    (reading,) = read_articles(decode_source(text.encode(), "page.txt"))
    assert (reading.masthead.title, reading.headings) == (TITLE, [])


def test_a_heading_may_tell_a_share_where_it_makes_a_picture_of_it() -> None:
    heads = ["家底：以不到全市0.5%的土地挑起“大梁”", "路径：从一块钢板到一台整机"]
    text = f"{TITLE}\n本报记者 高远\n\n{_COLUMN * 3}" + "".join(f"\n{head}\n\n{_COLUMN * 2}" for head in heads)
    (reading,) = read_articles(decode_source(text.encode(), "page.txt"))
    assert reading.headings == heads


@pytest.mark.parametrize("label", ["■链接", "记者手记", "附表", "《相关新闻》", "【新闻链接】", "数读"])
def test_the_label_of_a_piece_beside_the_text_is_no_heading(label: str) -> None:
    text = f"{TITLE}\n本报记者 高远\n\n{_COLUMN * 3}\n{label}\n\n{_COLUMN * 2}"
    assert read_articles(decode_source(text.encode(), "page.txt"))[0].headings == []


def test_a_headline_may_begin_with_the_time_that_something_takes() -> None:
    heading = "9个月 从荒滩到首件下线"
    text = f"{TITLE}\n本报记者 高远\n\n{_COLUMN * 3}\n{heading}\n\n{_COLUMN * 2}"
    assert read_articles(decode_source(text.encode(), "page.txt"))[0].headings == [heading]


def test_a_question_apart_over_an_indented_paragraph_is_a_heading_however_wide() -> None:
    heading = "从卖铝锭到卖铝箔，差在哪？"
    text = f"{TITLE}\n本报记者 高远\n\n{_COLUMN * 3}\n{heading}\n\n{_COLUMN * 2}"
    assert read_articles(decode_source(text.encode(), "page.txt"))[0].headings == [heading]


def test_a_piece_with_a_label_is_told_by_its_headline() -> None:
    text = f"{TITLE}\n本报记者 高远\n\n{_COLUMN * 3}\n记者手记\n舍得，才有后来\n\n{_COLUMN * 2}"
    assert read_articles(decode_source(text.encode(), "page.txt"))[0].headings == ["舍得，才有后来"]


def test_a_deck_with_a_dash_set_inside_a_sentence_is_the_subtitle() -> None:
    deck, rest = "——前十个月园区工业产值增长逾三成", "换来一车车订单。"
    column = [PARAGRAPHS[0][i : i + 15] for i in range(0, 45, 15)]
    text = "\n".join([*column, "园区里的机器昼夜不停，", "", deck, "", rest, PARAGRAPHS[1][:15], PARAGRAPHS[1][15:]])
    (reading,) = read_articles(decode_source(f"{TITLE}{TITLE}\n\n{text}\n".encode(), "page.txt"))
    kinds = {b.kind: reading.mended.text[b.start : b.end] for b in reading.mended.blocks}
    assert kinds["subtitle"] == deck
    assert f"昼夜不停，{rest}" in reading.mended.text


def test_the_lines_of_a_note_broken_anywhere_are_no_headings() -> None:
    note = [
        "一家造轴承，一家做药，",
        "一家种“种子”。三家企业，三",
        "条赛道，在中原腹地的青屏“并驾齐驱”。",
        "在23.5平方公里的青屏",
        "高新技术产业园区，三家企业像三驾马车，",
        "往前跑。",
        "2016年，三家企业贡献",
        "工业产值148亿元、税收11.6亿",
        "元，占园区的39.2%。",
    ]
    text = "\n".join([TITLE + TITLE, "", *note, "", _COLUMN * 3])
    (reading,) = read_articles(decode_source(text.encode(), "page.txt"))
    assert reading.headings == []


def test_a_deck_set_over_the_title_is_no_kicker() -> None:
    heads = "\n\n".join(["一江清水  守住发展底色", "一扇窗口  暖了企业的心", "一根木头  吃干榨净增值忙"])
    text = f"本报记者 高远\n\n{_COLUMN * 6}\n{heads}\n\n——青屏工业园区见闻\n\n{TITLE}{TITLE}\n"
    (reading,) = read_articles(decode_source(text.encode(), "page.txt"))
    assert (reading.masthead.title, reading.masthead.kicker) == (TITLE, "")


def test_the_first_line_of_a_paragraph_set_in_by_six_blanks_is_no_heading() -> None:
    lines = [
        "青屏化工园区上半年",
        "工业总产值逾 500 亿元",
        "      本报讯  （记者 高远）8月2日，市政府新闻办召",
        "开新闻发布会，园区负责人介绍，今年上半年，完成规上",
        "工业总产值 512.3 亿元，同比增长 11.2%。",
        "      青屏气田是全省第一个实现商业开发的大型",
        "整装气田。截至 6 月底，累计投产 265 口井，累计",
        "产气 124 亿立方米，建成产能 70 亿立方米/年，到今年底",
        "将达到 100 亿立方米/年，相当于建成一个油田。",
        "      在招商引资方面，上半年新签约项目 24 个、",
        "总投资 287 亿元。",
    ]
    page = _blocks("\n".join(lines))
    assert ("subtitle", "工业总产值逾500亿元") in page
    assert not [block for block in page if block[0] == "heading"]


def test_a_turn_of_a_talk_behind_an_ornament_is_no_heading() -> None:
    text = "".join(
        f"■问：第{nth}件事是怎么做成的？\n●答：推行“管委会+平台”改革，内设机构\n"
        "由 21 个精简到 9 个，承接经济管理权限86项，\n从拿地到开工最快40天。\n\n"
        for nth in "一二"
    )
    article = read_articles(decode_source(f"{TITLE}\n\n{text}".encode(), "talk.txt"))[0]
    assert not [block for block in article.mended.blocks if block.kind == "heading"]
