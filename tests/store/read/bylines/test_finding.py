"""Bylines as papers print them, on a line of their own or inside the text: read off whole pages."""

from __future__ import annotations

import pytest

from store.read.article import read_articles
from store.read.bylines.finding import read_byline
from store.read.formats import decode_source
from tests.store.read.bodies import CLOSING, OPENING

TITLE = "青屏园区服务企业见实效"
FIRST = "青屏工业园区把服务企业作为头等大事，今年以来新开工项目三十二个，总投资一百二十亿元，园区上下一片繁忙景象。"
LAST = "园区管委会负责人说，下一步将继续优化营商环境，推动更多项目落地见效，让企业安心发展，让群众得到实惠。"
OWN_LINE: list[tuple[str, list[str]]] = [
    ("本报记者 高远", ["高远"]),
    ("本报记者　高　远", ["高远"]),
    ("本报记者 高 远 李沐阳", ["高远", "李沐阳"]),
    ("本报记者 文 哲 李沐阳", ["文哲", "李沐阳"]),
    ("本报记者　文　哲　李沐阳", ["文哲", "李沐阳"]),
    ("本报记者 高远 通讯员 王启明", ["高远", "王启明"]),
    ("本报记者 高远 文/图", ["高远"]),
    ("本报记者 高远/文 李沐阳/图", ["高远", "李沐阳"]),
    ("文/图 本报记者 高远", ["高远"]),
    ("文图/本报记者 高远", ["高远"]),
    ("文/高远 图/李沐阳", ["高远", "李沐阳"]),
    ("撰文/高远 摄影/李沐阳", ["高远", "李沐阳"]),
    ("撰文 高远 供图 李沐阳", ["高远", "李沐阳"]),
    ("本报首席记者 高远", ["高远"]),
    ("本报全媒体记者 高远", ["高远"]),
    ("全媒体记者 高远 李沐阳", ["高远", "李沐阳"]),
    ("全媒体首席记者 高远", ["高远"]),
    ("临报全媒体记者 高远", ["高远"]),
    ("临岳日报全媒体记者 高远 通讯员 王启明", ["高远", "王启明"]),
    ("云岭日报·云报客户端记者 高远", ["高远"]),
    ("临岳融媒记者 高远", ["高远"]),
    ("融媒体记者 高远", ["高远"]),
    ("云岭网记者　高　远　临岳日报全媒记者　李沐阳　通讯员　王　静", ["高远", "李沐阳", "王静"]),
    ("新湖南记者 高远 红网记者 李沐阳", ["高远", "李沐阳"]),
    ("南方日报、南方+记者 高远", ["高远"]),
    ("中安在线、中安新闻客户端记者 高远", ["高远"]),
    ("临岳市融媒体中心记者 高远", ["高远"]),
    ("新华社记者 高远", ["高远"]),
    ("新华社记者高远、李沐阳", ["高远", "李沐阳"]),
    ("经济日报记者 高远 通讯员 王启明", ["高远", "王启明"]),
    ("人民日报记者 高远", ["高远"]),
    ("记者 高远", ["高远"]),
    ("记者：高远", ["高远"]),
    ("记者/高远", ["高远"]),
    ("记者高远 通讯员王启明", ["高远", "王启明"]),
    ("记者丨高远", ["高远"]),
    ("记者｜高远 编辑｜李沐阳", ["高远"]),
    ("作者 高远", ["高远"]),
    ("作者：高远 王启明", ["高远", "王启明"]),
    ("□ 高远 李沐阳", ["高远", "李沐阳"]),
    ("□记者 高远 通讯员 王启明", ["高远", "王启明"]),
    ("■ 本报记者 高远", ["高远"]),
    ("◎本报记者 高远", ["高远"]),
    ("○ 记者 高远", ["高远"]),
    ("●本报记者 高远 通讯员 王启明", ["高远", "王启明"]),
    ("★ 本报记者 高远", ["高远"]),
    ("▲本报记者 高远", ["高远"]),
    ("◆记者 高远", ["高远"]),
    ("本报记者 高远 见习记者 李沐阳", ["高远", "李沐阳"]),
    ("本报实习记者 高远", ["高远"]),
    ("见习记者 高远", ["高远"]),
    ("实习生 高远", ["高远"]),
    ("本报记者　高　文", ["高文"]),
    ("本报通讯员　高　文　李　远", ["高文", "李远"]),
    ("记者 高远 实习生 李沐阳", ["高远", "李沐阳"]),
    ("本报特约记者 高远", ["高远"]),
    ("本报驻青屏记者 高远", ["高远"]),
    ("本报青屏记者站 高远", ["高远"]),
    ("本报记者 高远 通讯员 王启明 摄影报道", ["高远", "王启明"]),
    ("本报记者 高远 报道/摄影", ["高远"]),
    ("本报记者 高远 摄影报道", ["高远"]),
    ("记者 高远 文 李沐阳 图", ["高远", "李沐阳"]),
    ("记者 高远 文 记者 李沐阳 摄", ["高远", "李沐阳"]),
    ("采写/本报记者 高远", ["高远"]),
    ("采写：高远 摄影：李沐阳", ["高远", "李沐阳"]),
    ("执笔：高远", ["高远"]),
    ("统筹/王启明 采写/高远", ["高远"]),
    ("策划：王启明 记者：高远 李沐阳", ["高远", "李沐阳"]),
    ("本组稿件采写 本报记者 高远 李沐阳", ["高远", "李沐阳"]),
    ("本版撰稿 高远", ["高远"]),
    ("本版文/图 高远", ["高远"]),
    ("本组文/图 本报记者 高远", ["高远"]),
    ("本版稿件由本报记者高远采写", ["高远"]),
    ("本组稿件由本报记者高远 通讯员王启明采写", ["高远", "王启明"]),
    ("本报记者 阿依古丽·买买提", ["阿依古丽·买买提"]),
    ("记者 买买提·艾力 通讯员 王启明", ["买买提·艾力", "王启明"]),
    ("本报记者 才仁当周 摄影报道", ["才仁当周"]),
    ("本报记者 次仁·卓嘎", ["次仁·卓嘎"]),
    ("本报记者 欧阳 静", ["欧阳静"]),
    ("本报记者 欧阳静 司马南风", ["欧阳静", "司马南风"]),
    ("本报记者 高远 张弛 王启明 祝余", ["高远", "张弛", "王启明", "祝余"]),
    ("本报记者高远张弛", ["高远", "张弛"]),
    ("本报记者 高远、张弛、王启明", ["高远", "张弛", "王启明"]),
    ("本报记者高远 张弛 通讯员 王启明 祝余", ["高远", "张弛", "王启明", "祝余"]),
    ("高远（青屏园区管委会主任）", []),
    ("特约撰稿 高远", ["高远"]),
    ("特约评论员 高远", ["高远"]),
    ("本报评论员 高远", ["高远"]),
    ("（本报记者 高远）", ["高远"]),
    ("(记者 高远)", ["高远"]),
    ("（高远 王启明）", ["高远", "王启明"]),
    ("本报记者 高远 青屏报道", ["高远"]),
    ("记者 高远 临岳报道", ["高远"]),
    ("本报记者 高远 发自青屏", ["高远"]),
    ("本报记者 高远 5月8日电", ["高远"]),
    ("本报记者高远5月8日报道", ["高远"]),
    ("来源：临岳日报 作者：高远", ["高远"]),
    ("来源 临岳日报 记者 高远 编辑 李沐阳", ["高远"]),
    ("2023年5月8日 本报记者 高远", ["高远"]),
    ("本报记者 高远 2023年5月8日", ["高远"]),
    ("中国工业报记者 高远", ["高远"]),
    ("中国高新技术产业导报 记者 高远", ["高远"]),
    ("科技日报记者 高远 通讯员 王启明", ["高远", "王启明"]),
    ("本报通讯员 王启明", ["王启明"]),
    ("通讯员 王启明 记者 高远", ["王启明", "高远"]),
    ("通讯员：王启明", ["王启明"]),
    ("青屏区委宣传部 王启明", []),
    ("本报记者 高远 青屏融媒 王启明", ["高远", "王启明"]),
    ("本报记者 高远 特约通讯员 王启明", ["高远", "王启明"]),
    ("本报记者 高远 本报通讯员 王启明", ["高远", "王启明"]),
    ("本报记者 高远 通讯员 王启明 文/图", ["高远", "王启明"]),
    ("图/文 本报记者 高远", ["高远"]),
    ("本报记者 高远 图/视觉中国", ["高远"]),
    ("本报记者 高远 制图 李沐阳", ["高远"]),
    ("本报记者 高远 图片由青屏园区提供", ["高远"]),
    ("本报记者 高远 图片均由受访者提供", ["高远"]),
    ("图片由园区提供", []),
    ("青屏县融媒体中心 高远 李沐阳", ["高远", "李沐阳"]),
    ("本报青屏记者站记者 高远", ["高远"]),
    ("本版文图由本报记者高远采写拍摄", ["高远"]),
    ("本版稿件均由记者 高远 李沐阳 采写", ["高远", "李沐阳"]),
    ("本组稿件采写：高远 李沐阳", ["高远", "李沐阳"]),
    ("本报主笔 高远", ["高远"]),
    ("工人日报—中工网记者 高远", ["高远"]),
    ("21世纪经济报道记者 高远 临岳报道", ["高远"]),
    ("记者 高远 发自 临岳", ["高远"]),
    ("每经记者 高远 每经编辑 王启明", ["高远"]),
    ("云报集团记者 高远 共享联盟·青屏 李沐阳", ["高远", "李沐阳"]),
    ("石榴云/云岭日报记者 高远", ["高远"]),
    ("本报记者 高远（署名除外）", ["高远"]),
    ("本报特派采访组 高远 李沐阳", ["高远", "李沐阳"]),
    ("县委报道组 高远", ["高远"]),
    ("深度报道组记者 高远", ["高远"]),
    ("撰稿人：高远　审核人：王启明", ["高远"]),
    ("■记者　高远\n■通讯员　李沐阳　王启明", ["高远", "李沐阳", "王启明"]),
    ("本报调研组", []),
    ("□ 本 报 记 者　高远\n　 本报通讯员　李沐阳", ["高远", "李沐阳"]),
]
INSIDE: list[tuple[str, str, list[str]]] = [
    ("本报讯（记者 高远）", "", ["高远"]),
    ("本报讯（记者高远 通讯员王启明）", "", ["高远", "王启明"]),
    ("本报讯 （记者 高 远）", "", ["高远"]),
    ("本报讯 记者高远报道：", "", ["高远"]),
    ("本报讯 记者高远、王启明报道 5月8日，", "", ["高远", "王启明"]),
    ("本报讯(记者 高远)", "", ["高远"]),
    ("【本报讯】（记者 高远）", "", ["高远"]),
    ("本报青屏讯（记者 高远）", "", ["高远"]),
    ("本报青屏5月8日讯（记者 高远）", "", ["高远"]),
    ("本报5月8日讯（记者 高远 通讯员 王启明）", "", ["高远", "王启明"]),
    ("新华社临岳5月8日电（记者高远）", "", ["高远"]),
    ("新华社临岳5月8日电（记者高远、李沐阳）", "", ["高远", "李沐阳"]),
    ("新华社临岳5月8日电 （记者 高远）", "", ["高远"]),
    ("中新社临岳5月8日电（记者 高远）", "", ["高远"]),
    ("中新网临岳5月8日电(记者 高远)", "", ["高远"]),
    ("据新华社临岳5月8日电（记者高远）", "", ["高远"]),
    ("本报临岳5月8日电（记者高远）", "", ["高远"]),
    ("本报讯（全媒体记者 高远）", "", ["高远"]),
    ("本报讯（首席记者 高远）", "", ["高远"]),
    ("临岳日报讯（记者 高远）", "", ["高远"]),
    ("（记者 高远）", "", ["高远"]),
    ("本报讯（通讯员 王启明）", "", ["王启明"]),
    ("本报讯（高远）", "", ["高远"]),
    ("本报讯（高远 王启明）", "", ["高远", "王启明"]),
    ("本报讯（记者 高远 实习生 李沐阳）", "", ["高远", "李沐阳"]),
    ("本报讯 高远 王启明 报道", "", []),
    ("记者高远报道：", "", ["高远"]),
    ("（本报记者高远）", "", ["高远"]),
    ("讯（记者 高远）", "", ["高远"]),
    ("本报讯（融媒体记者 高远）", "", ["高远"]),
    ("本报记者高远报道：", "", ["高远"]),
    ("5月8日讯（记者 高远）", "", ["高远"]),
    ("本报临岳讯 记者高远报道", "", ["高远"]),
    ("云岭网讯（记者 高远）", "", ["高远"]),
    ("云岭日报客户端讯（记者 高远）", "", ["高远"]),
    ("", "（记者 高远）", ["高远"]),
    ("", "（高远）", ["高远"]),
    ("", "（高远 王启明）", ["高远", "王启明"]),
    ("", "（本报记者 高远）", ["高远"]),
    ("", "（记者 高远 通讯员 王启明）", ["高远", "王启明"]),
    ("", "（高远 供稿）", ["高远"]),
    ("", "（通讯员 王启明 供稿）", ["王启明"]),
    ("", "（王启明/文）", ["王启明"]),
    ("", "（文/高远 图/李沐阳）", ["高远", "李沐阳"]),
    ("", "（撰稿：高远）", ["高远"]),
    ("", "（作者：高远）", ["高远"]),
    ("", "（来源：临岳日报 记者：高远）", ["高远"]),
    ("", "（据新华社）", []),
    ("", "（完）", []),
    ("", "（青屏园区管委会供稿）", []),
    ("", "（作者系青屏园区管委会主任）", []),
    ("", "（记者 高 远 通讯员 王 启 明）", ["高远", "王启明"]),
    ("", "（本报综合）", []),
    ("", "（本报记者 高远 整理）", ["高远"]),
    ("", "（采访整理：本报记者 高远）", ["高远"]),
    ("", "（高远 整理）", ["高远"]),
    ("", "（本文由本报记者高远采写）", ["高远"]),
    ("", "本报记者 高远", ["高远"]),
    ("", "（王启明 高远）", ["王启明", "高远"]),
    ("", "（图片由园区提供）", []),
    ("本报讯 记者高远通讯员王启明报道：", "", ["高远", "王启明"]),
    ("", "（青屏县融媒体中心　高远　王启明）", ["高远", "王启明"]),
    ("", "□高远", ["高远"]),
    ("", "●高远　王启明", ["高远", "王启明"]),
]
"""What stands before the text and behind it."""


