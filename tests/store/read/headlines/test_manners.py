"""The same headlines printed in many manners: what stands over them, under them and between their lines."""

from __future__ import annotations

import pytest

from store.read.article import read_articles
from store.read.formats import decode_source
from store.records import Reading
from tests.store.read.bodies import CLOSING, OPENING

KICKER = "全市工业强链补链推进会召开"
TITLE = "一池活水润百企"
DECK = "——石梁园区金融服务调查"
BYLINE = "本报记者　高远　通讯员　李沐阳"
_DATE = "2023年5月8日 星期一"


def read(page: str) -> Reading:
    return read_articles(decode_source(page.encode(), "page.txt"))[0]


def _told(reading: Reading) -> tuple[str, str, str, list[str]]:
    text = reading.mended.text
    deck = "".join(text[block.start : block.end] for block in reading.mended.blocks if block.kind == "subtitle")
    return reading.masthead.kicker, reading.masthead.title, deck, reading.masthead.byline


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(
    "top",
    [
        f"要闻\n临岳日报\n{_DATE}\n03\n",
        f"临岳日报\n要闻\n03\n{_DATE}\n",
        f"03\n要闻\n临岳日报\n{_DATE}\n",
        f"{_DATE}\n园区周刊\n临岳日报\n",
        f"临岳日报　{_DATE}　要闻　03\n",
    ],
)
def test_paper_section_and_page_on_lines_of_their_own_are_no_headlines(top: str, gap: str) -> None:
    reading = read(f"{top}{gap[1:]}{KICKER}\n{TITLE}\n{DECK}\n{BYLINE}\n{OPENING}{CLOSING}")
    assert _told(reading) == (KICKER, TITLE, DECK, ["高远", "李沐阳"])
    assert (reading.masthead.date, reading.headings) == ("2023-05-08", [])


@pytest.mark.parametrize("deck", [DECK, "上半年放贷21亿元，惠及企业312家"])
def test_a_byline_right_over_the_date_is_told(deck: str) -> None:
    reading = read(f"{TITLE}\n{deck}\n{BYLINE}\n{_DATE}\n{OPENING}{CLOSING}")
    assert (reading.masthead.byline, reading.masthead.date) == (["高远", "李沐阳"], "2023-05-08")


@pytest.mark.parametrize("under", [f"{BYLINE}\n", ""])
@pytest.mark.parametrize(
    "title",
    [
        "石梁经开区前三季度规上工业增加值同比增长11.6%，税收收入同比增长9.8%",
        "青屏国家高新技术产业开发区获批建设国家级新型工业化产业示范基地和进口贸易",
    ],
)
def test_a_title_wider_than_any_line_of_headlines_is_kept(title: str, under: str) -> None:
    reading = read(f"{title}\n{under}{OPENING}\n招牌怎么用\n\n{CLOSING}")
    assert reading.masthead.title == title
    assert reading.headings == ["招牌怎么用"]


