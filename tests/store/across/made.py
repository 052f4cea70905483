"""Facts of invented parks for the tests of this room."""

from __future__ import annotations

from itertools import count
from typing import Any

from store.knowledge import Indicator, Knowledge, ParkEntry, Unit
from store.records import Fact

_NUMBERS = count(1)
QINGPING, SHILIANG = "青屏工业园区", "石梁经济技术开发区"
KNOWLEDGE = Knowledge(
    parks=[
        ParkEntry(name=QINGPING, aliases=["青屏园区"], part_of=SHILIANG, place="临岳市"),
        ParkEntry(name=SHILIANG, aliases=["石梁经开区"], place="临岳市"),
    ],
    companies=[],
    indicators=[
        Indicator(
            name="规上工业产值",
            topic="output",
            aliases=["规模以上工业产值", "规上产值", "规模以上工业总产值"],
            unit="元",
        ),
        Indicator(name="绿色工厂", topic="green", aliases=["绿色工厂数", "国家绿色工厂", "新增绿色工厂"], unit="家"),
    ],
    units=[
        Unit(name="元", dimension="money", normal="元"),
        Unit(name="兆瓦", dimension="power", normal="兆瓦"),
        Unit(name="吉瓦", dimension="power", normal="兆瓦", factor=1000),
        Unit(name="亩", dimension="area", normal="公顷", factor=0.0666666667),
    ],
    words={
        "metric_distinctions": ["国家级", "省级", "累计", "新增"],
        "metric_flows": ["累计", "新增"],
        "metric_counted_anew": ["新增", "引进"],
        "metric_goes_on": ["累计"],
    },
)


def made(text: str, value: float, unit: str = "元", **fields: Any) -> Fact:
    """A fact of 青屏 that prints `text`; every call is of another article unless `article` is given."""
    article = fields.pop("article", f"a{next(_NUMBERS):09d}")
    defaults: dict[str, Any] = {
        "id": f"{article}-{next(_NUMBERS)}", "article": article, "source": f"{article}.txt", "source_start": 0,
        "source_end": len(text), "start": 0, "end": len(text), "text": text, "value": value, "unit": unit,
        "metric": "规上工业产值", "topic": "output", "subject": QINGPING, "park": QINGPING, "period": "2023",
        "quote": f"青屏工业园区规上工业产值{text}。", "indicator": "规上工业产值",
    }  # fmt: skip
    return Fact(**{**defaults, **fields})