def wrapped(text: str, width: int = 19) -> str:
    """The text in lines of so many characters."""
    return "\n".join(text[i : i + width] for i in range(0, len(text), width))


def read(text: str) -> tuple[str, list[str]]:
    """Title and byline of a page."""
    (reading,) = read_articles(decode_source(text.encode(), "page.txt"))
    return reading.masthead.title, reading.masthead.byline


@pytest.mark.parametrize(
    "page", ["{title}\n{line}\n{text}", "{title}\n\n{line}\n\n{text}", "{title}\n\n{text}\n{line}\n"]
)
@pytest.mark.parametrize(("line", "names"), OWN_LINE)
def test_a_byline_on_a_line_of_its_own_is_read_wherever_it_stands(page: str, line: str, names: list[str]) -> None:
    text = page.format(title=TITLE, line=line, text=f"{wrapped(FIRST)}\n{wrapped(LAST)}")
    assert read(text) == (TITLE, names)


@pytest.mark.parametrize("line", ["高 远", "青屏园区管委会主任 高远"])
def test_a_name_under_the_title_is_the_writers(line: str) -> None:
    assert read(f"{TITLE}\n{line}\n{wrapped(FIRST)}\n{wrapped(LAST)}") == (TITLE, ["高远"])


@pytest.mark.parametrize(("before", "behind", "names"), INSIDE)
def test_a_byline_inside_the_text_is_read(before: str, behind: str, names: list[str]) -> None:
    assert read(f"{TITLE}\n{before}{FIRST}\n{LAST}{behind}") == (TITLE, names)


