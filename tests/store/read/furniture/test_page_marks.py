"""Page numbers, dates and all that stands around an article, as papers print them: read off whole pages."""

from __future__ import annotations

import pytest

from store.knowledge_words import each_of, listed
from store.read.article import read_articles
from store.read.formats import decode_source
from store.read.furniture.page_marks import page_of_line

DAY = "2023-05-08"
TITLE = "青屏园区服务企业见实效"
TEXT = """本报记者 高远
青屏工业园区把服务企业作为头等大事，今年
以来新开工项目三十二个，总投资一百二十
亿元，园区上下一片繁忙景象，车间里机器轰
鸣，工人们正在赶制订单。
园区管委会负责人说，下一步将继续优化营商
环境，推动更多项目落地见效，让企业安心发
展，让群众得到实惠。"""
ONE_LINE: list[tuple[str, str | None, str | None]] = [
    ("第03版", "03", None),
    ("第03版：要闻", "03", None),
    ("A04", "A04", None),
    ("03版 要闻", "03", None),
    ("要闻·03", "03", None),
    ("2 综合新闻", "2", None),
    ("4 县市区", "4", None),
    ("03 园 区", "03", None),
    ("云岭经济报道　　　2023年5月8日　星期一　　　　　7　区域", "7", DAY),
    ("版次：5", "5", None),
    ("第5版：专题", "5", None),
    ("T12", "T12", None),
    ("2023年5月8日 星期一 第4版 责编 高远", "4", DAY),
    ("2023年5月8日　星期一　第4版　责编：高远　美编：李沐阳　校对：温如玉", "4", DAY),
    ("4版 2023年5月8日 星期一", "4", DAY),
    ("４　２０２３年５月８日　星期一", "4", DAY),
    ("008　　开放云岭　　2023年5月8日　星期一　　云岭日报", "008", DAY),
    ("00008版 要闻 2023年5月8日", "00008", DAY),
    ("第三版", "3", None),
    ("三版", "3", None),
    ("二版 要闻", "2", None),
    ("第三版 园区", "3", None),
    ("2023年5月8日 星期一 农历癸卯年三月十九", None, DAY),
    ("2023年5月8日 星期一 癸卯年三月十九 今日8版", None, DAY),
    ("星期一 2023年5月8日 农历三月十九", None, DAY),
    ("2023.5.8 星期一 A05 园区周刊", "A05", DAY),
    ("2023/05/08 周一 B02", "B02", DAY),
    ("MONDAY MAY 8,2023 A07", "A07", None),
    ("Monday, May 8, 2023", None, None),
    ("2023年5月8日 Monday 03", "03", DAY),
    ("2023年05月08日 星期一 第12345期", None, DAY),
    ("临岳日报 2023年5月8日 星期一 第A06版", "A06", DAY),
    ("临岳日报", None, None),
    ("临岳日报 LINYUE RIBAO", None, None),
    ("临岳日报 LINYUE DAILY 2023年5月8日 星期一 综合新闻 06", "06", DAY),
    ("国内统一连续出版物号：CN53-0001 邮发代号：63-1", None, None),
    ("国内统一刊号CN53-0001 第9876期", None, None),
    ("今日 8 版　　国内统一刊号 CN53-××××", None, None),
    ("网址：www.linyuedaily.com", None, None),
    ("新闻热线：0877-2012345 广告热线：0877-2054321", None, None),
    ("A06-A07 专题", "A06-A07", None),
    ("06/07 特别报道", "06/07", None),
    ("第6-7版", "6-7", None),
    ("12－13版　园区人物", "12－13", None),
    ("2023年5月8日　星期一　06－07　专题", "06－07", DAY),
    ("06-07 专题 2023年5月8日 星期一", "06-07", DAY),
    ("2023年5月8日 星期一 放大 缩小 默认", None, DAY),
    ("临岳日报数字报 2023年5月8日", None, DAY),
    ("2023年5月8日 策划：本报经济部 执行：高远 编辑：李沐阳", None, DAY),
    ("06版-07版", "06", None),
    ("6、7版", "6、7", None),
    ("要闻 A2", "A2", None),
    ("A2·要闻", "A2", None),
    ("A02版 要闻", "A02", None),
    ("A02版", "A02", None),
    ("第A02版：要闻", "A02", None),
    ("AA05", "AA05", None),
    ("区域经济 第7版", "7", None),
    ("开发区专刊 07", "07", None),
    ("07 | 开发区", "07", None),
    ("园区观察｜08", "08", None),
    ("产业 | 08", "08", None),
    ("经济新闻 3", "3", None),
    ("3 经济新闻 临岳日报 2023年5月8日 星期一", "3", DAY),
    ("临岳日报 2023年5月8日 星期一 要闻 2", "2", DAY),
    ("2 要闻 2023年5月8日 星期一 编辑 高远", "2", DAY),
    ("2023年5月8日 星期一 编辑：高远 版式：李沐阳 组版：温如玉 电话：2012345 第3版", "3", DAY),
    ("责编 高远 美编 李沐阳 校对 温如玉 2023年5月8日 03", "03", DAY),
    ("本版编辑 高远 2023年5月8日 三版", "3", DAY),
    ("2023年5月8日 星期一 第二版 要闻", "2", DAY),
    ("2023年5月8日 第2版", "2", DAY),
    ("二〇二三年五月八日 星期一 第二版", "2", DAY),
    ("二○二三年五月八日", None, DAY),
    ("2023年5月8日 星期一 E-mail:lyrb@163.com 3", "3", DAY),
    ("2023-05-08 03版", "03", DAY),
    ("2023-05-08 星期一 第3版：园区", "3", DAY),
    ("03版", "03", None),
    ("3版", "3", None),
    ("C1", "C1", None),
    ("C01版·开发区周刊", "C01", None),
    ("T08版 特刊", "T08", None),
    ("特刊 T08", "T08", None),
    ("特12", "特12", None),
    ("Page 5", "5", None),
    ("PAGE 05", "05", None),
    ("· 5 ·", "5", None),
    ("- 5 -", "5", None),
    ("—5—", "5", None),
    ("【03】", "03", None),
    ("第 3 版", "3", None),
    ("第 ３ 版", "3", None),
    ("2023年5月8日　星期一　　　　A3", "A3", DAY),
    ("A3 2023年5月8日 星期一", "A3", DAY),
    ("民生A3", "A3", None),
    ("A3民生", "A3", None),
    ("要闻03", "03", None),
    ("03要闻", "03", None),
    ("2023年5月8日星期一", None, DAY),
    ("2023年5月8日 周一", None, DAY),
    ("2023年5月8日 星期一 多云转晴 18℃～27℃", None, DAY),
    ("今日8版 总第12345期", None, None),
    ("综合 三版", "3", None),
    ("第3版 总第5678期 2023年5月8日", "3", DAY),
    ("总第5678期 2023年5月8日 第3版", "3", DAY),
    ("本期8版 2023年5月8日", None, DAY),
    ("责任编辑：高远 电话：（0877）2012345 邮箱：ly@126.com 2023年5月8日 星期一 5", "5", DAY),
    ("2023年5月8日 农历三月十九 星期一 值班编委：高远", None, DAY),
    ("壬寅年腊月十八", None, None),
    ("农历癸卯年闰二月初三", None, None),
    ("第4版：要闻 上一版 下一版", "4", None),
    ("第04版 :要闻", "04", None),
    ("版面导航 第04版", "04", None),
    ("临岳日报 > 2023年5月8日 > 第04版", "04", DAY),
    ("2023年5月8日 第04版：专题", "04", DAY),
    ("◇ 园区 ◇ 05", "05", None),
    ("2023年05月08日 第B01版：园区", "B01", DAY),
    ("2023年5月8日 星期一 责编：高远 审读：李沐阳 园区", None, DAY),
    ("08版：园区专刊", "08", None),
    ("05 ECONOMY 经济", "05", None),
    ("经济 ECONOMY 05", "05", None),
    ("要闻 NEWS A02", "A02", None),
    ("2023年5月8日 A02 要闻 NEWS", "A02", DAY),
    ("2023.05.08", None, DAY),
    ("2023 05/08 星期一", None, DAY),
    ("2023年5月8日 Mon.", None, DAY),
    ("2023年5月8日/星期一/责编 高远/美编 李沐阳", None, DAY),
    ("05/08 星期一", None, None),
    ("5月8日 星期一 第3版", "3", None),
    ("星期一", None, None),
    ("2023年5月8日出版", None, DAY),
    ("2023年5月8日 第18期（总第866期）", None, DAY),
    ("03 高质量发展", "03", None),
    ("7版 聚焦高质量", "7", None),
    ("06版：乡村振兴", "06", None),
    ("A12 产经", "A12", None),
    ("13 视界", "13", None),
    ("04 环球", "04", None),
    ("要闻·综合 2", "2", None),
    ("第02版：头条新闻", "02", None),
    ("11版 招商引资", "11", None),
    ("B3 楼市", "B3", None),
    ("6 公司新闻", "6", None),
    ("3 政经", "3", None),
    ("5 园区·招商", "5", None),
    ("05 园区·招商", "05", None),
    ("2023年5月8日 星期一 园区·招商 5", "5", DAY),
    ("2023年5月8日 星期一 招商引资 05 责编 高远", "05", DAY),
    ("临岳日报 2023年5月8日 星期一 责编：高远 版式：李沐阳 乡村振兴 7", "7", DAY),
    ("2023年5月8日 星期一 7 乡村振兴 编辑/高远 校对/李沐阳", "7", DAY),
    ("7 县域 2023年5月8日 星期一 电话：2012345 E-mail：a@126.com 责任编辑：高远", "7", DAY),
    ("2023年5月8日　星期一　　　　　　　　　　　要闻　　　　　　　　　　　A5", "A5", DAY),
    ("A5　　　　　要闻　　　　　2023年5月8日　星期一", "A5", DAY),
    ("第4版 2023年5月8日 星期一 农历癸卯年三月十九 本版责编：高远 版式设计：李沐阳 责校：温如玉", "4", DAY),
    ("责任编辑：高远 责任校对：李沐阳 2023年5月8日 星期一 第4版", "4", DAY),
    ("本版编辑：高远　电话：0877－2012345　邮箱：lyrbjj@163.com", None, None),
    ("责任编辑　高　远　　Ｅ－ｍａｉｌ：ｌｙｒｂ＠１２６．ｃｏｍ", None, None),
    ("责编：高远 美编：李沐阳 组版：温如玉 校对：祝余 3", "3", None),
    ("主编 高远 编辑 李沐阳 美编 温如玉 A7", "A7", None),
    ("编辑 高远 组版 李沐阳 03 园区", "03", None),
    ("3版 园区 编辑 高远", "3", None),
    ("园区 3版 责编：高远 校对：李沐阳", "3", None),
    ("编辑：高远　版面：李沐阳　责校：温如玉", None, None),
    ("2023年5月8日 星期一 编辑：高远/版式：李沐阳/校对：温如玉 B2", "B2", DAY),
    ("B2-B3 园区特刊 2023年5月8日", "B2-B3", DAY),
    ("2023年5月8日 星期一 B2、B3", "B2、B3", DAY),
    ("第2、3版 2023年5月8日", "2、3", DAY),
    ("2-3版 特别报道 2023年5月8日 星期一", "2-3", DAY),
    ("临岳新闻·要闻 03", "03", None),
    ("[03] 要闻", "03", None),
    ("（03）要闻", "03", None),
    ("03/要闻", "03", None),
    ("要闻/03", "03", None),
    ("03丨要闻", "03", None),
    ("03│要闻", "03", None),
    ("03 │ 要闻", "03", None),
    ("03 . 要闻", "03", None),
    ("03—要闻", "03", None),
    ("03：要闻", "03", None),
    ("3：要闻", "3", None),
    ("要闻：3", "3", None),
    ("2023年5月8日 星期一 总第9876期 第3版 要闻 责编 高远", "3", DAY),
    ("Linyue Daily", None, None),
    ("LINYUE DAILY", None, None),
    ("2023年5月8日 第3版 Linyue Daily", "3", DAY),
    ("临 岳 日 报", None, None),
    ("临岳日报 要闻 第3版", "3", None),
    ("临岳日报 3", "3", None),
    ("3 临岳日报", "3", None),
    ("临岳日报 A3", "A3", None),
    ("A3 临岳日报", "A3", None),
    ("临岳日报社出版 国内统一刊号：CN53-0001 代号63-1 第9876期 今日8版", None, None),
    ("中共临岳市委机关报 2023年5月8日 星期一", None, DAY),
    ("中共青屏县委机关报　青屏县新闻中心主办　2023年5月8日 第 316 期　今日4版", None, DAY),
    ("2023年5月8日　编辑：沈 默　电话：010－6499××××　邮箱：yuanqu@×××.com.cn", None, DAY),
    ("中共临岳市委主管主办 临岳日报社出版 2023年5月8日 星期一 癸卯年三月十九 第9876期 今日八版", None, DAY),
    ("网址：http://www.lyrb.com 投稿邮箱：lyrb@126.com", None, None),
    ("责任编辑：高远　　E—mail:lyrb@126.com", None, None),
    ("客服电话：96123", None, None),
    ("邮政编码：653100", None, None),
    ("社址：临岳市青屏路1号", None, None),
    ("临岳报业集团出版", None, None),
    ("星期一 癸卯年三月十九", None, None),
    ("癸卯年三月十九 星期一 2023年5月8日", None, DAY),
    ("2023年5月8日(星期一)", None, DAY),
    ("2023年5月8日（星期一） 第3版", "3", DAY),
    ("2023年5月8日，星期一", None, DAY),
    ("二〇二三年五月八日 第三版", "3", DAY),
    ("公元2023年5月8日 星期一", None, DAY),
    ("2023年5月8日 星期一 版面统筹：高远 美编：李沐阳 A3", "A3", DAY),
    ("2023年5月8日 星期一 责任编辑/高远 实习编辑/李沐阳 制图/温如玉 3", "3", DAY),
    ("2023年5月8日 星期一 一版责编 高远", None, DAY),
    ("第3版 园区专刊 第12期", "3", None),
    ("2023年5月8日 星期一 主编：高远 视觉：李沐阳 检校：温如玉 03版", "03", DAY),
    ("临岳日报　　　区域　　　9", "9", None),
    ("9　　　区域　　　临岳日报", "9", None),
    ("临岳日报 经济·园区 6", "6", None),
    ("临岳晚报 6 园区", "6", None),
    ("区域 临岳日报 9", "9", None),
    ("临岳日报　　要闻·2　　2023年5月8日　星期一　　责编 高远　电话 2012345", "2", DAY),
    ("专题丨4　2023年5月8日　星期一", "4", DAY),
    ("相关链接　　　　读者热线 2012345", None, None),
]
SPLIT: list[tuple[str, str | None, str | None]] = [
    ("第\n03\n版", "03", None),
    ("2023年5月8日\n星期一\n第4版", "4", DAY),
    ("2023年5月8日\n星期一\nA04\n要闻", "A04", DAY),
    ("03\n要闻\n2023年5月8日 星期一", "03", DAY),
    ("2023年\n5月8日\n星期一\n3版", "3", DAY),
    ("2023年5月8\n日 星期一", None, DAY),
    ("8\n2023年5月8日 星期一\n责编 高远", "8", DAY),
    ("临岳日报\n2023年5月8日\n星期一\n3", "3", DAY),
    ("03 园 区\n2023年5月8日 星期一\n编辑：高远 电话：010-82030000\n中国轻工新闻报", "03", DAY),
    ("星期一\n2023年5月8日\n农历三月十九\n5", "5", DAY),
    ("2023\n05/08\n星期一", None, DAY),
    ("要闻\nA02", "A02", None),
    ("A02\n要闻", "A02", None),
    ("3\n版", "3", None),
    ("第3\n版", "3", None),
    ("2023年5月8日 星期一\n责编：高远\n美编：李沐阳\n电话：2012345\nE-mail：a@b.com\n4", "4", DAY),
    ("园区周刊\nC01", "C01", None),
    ("C01\n园区周刊", "C01", None),
    ("开发区·产业\n07", "07", None),
    ("07\n开发区·产业", "07", None),
    ("综合新闻\n2", "2", None),
    ("2\n综合新闻", "2", None),
    ("MONDAY\n2023年5月8日", None, DAY),
    ("2023年5月8日\nMONDAY MAY 8,2023\n3", "3", DAY),
    ("責任編輯：高遠\n第3版", "3", None),
    ("第三版\n2023年5月8日 星期一", "3", DAY),
    ("2023年5月8日 星期一\n农历癸卯年三月十九\n第三版\n今日八版", "3", DAY),
    ("2 0 2 3 年 5 月 8 日 星 期 一 第 3 版", "3", DAY),
    ("2023 年 5 月 8 日  星期一  第 3 版", "3", DAY),
    ("0 3 版", "03", None),
    ("第 0 3 版：要 闻", "03", None),
    ("A 0 4", "A04", None),
    ("A 04 要闻", "A04", None),
    ("2023年5月8日 星期一\n区域创新　　7", "7", DAY),
]
"""Extraction put them on several lines."""


