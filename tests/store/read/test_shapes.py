"""Pages in the manners of many papers: masthead and headings are told however the paragraphs are set."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from store.read.article import read_articles
from store.read.formats import decode_source
from tests.store.read.typeset import set_lines

_SHAPES = tomllib.loads(Path(__file__).with_suffix(".toml").with_stem("shapes").read_text("utf-8"))["shape"]
PARAGRAPHS = [
    "初夏的青屏工业园区，塔吊林立，机器轰鸣。走进云帆铝业有限公司的智能车间，一排排机械臂正在有序作业，几名工人在控制室里盯着"
    "屏幕。企业负责人郭守成说，订单已经排到了年底。",
    "今年以来，园区坚持以项目建设为抓手，新开工亿元以上项目26个，完成固定资产投资48.6亿元，同比增长17.3%。其中，总投资32亿元的"
    "高端铝材项目从签约到开工只用了78天。",
    "“园区派专人帮我们跑手续，我们只管建厂房、装设备。”松原新材料公司总经理魏长河告诉记者，企业搬到这里三年，产值翻了两番，工人"
    "从40人增加到260人。",
    "园区管委会副主任程立新介绍，下一步将继续优化营商环境，完善道路、管网、供热等配套设施，力争到2025年规模以上工业企业达到120家"
    "，总产值突破500亿元。",
    "记者在石梁经济开发区看到，新建的污水处理厂已经试运行，日处理能力达到3万吨。周边的几家印染企业全部接入管网，河水比前几年清了"
    "不少。",
    "据了解，园区与六所高校签订了合作协议，建成省级以上研发平台15个，去年授权发明专利213件，技术合同成交额达到7.4亿元。",
]
SETTINGS = {"columns": (36, "　　"), "narrow": (26, "　　"), "lost indents": (36, ""), "whole lines": (0, "")}
_PLACE = re.compile(r"\{(\d)\}")


def _set(line: str, width: int, indent: str) -> list[str]:
    """The lines of the paragraphs that a line of a shape stands for, with what stands before and behind them."""
    if not _PLACE.search(line):
        return [line]
    before, *rest = _PLACE.split(line)
    texts = [PARAGRAPHS[int(number) - 1] + behind for number, behind in zip(rest[::2], rest[1::2], strict=True)]
    texts[0] = before.strip("　") + texts[0]
    return [piece for text in texts for piece in (set_lines(text, width, indent) if width else [text])]


def _squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize(
    ("shape", "setting"),
    [(shape, name) for shape in _SHAPES for name in SETTINGS if name not in shape.get("not_in", [])],
    ids=lambda value: value if isinstance(value, str) else value["title"],
)
def test_masthead_headings_and_text_are_told(shape: dict[str, Any], setting: str) -> None:
    width, indent = SETTINGS[setting]
    page = "\n".join(piece for line in shape["page"].split("\n") for piece in _set(line, width, indent))
    (reading,) = read_articles(decode_source(page.encode(), "page.txt"))
    told = reading.masthead
    assert _squeezed(told.title) == _squeezed(shape["title"])
    assert _squeezed(told.kicker) == _squeezed(shape.get("kicker", ""))
    assert told.byline == shape["byline"]
    assert (told.date or "", told.page or "") == (shape["date"], shape["page_number"])
    assert [_squeezed(heading) for heading in reading.headings] == shape.get("headings", [])
    text = _squeezed(reading.mended.text)
    wanted = [PARAGRAPHS[int(number) - 1] for number in _PLACE.findall(shape["page"])]
    assert [paragraph for paragraph in wanted if _squeezed(paragraph) not in text] == []