@pytest.mark.parametrize("behind", ["（记者 高远 通讯员 王启明）", "（高远 王启明）", "（文/高远 图/王启明）"])
@pytest.mark.parametrize("width", [20, 23, 29])
def test_a_signature_that_wraps_is_read(behind: str, width: int) -> None:
    assert read(f"{TITLE}\n{wrapped(FIRST, width)}\n{wrapped(LAST + behind, width)}") == (TITLE, ["高远", "王启明"])


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        ("　　□　本报记者　高远　本报通讯员　王启\n明　李沐阳", ["高远", "王启明", "李沐阳"]),
        ("　　本报记者　高远　王启明\n李沐阳　张弛", ["高远", "王启明", "李沐阳", "张弛"]),
        ("本报记者　高　远\n　　　　　李沐阳\n通讯员　　张　弛", ["高远", "李沐阳", "张弛"]),
        ("　　本报记者　高远　王启明\n园区　企业", ["高远", "王启明"]),
    ],
)
def test_a_byline_that_goes_on_in_the_next_line_is_read_whole(lines: str, names: list[str]) -> None:
    text = f"{TITLE}\n\n{lines}\n　　{wrapped(FIRST)}\n　　{wrapped(LAST)}"
    assert read(text)[1] == names


_LONE = "　　青屏工业园区今年新开工项目三十一个，总\n投资八十六亿元，比去年同期多出了四成。\n"