@pytest.mark.parametrize(
    "page", ["{mark}\n\n{title}\n{text}\n", "{title}\n{text}\n\n{mark}\n", "{title}\n{text}\n{mark}\n"]
)
@pytest.mark.parametrize(("mark", "number", "date"), ONE_LINE + SPLIT)
def test_what_stands_around_an_article_is_read_and_is_no_text(
    page: str, mark: str, number: str | None, date: str | None
) -> None:
    text = page.format(mark=mark, title=TITLE, text=TEXT)
    (reading,) = read_articles(decode_source(text.encode(), "page.txt"))
    masthead = reading.masthead
    assert (masthead.page, masthead.date) == (number, date)
    assert (masthead.title, masthead.byline) == (TITLE, ["高远"])
    assert reading.headings == []


@pytest.mark.parametrize(
    "line",
    [
        "园区现有企业86户",
        "第三产业",
        "3个项目",
        "06年园区开工",
        "A座厂房",
        "要闻回放这一年",
        "5月8日，园区开工",
        "版图扩大",
        "特1号厂房",
    ],
)
def test_a_line_of_the_text_is_no_page_number(line: str) -> None:
    (reading,) = read_articles(decode_source(f"{TITLE}\n{TEXT}\n{line}\n".encode(), "page.txt"))
    assert reading.masthead.page is None
    assert line in reading.mended.text


