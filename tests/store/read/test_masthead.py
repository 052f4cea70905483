"""What one line around an article says."""

from __future__ import annotations

import pytest

from store.read.bylines.finding import read_byline, read_speaker
from store.read.bylines.signatures import byline_inside
from store.read.furniture.dates import date_from_name, infer_year, read_date
from store.read.furniture.finding import read_credits, read_furniture
from store.read.headlines.labels import heading_name


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("本报记者 高远", ["高远"]),
        ("本报记者　高远　李沐阳　通讯员　王启明", ["高远", "李沐阳", "王启明"]),
        ("■本报记者 高远", ["高远"]),
        ("□ 本报记者 高远 文/图", ["高远"]),
        ("◎文/高远 摄影/李沐阳", ["高远", "李沐阳"]),
        ("文/本报记者 高远 图/李沐阳", ["高远", "李沐阳"]),
        ("本报记者高远李沐阳", ["高远", "李沐阳"]),
        ("记者 李 静 王小明", ["李静", "王小明"]),
        ("本 报 记 者   祝 余", ["祝余"]),
        ("本报见习记者 欧阳娜娜", ["欧阳娜娜"]),
        ("本报记者 卓玛央金", ["卓玛央金"]),
        ("新华社记者 高远、李沐阳", ["高远", "李沐阳"]),
        ("云岭日报·云上融媒记者 高远", ["高远"]),
        ("（记者 高远 通讯员 王启明）", ["高远", "王启明"]),
        ("作者：高远 来源：临岳日报", ["高远"]),
        ("记者 高远 编辑 王启明", ["高远"]),
        ("策划/王启明 文/高远 图/李沐阳", ["高远", "李沐阳"]),
        ("記者 何語桐／臨岳報導", ["何語桐"]),
        ("记者 高远 发自西宁", ["高远"]),
        ("●记者 高远 ●通讯员 李沐阳", ["高远", "李沐阳"]),
        ("沱源融媒记者　高远　李沐阳", ["高远", "李沐阳"]),
        ("本报记者　乌云高娃　通讯员　刘铁柱", ["乌云高娃", "刘铁柱"]),
        ("□高远 李沐阳", ["高远", "李沐阳"]),
        ("本报评论员", []),
        ("□ 本报记者  张 弛  通讯员  王 启 明", ["张弛", "王启明"]),
        ("本报记者 高 远 张 弛", ["高远", "张弛"]),
        ("本报特约通讯员 龚小川", ["龚小川"]),
        ("本报驻松岭记者　关东岭", ["关东岭"]),
        ("采写：南江日报记者 熊茂盛 涂赣生", ["熊茂盛", "涂赣生"]),
        ("撰文 柯一帆　摄影 傅听涛", ["柯一帆", "傅听涛"]),
        ("本报全媒体记者　巫山云　　本版摄影　阮青", ["巫山云"]),
        ("■高远 李沐阳", ["高远", "李沐阳"]),
        ("本报记者 高远 共享联盟·梧汀站 李沐阳", ["高远", "李沐阳"]),
    ],
)
def test_names_of_a_byline_come_without_their_roles(line: str, names: list[str]) -> None:
    assert read_byline(line) == names


@pytest.mark.parametrize(
    "line",
    [
        "记者走进园区",
        "记者了解到",
        "本报记者从园区管委会获悉",
        "高远 李沐阳",
        "来源：临岳日报",
        "园区产值增长",
        "通讯员队伍建设",
        "■强产业",
        "白桦 通讯员 李静）石梁经济",
    ],
)
def test_what_only_speaks_of_journalists_is_no_byline(line: str) -> None:
    assert read_byline(line) is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("本报讯（记者 高远）昨日，", ["高远"]),
        ("本报临岳3月5日讯（记者高远 通讯员王启明）3月4日，", ["高远", "王启明"]),
        ("……奋力迈进。（记者 高远）", ["高远"]),
        ("本报讯 记者高远报道：昨日", ["高远"]),
        ("本报讯（高远 王启明）昨日，园区开工。", ["高远", "王启明"]),
        ("园区产值增长。（高远）", ["高远"]),
        ("园区产值增长。（完）", []),
        ("（以下简称园区）产值增长。", []),
    ],
)
def test_a_byline_inside_the_text_is_found(text: str, names: list[str]) -> None:
    assert byline_inside(text) == names