def _told(text: str) -> list[str]:
    (reading,) = read_articles(decode_source(text.encode(), "page.txt"))
    return reading.masthead.byline


@pytest.mark.parametrize(
    "page",
    [
        f"青屏园区开工忙\n\n王小明\n\n{_LONE}",
        f"青屏园区开工忙\n王启明\n{_LONE}",
        f"青屏园区开工忙\n\n{_LONE * 2}\n叶疏桐\n",
    ],
)
def test_a_name_alone_under_the_title_or_the_text_is_a_byline(page: str) -> None:
    assert _told(page) in (["王小明"], ["王启明"], ["叶疏桐"])


def test_reporters_spoken_of_in_the_text_tell_no_byline() -> None:
    spoken = "　　“订单排到了明年。”一位车间主任告诉记者。\n"
    assert _told(f"青屏园区开工忙\n叶疏桐\n{_LONE}{spoken}") == ["叶疏桐"]
    assert _told(f"青屏园区开工忙\n\n●程立新\n\n{_LONE}{spoken}") == ["程立新"]
    assert _told(f"青屏园区开工忙\n\n{_LONE}{spoken}叶疏桐　王小明\n\n2023年5月8日　第4版\n") == ["叶疏桐", "王小明"]


def test_the_heading_of_a_reporters_note_names_nobody() -> None:
    assert _told(f"青屏园区开工忙\n\n{_LONE}\n记者手记\n\n{_LONE}") == []