@pytest.mark.parametrize("rubric", ["“十三五”成就巡礼·石梁篇", "·园区行·", "看变化·高新区篇", "解码园区⑥"])
@pytest.mark.parametrize("title", ["挺起县域工业“脊梁”" * 2, "向海而兴　三园竞发", "一池活水润百企"])
def test_the_name_of_a_series_right_over_the_title_is_the_kicker(rubric: str, title: str) -> None:
    reading = read(f"{rubric}\n{title}\n　　{DECK}\n　　　　{BYLINE}\n{OPENING}{CLOSING}")
    once = title[: len(title) // 2] if title.count(title[:4]) == 2 else title
    told = _told(reading)
    assert (told[0], "".join(told[1].split()), told[2]) == (rubric.strip("·"), "".join(once.split()), DECK)


@pytest.mark.parametrize("section", ["要闻", "园区周刊", "综合新闻"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_section_alone_on_top_is_no_headline(section: str, gap: str) -> None:
    reading = read(f"{section}{gap}{KICKER}\n{TITLE}\n{BYLINE}\n{OPENING}{CLOSING}")
    assert _told(reading) == (KICKER, TITLE, "", ["高远", "李沐阳"])


def test_blanks_between_paper_date_page_and_section_are_no_text() -> None:
    reading = read(
        f"云岭日报（汉）　2024年7月15日　星期一　　5　经济纵横\n\n{TITLE}\n{DECK}\n{BYLINE}\n{OPENING}{CLOSING}"
    )
    assert (reading.masthead.title, reading.masthead.kicker) == (TITLE, "")
    assert (reading.masthead.page, reading.masthead.date) == ("5", "2024-07-15")


@pytest.mark.parametrize(
    "halves", [["企业办事", "园区代跑"], ["石梁园区去年新增", "规上企业41家"], ["百家企业", "同上一堂安全课"]]
)
def test_each_line_of_a_title_printed_twice_stands_once(halves: list[str]) -> None:
    title = "\n".join(f"{half}\n{half}" for half in halves)
    reading = read(f"{title}\n{BYLINE}\n{OPENING}{CLOSING}")
    assert "".join(reading.masthead.title.split()) == "".join(halves)


def test_a_byline_right_over_an_indented_text_is_told() -> None:
    reading = read(f"{TITLE}\n{DECK}\n{BYLINE}{OPENING}{CLOSING}")
    assert _told(reading) == ("", TITLE, DECK, ["高远", "李沐阳"])


@pytest.mark.parametrize(
    ("over", "title"),
    [
        ("总投资210亿元的新能源电池项目投产", "石梁：“锂”想照进现实"),
        ("投资50亿元，年产10万吨", "青屏碳纤维项目点火试产"),
    ],
)
def test_a_kicker_as_wide_as_the_column_is_told_without_a_byline(over: str, title: str) -> None:
    reading = read(f"{over}\n{title}\n{OPENING}\n靠链条延伸\n\n{CLOSING}")
    assert (reading.masthead.kicker, reading.masthead.title) == (over, title)
    assert reading.headings == ["靠链条延伸"]


_PARAGRAPHS = [
    "　　青屏工业园区把服务企业作为头等大事，\n今年以来新开工项目三十二个，总投资一百二\n十亿元，园区一片繁忙。",
    "　　走进园区的智能车间，机械臂上下翻飞，\n一件件产品从流水线上下来，工人们正忙着赶\n制一批出口订单。",
    "　　园区管委会负责人说，下一步将继续优化\n营商环境，推动更多项目落地见效，让企业安\n心发展。",
]
_COMMAS = ["强链，先强龙头", "补链，不拼价格拼服务"]


def test_headings_with_a_comma_right_under_their_paragraphs_are_told() -> None:
    body = f"{_PARAGRAPHS[0]}\n{_COMMAS[0]}\n\n{_PARAGRAPHS[1]}\n{_COMMAS[1]}\n\n{_PARAGRAPHS[2]}"
    assert read(f"{TITLE}\n{BYLINE}\n\n{body}\n").headings == _COMMAS


def test_headings_that_stand_together_each_apart_are_told() -> None:
    heads = [*_COMMAS, "延链，把研发搬进厂区"]
    body = f"{_PARAGRAPHS[0]}\n\n" + "\n\n".join(heads) + f"\n\n{_PARAGRAPHS[1]}\n{_PARAGRAPHS[2]}"
    reading = read(f"{TITLE}\n{BYLINE}\n\n{body}\n")
    assert sorted(reading.headings) == sorted(heads)
    assert [block.kind for block in reading.mended.blocks].count("paragraph") == 2


def test_a_headline_that_says_something_of_a_park_is_the_title_beside_headings_over_the_byline() -> None:
    heads = ["“链”出新高度“链”出新高度", "“绿”出新底色“绿”出新底色", "“创”出新动能"]
    top = f"{_PARAGRAPHS[0]}\n\n再造一个石梁高新区\n\n——石梁高新区发展回眸\n\n{_PARAGRAPHS[1]}\n{_PARAGRAPHS[2]}"
    reading = read(top + "\n\n" + "\n\n".join(heads) + f"\n\n　　{BYLINE}\n")
    assert _told(reading)[:3] == ("", "再造一个石梁高新区", "——石梁高新区发展回眸")
    assert sorted(reading.headings) == sorted(head[:7] for head in heads)


@pytest.mark.parametrize("name", ["园区三则", "开发区新事两则"])
def test_the_name_of_a_column_of_several_notes_is_the_title(name: str) -> None:
    heads = ["古梁：乙烯装置再添新丁" * 2, "泉岭：一滴水用了三遍", "东屏：“锂”想照进厂房" * 2]
    notes = zip(heads, ["高远", "李沐阳", "王启明"], strict=True)
    body = "\n\n".join(f"{head}\n\n　　本报讯（记者 {who}）{_PARAGRAPHS[0].strip()}" for head, who in notes)
    reading = read(f"{name}\n\n{body}\n")
    assert _told(reading) == ("", name, "", ["高远", "李沐阳", "王启明"])
    assert reading.headings == ["古梁：乙烯装置再添新丁", "泉岭：一滴水用了三遍", "东屏：“锂”想照进厂房"]


def test_a_masthead_at_the_end_as_wide_as_the_column_is_told() -> None:
    body = "\n".join(_PARAGRAPHS)
    reading = read(f"{body}\n\n一季度规上工业增加值增速居全市第一\n青屏工业园区“起步稳、开局好”\n{BYLINE}\n")
    assert _told(reading)[:2] == ("一季度规上工业增加值增速居全市第一", "青屏工业园区“起步稳、开局好”")


@pytest.mark.parametrize(
    ("kicker", "lines"),
    [
        ("园区书记访谈录", ["把园区建成企业", "离不开的“家”"]),
        ("新闻调查", ["标准厂房为何", "一“房”难求"]),
        ("大企业顶天立地　小企业铺天盖地", ["石梁工业“大象", "与蚂蚁共舞”"]),
        ("迎难而上开新局", ["青屏园区企业复工率", "达98%"]),
    ],
)
def test_a_kicker_over_a_title_of_two_lines_is_told(kicker: str, lines: list[str]) -> None:
    reading = read("\n".join([kicker, *lines, BYLINE]) + f"\n{OPENING}{CLOSING}")
    told = ["".join(each.split()) for each in _told(reading)[:3]]
    assert told == ["".join(kicker.split()), "".join(lines), ""]


@pytest.mark.parametrize("top", [f"要闻\n临岳日报\n{_DATE}\n03\n\n", ""])
@pytest.mark.parametrize(
    "lines", [["每亩税收60万元起步", "青屏给项目准入划“硬杠杠”"], ["科技特派员进园区"], ["石梁把车间", "搬进园区"]]
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_headlines_under_the_paper_s_name_are_no_piece_of_it(lines: list[str], top: str, gap: str) -> None:
    reading = read(top + "\n".join(lines) + f"{gap}{BYLINE}\n{OPENING}{CLOSING}")
    assert "".join(reading.masthead.title.split()) == "".join(lines)
    assert reading.masthead.byline == ["高远", "李沐阳"]


@pytest.mark.parametrize("indent", ["", "　　　　　　"])
def test_a_byline_set_in_the_middle_right_over_the_text_is_told(indent: str) -> None:
    text = OPENING.strip("\n　")
    reading = read(f"{TITLE}\n{DECK}\n{indent}{BYLINE}\n{text}\n{CLOSING}")
    assert _told(reading)[1:] == (TITLE, DECK, ["高远", "李沐阳"])


def test_a_line_that_had_no_room_for_the_number_below_is_no_heading() -> None:
    text = "目前，园区的入驻企业\n236家，其中规上企业三十一\n家，用工六千多人，企业的\n效益一年比一年好。"
    assert read(f"{TITLE}\n{BYLINE}\n\n园区服务零距离。\n{text}\n").headings == []


_SECTIONS = f"\n靠龙头带动\n\n{CLOSING}\n靠链条延伸\n\n{CLOSING}（记者 高远）\n"


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(
    ("kicker", "title", "deck"),
    [
        ("今年前五个月", "石梁经开区外贸进出口增长32.7%", ""),
        ("沈砚秋在石梁园区检查安全生产时强调", "绷紧安全弦　守牢发展线", ""),
        ("一季度工业增加值增速居全市第一", "青屏工业园区“起步稳、开局好”", ""),
        ("三期“三个一批”集中签约", "石梁开发区19个项目落地", "总投资逾150亿元"),
        ("", "青屏园区集中签约14个项目", "协议引资额96.3亿元"),
    ],
)
def test_headlines_apart_that_nobody_signs_are_told_from_sections(kicker: str, title: str, deck: str, gap: str) -> None:
    reading = read(gap.join(each for each in (kicker, title, deck) if each) + f"\n{OPENING}{_SECTIONS}")
    told = ["".join(each.split()) for each in _told(reading)[:3]]
    assert told == [kicker, "".join(title.split()), deck]
    assert reading.headings == ["靠龙头带动", "靠链条延伸"]


def test_a_section_right_under_the_title_is_no_deck() -> None:
    reading = read(f"石梁：老矿区的新矿脉\n{_SECTIONS}")
    assert (reading.masthead.title, reading.masthead.kicker) == ("石梁：老矿区的新矿脉", "")
    assert reading.headings == ["靠龙头带动", "靠链条延伸"]


@pytest.mark.parametrize("indent", ["", "　　"])
def test_headlines_right_over_the_opening_of_a_report_are_told(indent: str) -> None:
    report = f"{indent}本报讯（记者 高远）{OPENING.strip()}\n{CLOSING}"
    reading = read(f"今年第三批重大项目集中签约\n38个项目落户青屏石梁两园区\n{report}")
    assert _told(reading)[:2] == ("今年第三批重大项目集中签约", "38个项目落户青屏石梁两园区")


@pytest.mark.parametrize(
    "top",
    [
        f"06　大江生态·答卷\n{_DATE}　　云岭日报\n",
        f"{_DATE}\n区域工业\nB2\n",
        f"5\n{_DATE}\n园 区\n编辑：唐 颖　组版：罗 敏\n\n【园区速览】\n",
        f"今日青屏　　青屏县融媒体中心主办\n{_DATE}　农历癸卯年三月十九　第2版\n",
    ],
)
def test_sections_and_publishers_beside_the_date_are_no_headlines(top: str) -> None:
    told = read(f"{top}\n{TITLE}\n\n{BYLINE}\n{OPENING}{CLOSING}").masthead
    assert (told.kicker, told.title, bool(told.page)) == ("", TITLE, True)


def test_kicker_and_title_of_two_lines_each_are_told_over_the_byline() -> None:
    lines = ["从卖矿石到卖材料，", "从拼规模到拼技术", "", "石梁工业区在转型中蹚出", "矿产清洁利用新路子"]
    told = read("\n".join(lines) + f"\n\n{BYLINE}\n{OPENING}{CLOSING}").masthead
    assert told.kicker == lines[0] + lines[1]
    assert told.title == lines[3] + lines[4]


def test_a_report_on_a_park_printed_twice_is_the_title_over_a_slogan() -> None:
    title, deck = "青屏化工园用管廊串起循环经济", "穿行园区　抬头见“管”"
    told = read(f"{title * 2}\n{deck}\n\n　　临岳日报讯（记者高远）{OPENING.strip()}\n{CLOSING}").masthead
    assert (told.kicker, told.title) == ("", title)


def test_a_title_that_ends_open_goes_on_in_the_next_line() -> None:
    told = read(f"青屏高新区“半年考”交出\n三张“涨”分成绩单\n\n{BYLINE}\n{OPENING}{CLOSING}").masthead
    assert (told.kicker, told.title) == ("", "青屏高新区“半年考”交出三张“涨”分成绩单")


@pytest.mark.parametrize("indent", ["", "　　"])
@pytest.mark.parametrize("gap", ["", "\n"])
@pytest.mark.parametrize(
    "headings",
    [
        ["“优”环境", "“育”主体"],
        ["强链：\n从一枝独秀到满园春色", "补链：\n从单打独斗到抱团发展"],
        ["走一条从“卖原料”\n到“卖产品”的新路", "下一盘从“单干”\n到“抱团”的大棋"],
        ["盯着“大块头”，\n项目招引提速", "练好“内家功”，\n科技创新加力"],
    ],
)
def test_headings_of_one_line_or_two_right_under_a_paragraph_are_told(
    headings: list[str], gap: str, indent: str
) -> None:
    opening, closing = (text.strip() for text in (OPENING, CLOSING))
    text = f"{indent}{opening}\n{{}}\n{gap}{indent}{closing}\n"
    page = f"{TITLE}\n\n{BYLINE}\n\n{indent}{opening}\n" + "".join(f"{gap}{h}\n{gap}{text}" for h in headings)
    found = read(page.replace("{}", f"{indent}{closing}")).headings
    assert ["".join(heading.split()) for heading in found] == ["".join(heading.split()) for heading in headings]


@pytest.mark.parametrize("under", [f"{BYLINE}\n", ""])
def test_a_series_in_brackets_over_a_slogan_and_a_title_is_not_the_kicker(under: str) -> None:
    page = f"■高质量发展一线观察\n\n抓项目　拼经济\n青屏工业园区33个项目开工\n\n{under}{OPENING}{CLOSING}"
    told = read(page).masthead
    assert (told.kicker, told.title) == ("抓项目 拼经济", "青屏工业园区33个项目开工")


def test_a_title_with_an_amount_wider_than_the_column_stands_over_its_report() -> None:
    title = "青屏工业园区33个重点项目集中开工　总投资126亿元"
    told = read(f"{title}\n　　本报讯（记者　高远）{OPENING.strip()}\n{CLOSING}").masthead
    assert (told.title, told.byline) == (title.replace("　", " "), ["高远"])


@pytest.mark.parametrize(
    ("over", "under"),
    [
        ("山门开了，企业才能", "真正走出去"),
        ("小园区如何", "长成大产业"),
        ("石梁园区的路越来越", "宽"),
        ("让老厂房不断", "长出新业态"),
        ("聚链成势更", "聚人成势"),
    ],
)
def test_a_title_goes_on_behind_a_word_that_no_line_ends_with(over: str, under: str) -> None:
    reading = read(f"{over}\n{under}\n{BYLINE}\n{_DATE}\n{OPENING}{CLOSING}")
    assert (reading.masthead.kicker, reading.masthead.title) == ("", over + under)


def test_figures_over_their_names_are_no_headings_and_stand_each_with_its_own() -> None:
    box = "126家\n新增规上工业企业\n38.5亿元\n技改投资\n"
    reading = read(f"{TITLE}\n\n{BYLINE}\n\n{OPENING}\n{box}\n{CLOSING}")
    found = [reading.mended.text[b.start : b.end] for b in reading.mended.blocks if b.kind == "callout"]
    assert (found, reading.headings) == (["126家 新增规上工业企业", "38.5亿元 技改投资"], [])


def test_a_deck_under_a_title_that_nobody_signs_is_told_at_the_end_of_a_page() -> None:
    title, deck = "石梁开发区入驻企业突破1000家", "年内新增186家，高新技术企业占三成"
    assert read(f"{OPENING}{CLOSING}\n{title}\n　　　　{deck}\n").masthead.title == title


def test_two_names_alone_right_under_the_title_are_the_writers() -> None:
    assert read(f"{TITLE}\n王晓燕　赵敏\n{OPENING}{CLOSING}").masthead.byline == ["王晓燕", "赵敏"]