@pytest.mark.parametrize(
    ("line", "page", "date"),
    [
        ("第3版", "3", None),
        ("A05", "A05", None),
        ("17A", "17A", None),
        ("03版·要闻", "03", None),
        ("要闻 03", "03", None),
        ("2022年8月15日 星期一", None, "2022-08-15"),
        ("2022年8月15日　星期一　农历壬寅年七月十八", None, "2022-08-15"),
        ("2019-03-12", None, "2019-03-12"),
        ("二〇二四年二月一日", None, "2024-02-01"),
        ("2024年2月1日星期四第17版", "17", "2024-02-01"),
        ("临岳晚报 A03 专题 2024年2月1日 星期四", "A03", "2024-02-01"),
        ("05 专版 2023.5.6 星期六", "05", "2023-05-06"),
        ("临岳日报 经济·港口", None, None),
        ("3　综合　2019年7月31日　星期三　临岳日报", "3", "2019-07-31"),
        ("２０１０年１２月２０日　星期一　　　　　７版", "7", "2010-12-20"),
        ("临岳晚报　特刊　T06-T07", "T06-T07", None),
        ("临岳报　2013年12月11日　星期三　2版　经济　责编：哈斯", "2", "2013-12-11"),
        ("LINYUE DAILY 2019年3月5日 第二版", "2", "2019-03-05"),
        ("第2、3版", "2、3", None),
        ("A08 · 深度报道", "A08", None),
        ("版面：A05", "A05", None),
        ("新闻热线：0971-8230110", None, None),
        ("（下转第四版）", None, None),
        ("［下转第3版］", None, None),
        ("▲上接1版", None, None),
        ("►►►下转2版", None, None),
        ("（相关报道见3版）", None, None),
        ("某某项目昨日开工 ▶2版", None, None),
        ("T2　皋陵高新区建区10周年特刊", "T2", None),
        ("B06 · 开发区周刊", "B06", None),
        ("经济·开发区　5", "5", None),
        ("园区经济　5", "5", None),
        ("第02版：要闻", "02", None),
        ("2017年9月11日 要闻", None, "2017-09-11"),
        ("2023年05月22日　星期一　10", "10", "2023-05-22"),
        ("2024年3月1日 星期五 4版 责编:王晓明", "4", "2024-03-01"),
        ("A06　特别报道　2025.01.22　星期三　责编：关山月　质检：何必", "A06", "2025-01-22"),
        ("2014-07-22 10:25　来源：临岳日报　浏览次数：128", None, "2014-07-22"),
        (
            "2023年6月29日　星期四　｜　临岳新闻　13　｜　云岭日报　　编辑：杜岩　电话：（0539）8966021",
            "13",
            "2023-06-29",
        ),
        ("08　｜　开发区周刊　｜　2013年11月5日　｜　星期二　｜　编辑　沈砚秋　｜　校对　王磊", "08", "2013-11-05"),
        ("云岭日报　　2024年1月25日　星期四　　　A06　云岭自贸港·园区观察", "A06", "2024-01-25"),
        ("国内统一连续出版物号 CN 11-0065  代号1-1", None, None),
        ("临岳日报/2023年/5月/18日/第06版", "06", "2023-05-18"),
        ("临岳日报/2023年/5月/18日/第006版/专题", "006", "2023-05-18"),
        ("2023年05月18日 星期四　　按日期查找", None, "2023-05-18"),
    ],
)
def test_page_number_and_date_are_read_off_a_line_around_the_text(
    line: str, page: str | None, date: str | None
) -> None:
    found = read_furniture(line)
    assert found is not None
    assert (found.page, found.date) == (page, date)


@pytest.mark.parametrize(
    ("line", "editors"),
    [
        ("版面 / 高远 校对 / 娟妮", {"版面": "高远", "校对": "娟妮"}),
        ("责任编辑：高远  美编：李沐阳  校对：温如玉", {"责任编辑": "高远", "美编": "李沐阳", "校对": "温如玉"}),
        ("責編：何維廉 美編：林小", {"責編": "何維廉", "美編": "林小"}),
        ("责编：高远 美编：李沐阳 电话：0971-1234567", {"责编": "高远", "美编": "李沐阳"}),
        ("责任编辑 高远/版式 李沐阳/3版", {"责任编辑": "高远", "版式": "李沐阳"}),
        ("编辑 石磊　组版 高远　校对 温如玉　　　临岳日报", {"编辑": "石磊", "组版": "高远", "校对": "温如玉"}),
        ("编辑 石磊 版式 张 三", {"编辑": "石磊", "版式": "张 三"}),
    ],
)
def test_editors_are_told_by_their_desks(line: str, editors: dict[str, str]) -> None:
    found = read_furniture(line)
    assert found is not None
    assert found.editors == editors


def test_an_author_beside_date_and_page_number_is_read() -> None:
    found = read_furniture("2023-05-18 08:26:15　来源：临岳日报　第03版　作者：记者 高远")
    assert found is not None
    assert (found.date, found.page, found.names) == ("2023-05-18", "03", ["高远"])