def test_who_took_a_photograph_is_no_writer_beside_another_byline() -> None:
    picture = "图为工人在车间检查铝板。\n　　　　本报记者　叶疏桐　摄\n"
    assert _told(f"青屏园区开工忙\n\n本报记者 高远\n\n{_LONE}\n{picture}") == ["高远"]
    assert _told(f"青屏园区开工忙\n\n{_LONE}\n{picture}") == []


@pytest.mark.parametrize(
    "line", ["本栏图片均由本报记者　叶疏桐　摄", "本版图片由本报记者叶疏桐摄", "图片均由本报记者　叶疏桐　摄"]
)
def test_who_took_the_photographs_of_a_page_is_no_writer(line: str) -> None:
    assert _told(f"青屏园区开工忙\n\n{_LONE}\n\n{line}\n") == []


@pytest.mark.parametrize(
    "page",
    [
        *(f"青屏园区开工忙\n\n{word}\n\n{_LONE}" for word in ("高质量", "施工图", "双循环", "全产业", "金钥匙")),
        f"青屏园区开工忙\n\n{_LONE}\n王小明\n\n{_LONE}",
        f"青屏园区开工忙\n\n王小明\n\n{_LONE}　　企业家王小明说，订单排到了明年。\n",
    ],
)
def test_a_word_a_heading_and_somebody_spoken_of_are_no_byline(page: str) -> None:
    assert _told(page) == []