@pytest.mark.parametrize(
    ("page", "number"),
    [
        (f"{TITLE}\n{TEXT}\n7\n", "7"),
        (f"{TITLE}\n{TEXT}\n　　图为忙碌的车间。　　本报记者 高远 摄\n12\n", "12"),
        (f"第03版\n{TITLE}\n{TEXT}\n7\n", "03"),
        (f"{TITLE}\n{TEXT.removesuffix('。')}，新增订单\n7\n", None),
        (f"{TITLE}\n{TEXT}\n120\n", None),
    ],
)
def test_a_number_alone_at_the_foot_is_the_page_where_none_is_told(page: str, number: str | None) -> None:
    (reading,) = read_articles(decode_source(page.encode(), "page.txt"))
    assert reading.masthead.page == number


@pytest.mark.parametrize("section", sorted(listed("page_sections")))
def test_each_section_of_the_tables_is_told_beside_its_page_number(section: str) -> None:
    assert page_of_line(f"{section} 3") == "3"
    assert page_of_line(f"A03·{section}") == "A03"
    assert page_of_line(f"{section}2023") is None


@pytest.mark.parametrize("end", each_of("page_section_ends"))
def test_a_section_of_any_name_is_told_by_its_last_word(end: str) -> None:
    assert page_of_line(f"03 青屏县{end}") == "03"
    assert page_of_line(f"青屏县{end} ◆ 12版") == "12"
