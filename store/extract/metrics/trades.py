"""Trades: the industry that a clause or a figure before tells of, whose output comes next (汽车产业…，实现产值…)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.extract.figures.phrases import clean
from store.late import late

if TYPE_CHECKING:
    from store.extract.figures.running import Named, Running
    from store.extract.figures.scene import Scene

OUTPUT = frozenset(
    "产值 增加值 营业收入 销售收入 主营业务收入 营收 销售额 税收 利润 利税 产值占比".split()  # noqa: SIM905
)
"""What an industry has, told by a bare word behind a clause about it."""
_TRADE = late(
    "(?!依托|围绕|以|从|对|把|将|在|聚焦|推动|发展|做|培育|打造|壮大|延伸|为|瞄准|随着|通过|重点|大力|加快|立足|抢抓|按)"
    r"([^\x00-\x7f\W的等]{2,10}?(?:产业链?|行业|制造业|加工业|服务业|板块))(?=[^，。；、化链的和与及等企项园集聚])"
)
_FIRMS_OF = late(
    "(.{2,10}(?:产业链?|行业|制造业|加工业|服务业|板块))(?:规上|重点|龙头|规模以上)?企业(?:总?数量?)?",
    "产业 行业 制造业 加工业 服务业 板块",
)
_MARKS = frozenset("—-●■◆▲★◎□▶►·○◇ 　")
"""What opens the items of a list."""
_LONGEST = 60


def with_trade(scene: Scene, named: Named, running: Running, sentence: int, start: int, number: int) -> None:
    """Put the industry before a word of `OUTPUT`, where the sentence told it before the figure's own words."""
    if named.measure == "change" or named.metric != named.head:
        return
    trade = _of_clause(scene, sentence, start, number) if start - sentence < _LONGEST else ""
    if not trade and running.recent and (firms := _FIRMS_OF.fullmatch(running.recent[-1])):
        trade = firms.group(1)
    if trade:
        named.metric = named.head = f"{trade}{named.metric}"


def _of_clause(scene: Scene, left: int, start: int, number: int) -> str:
    """The industry that the clause before `start` is about; empty where there is none or another owner follows."""
    text = scene.text
    if text[start - 1 : start] != "，" or scene.names_between(start, number):
        return ""
    if "业" not in text[left : start - 1] and "板块" not in text[left : start - 1]:
        return ""
    at = max(left, text.rfind("，", left, start - 1) + 1)
    while text[at] in _MARKS:
        at += 1
    told = _TRADE.match(text, at, start)
    return clean(scene.words, told.group(1)) if told else ""
