"""An invented page for the tests of headings and captions: its title, its paragraphs and how they are set."""

from __future__ import annotations

TITLE = "青屏园区服务企业见实效"
PARAGRAPHS = [
    "青屏工业园区把服务企业作为头等大事，今年以来新开工项目三十二个，总投资一百二十亿元，园区上下一片繁忙景象。",
    "走进园区的智能车间，机械臂上下翻飞，一件件产品从流水线上下来，工人们正忙着赶制一批出口订单。",
    "园区管委会负责人说，下一步将继续优化营商环境，推动更多项目落地见效，让企业安心发展，让群众得到实惠。",
    "在园区的另一头，新建的标准厂房已经封顶，十几家企业排着队等待入驻，招商专员的电话响个不停。",
]


def wrapped(text: str, setting: str) -> str:
    """A paragraph in lines of twenty characters, or whole."""
    text = f"　　{text}" if setting == "indented" else text
    return text if "whole" in setting else "\n".join(text[i : i + 20] for i in range(0, len(text), 20))