def test_date_and_author_on_one_line_are_both_read() -> None:
    found = read_credits("2022-08-12 09:35　来源：桐岭日报　作者：覃远山　浏览次数：1286")
    assert found is not None
    assert (found.date, found.names, found.pure) == ("2022-08-12", ["覃远山"], True)


@pytest.mark.parametrize(
    "line",
    [
        "2023年，园区产值增长",
        "园区产值增长",
        "总投资35亿元",
        "校对工作全面完成",
        "上一版 下一版",
        "今年3月",
        "2023年13月45日",
        "产值达到2023年水平",
        "企业服务热线",
        "收入来源：财政拨款",
    ],
)
def test_text_is_not_taken_for_page_furniture(line: str) -> None:
    assert read_furniture(line) is None


@pytest.mark.parametrize(
    ("name", "date"),
    [
        ("2024-02-01.txt", "2024-02-01"),
        ("临岳日报20240201.txt", "2024-02-01"),
        ("2024年2月1日 第3版.txt", "2024-02-01"),
        ("a/2024_02_01/03.txt", "2024-02-01"),
        ("000_432a1cc17ca2104b.txt", None),
        ("20241332.txt", None),
        ("120240201.txt", None),
    ],
)
def test_dates_of_file_names(name: str, date: str | None) -> None:
    assert date_from_name(name) == date


def test_a_date_that_no_calendar_has_is_none() -> None:
    assert read_date("2023年2月30日") is None
    assert read_date("2023年2月30日，2023年3月1日") == "2023-03-01"


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2023年以来，园区产值增长。今年计划引进企业20家。", 2023),
        ("2023年末，园区产值达到100亿元。今年将再增长8%。", 2024),
        ("2022年园区产值增长，力争到2025年达到500亿元。", 2022),
        ("园区产值增长。", None),
        ("2004年，园区成立。去年完成产值12亿元。", None),
        ("2019年，公司落户园区。2021年销售收入3亿元，去年达到5亿元。", 2021),
        ("2023年完成产值40亿元。2035年，园区产值将突破1000亿元。", 2023),
        ("2014年完成产值30亿元。2015年，园区计划完成35亿元。", 2015),
        ("2009年，公司落户园区。今年前三季度产值58亿元，2017年力争突破400亿元。", 2016),
        ("2009年，公司落户园区，2017年产值力争突破400亿元。", 2017),
        ("2014年完成产值30亿元。2020年，园区力争达到300亿元。", 2014),
        ("2022年完成产值90亿元。截至2023年5月底，已处置企业41家。", 2023),
        ("去年销售收入13亿元。今年上半年新签约项目23个。2015年实现主营业务收入236亿元。", 2016),
        ("2018年，园区产值87亿元。今年1—10月攀升至83亿元。“2020年，园区加工产值要突破120亿元。”", 2019),
        ("2022年，园区完成产值406亿元，同比增长11%。去年，新能源产业产值达到86亿元。", 2023),
        ("2022年，园区完成产值406亿元，今年还将增长。去年，新能源产业产值达到86亿元。", 2022),
        ("2018年到2021年，煤化工产值占比由22%提高到45%。去年，税收113亿元。", 2021),
        ("2019年起，园区逐一体检，3年来关停企业38家。去年，亩均税收比2018年提高6万元。", 2022),
        ("2000年，开发区升格为国家级开发区。10年来，投资52亿元。去年，产值186亿元。", 2010),
        ("2003年，园区升级为国家级高新区。十五年来，引进企业412家。", 2018),
        ("2019年起，园区逐一体检。去年，亩均税收比2018年提高6万元。", None),
        ("截至去年年底，企业达126家。今年6月底二期建成。2022年PM2.5年均浓度较2017年下降31.5%。", 2023),
        ("2018年成立。依据《行动计划》（2019年至2021年）规划。", 2018),
    ],
)
def test_the_year_of_writing_is_the_latest_that_is_no_goal(text: str, year: int | None) -> None:
    assert infer_year(text) == year


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("青屏工业园区管委会主任　沈砚秋", "沈砚秋"),
        ("临岳市副市长 方 白", "方白"),
        ("园区管委会主任介绍 情况", None),
        ("青屏工业园区管委会主任沈砚秋", None),
        ("●　■", None),
    ],
)
def test_who_speaks_is_told_by_office_and_name(line: str, name: str | None) -> None:
    assert read_speaker(line) == name


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("■ 高新区：创新领跑", "高新区：创新领跑"),
        ("【延链条】", "延链条"),
        ("【链接】部分签约项目", "部分签约项目"),
        ("编者按：", ""),
        ("◆链接", ""),
        ("附表：上半年主要指标", ""),
        ("链接世界的新枢纽", "链接世界的新枢纽"),
    ],
)
def test_a_heading_is_named_without_marks_and_labels(heading: str, name: str) -> None:
    assert heading_name(heading) == name