def test_a_name_alone_is_no_byline_beside_a_signature() -> None:
    assert _told(f"青屏园区开工忙\n\n王小明\n\n{_LONE}　　（记者 高远）\n") == ["高远"]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("本报记者　陈怡文　通讯员　王世雄", ["陈怡文", "王世雄"]),
        ("陈怡文　王世图", ["陈怡", "王世"]),
        ("本报记者 陈怡文 李静摄", ["陈怡", "李静"]),
        ("（记者 宋明 见习 记者 关彤）", ["宋明", "关彤"]),
        ("本报记者 周小曼 实习 记者 何进", ["周小曼", "何进"]),
    ],
)
def test_a_task_is_told_from_the_end_of_a_name_and_a_rank_from_a_name(line: str, names: list[str]) -> None:
    assert (read_byline(line) or read_byline(f"本报记者　{line}")) == names


def test_names_behind_a_line_end_inside_a_bracket_are_told() -> None:
    page = f"石梁园区发展快\n\n{OPENING}{CLOSING}\n　　（本报记者 韦丽萍 本报通讯员\n黄铮）"
    assert read_articles(decode_source(page.encode(), "page.txt"))[0].masthead.byline == ["韦丽萍", "黄铮"]


def test_the_signature_of_the_report_tells_more_than_the_web_page_does() -> None:
    head = f"{TITLE}\n来源：临岳日报 | 作者：高远 | 发布时间：2023-05-08 10:15\n"
    page = f"{head}\n临岳日报讯（记者 高远 通讯员 王启明）{FIRST}\n{LAST}\n"
    assert read_articles(decode_source(page.encode(), "page.txt"))[0].masthead.byline == ["高远", "王启明"]


def test_a_name_that_a_line_end_glues_to_the_next_role_is_told() -> None:
    opening = "　　本报讯（通讯员 王启明 记\n者 高远）青屏工业园区的车间里，\n机器日夜不停地转动。\n"
    page = f"{TITLE}\n\n{opening}{OPENING}{CLOSING}"
    assert read_articles(decode_source(page.encode(), "page.txt"))[0].masthead.byline == ["王启明", "高远"]


def test_names_that_close_the_text_are_told_also_where_a_line_end_parts_them() -> None:
    end = "　　园区还为企业发放贷款，帮助企业做大做强。（王\n启明　高 远）\n"
    page = f"{TITLE}\n{OPENING}{CLOSING}{end}"
    assert read_articles(decode_source(page.encode(), "page.txt"))[0].masthead.byline == ["王启明", "高远"]
