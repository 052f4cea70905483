"""The library that README's pictures show: five years of one park and two of its neighbours, all of it invented."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from store.library import Library, StoredArticle
from tests.tui.made_library import QINGPING, SHILIANG, Figure, make_article, make_library

_FIGURE = re.compile(r"<([^|>]+)\|([^>]+)>")
"""`<420.4亿元|工业总产值 output 2024>` in a paragraph: what is printed; metric, topic, period, measure, status."""
_PRINTED = re.compile(r"([0-9.]+)(亿|万)?(.+)")
_TIMES = {"亿": 1e8, "万": 1e4, None: 1.0}


class Page(NamedTuple):
    """One article: its figures stand in the paragraphs."""

    title: str
    date: str
    park: str
    paragraphs: list[str]
    keywords: list[tuple[str, float]]
    companies: list[str]
    chains: list[list[str]]
    honours: list[str]


ALUMINIUM, FOIL, SOLAR = "云岭铝业有限公司", "临岳新材料股份有限公司", "沐屏光能有限公司"
PAGES = [
    Page(
        "青屏工业园区2024年主要指标一增再增", "2025-01-10", QINGPING,
        [
            "1月8日，记者从青屏工业园区管委会获悉，2024年园区工业总产值完成<702.4亿元|工业总产值 output 2024>，"
            "同比增长<16.5%|工业总产值 output 2024 change>，"
            "超过年初提出的<700亿元|工业总产值 output 2024 level target>目标。",
            "全年园区固定资产投资<131.2亿元|固定资产投资 investment 2024>，"
            "增长<11.2%|固定资产投资 investment 2024 change>；"
            "招商引资到位资金<88.6亿元|招商引资到位资金 investment 2024>，新签约项目<42个|签约项目 investment 2024>；"
            "税收<21.7亿元|税收 finance 2024>，增长<14.8%|税收 finance 2024 change>。",
            "延链补链",
            "云岭铝业有限公司的铝水不落地，直接送进隔壁车间，铝水就地转化率达到<84%|铝水就地转化率 output 2024 share>。"
            "园区形成了电解铝—铝合金—铝部件、氧化铝—电解铝—铝箔—电池箔两条产业链，规模以上工业企业达到"
            "<118户|规模以上工业企业 enterprises 2024>，其中高新技术企业<39户|高新技术企业 innovation 2024>，"
            "研发投入强度<2.6%|研发投入强度 innovation 2024 share>。",
            "向绿而行",
            "沐屏光能有限公司在屋顶上建起分布式光伏，装机容量<186兆瓦|光伏装机 green as-of>，企业绿电使用率提高到"
            "<66%|绿电使用率 green 2024 share>，单位产值能耗比上年下降<7.1%|单位产值能耗 green 2024 change>，"
            "入选国家级绿色工业园区。",
            "“手续一个窗口办完，开工早了一个季度。”临岳新材料股份有限公司负责人说。园区预计今年铝箔产值可达"
            "<60亿元|铝箔产值 output 2025 level estimate>，带动就业<1.4万人|从业人员 people 2025 level estimate>。",
            "2025年，园区力争工业总产值突破<800亿元|工业总产值 output 2025 level target>，固定资产投资增长"
            "<12%|固定资产投资 investment 2025 change target>，高新技术企业达到"
            "<50户|高新技术企业 innovation 2025 level target>。",
        ],
        [("青屏工业园区", 1.0), ("铝水就地转化率", 0.86), ("绿电使用率", 0.71), ("电池箔", 0.62), ("产业链", 0.44),
         ("分布式光伏", 0.4), ("研发投入强度", 0.31), ("招商引资", 0.22)],
        [ALUMINIUM, FOIL, SOLAR],
        [["电解铝", "铝合金", "铝部件"], ["氧化铝", "电解铝", "铝箔", "电池箔"]],
        ["国家级绿色工业园区"],
    ),
    Page(
        "乘势而上：青屏的链条更长了", "2024-02-06", QINGPING,
        [
            "2023年，青屏工业园区工业总产值达到<603亿元|工业总产值 output 2023>，增长"
            "<19.9%|工业总产值 output 2023 change>；固定资产投资<118亿元|固定资产投资 investment 2023>，"
            "税收<18.9亿元|税收 finance 2023>。",
            "云岭铝业有限公司、临岳新材料股份有限公司先后扩产，"
            "规模以上工业企业<112户|规模以上工业企业 enterprises 2023>，"
            "高新技术企业<33户|高新技术企业 innovation 2023>，从业人员<2.6万人|从业人员 people 2023>。",
            "今年，园区力争工业总产值达到<700亿元|工业总产值 output 2024 level target>，"
            "绿电使用率达到<60%|绿电使用率 green 2024 share target>。",
        ],
        [("铝箔", 1.0), ("青屏工业园区", 0.8), ("扩产", 0.42), ("产业链", 0.3)],
        [ALUMINIUM, FOIL], [["氧化铝", "电解铝", "铝箔"]], [],
    ),
    Page(
        "从“一座厂”到“一座城”——青屏十年观察", "2024-03-05", QINGPING,
        [
            "十年间，青屏工业园区的厂房连成了片。回望2022年，这里的工业总产值为<497亿元|工业总产值 output 2022>；"
            "到2023年，这个数字变成<603亿元|工业总产值 output 2023>。",
            "绿电使用率从<31%|绿电使用率 green 2021 share>提高到<58%|绿电使用率 green 2023 share>。",
        ],
        [("青屏工业园区", 1.0), ("绿电使用率", 0.6), ("厂房", 0.4)], [ALUMINIUM], [], [],
    ),
    Page(
        "青屏工业园区去年产值跨上新台阶", "2023-01-30", QINGPING,
        [
            "记者从青屏工业园区管委会获悉，2022年园区工业总产值达到<503亿元|工业总产值 output 2022>，增长"
            "<12.4%|工业总产值 output 2022 change>，固定资产投资完成<96.3亿元|固定资产投资 investment 2022>，"
            "税收<16.2亿元|税收 finance 2022>。",
            "规模以上工业企业增至<94户|规模以上工业企业 enterprises 2022>，"
            "高新技术企业<28户|高新技术企业 innovation 2022>，"
            "入选省级绿色工业园区。预计今年工业总产值可达<580亿元|工业总产值 output 2023 level estimate>。",
        ],
        [("青屏工业园区", 1.0), ("产业链", 0.5)], [ALUMINIUM], [], ["省级绿色工业园区"],
    ),
    Page(
        "青屏工业园区：铝业大市向新而行", "2022-02-18", QINGPING,
        [
            "2021年，青屏工业园区完成工业总产值<412亿元|工业总产值 output 2021>，同比增长"
            "<9.6%|工业总产值 output 2021 change>；固定资产投资<81.4亿元|固定资产投资 investment 2021>，"
            "税收<13.5亿元|税收 finance 2021>。",
            "园区现有规模以上工业企业<86户|规模以上工业企业 enterprises 2021>，高新技术企业"
            "<21户|高新技术企业 innovation 2021>。力争到2025年，工业总产值达到"
            "<780亿元|工业总产值 output 2025 level target>。",
        ],
        [("铝业", 1.0), ("青屏工业园区", 0.9), ("产业链", 0.4)], [ALUMINIUM], [["电解铝", "铝合金"]], [],
    ),
    Page(
        "青屏工业园区2020年运行平稳", "2021-01-22", QINGPING,
        [
            "2020年，青屏工业园区工业总产值<376亿元|工业总产值 output 2020>，固定资产投资"
            "<77.8亿元|固定资产投资 investment 2020>，税收<12.1亿元|税收 finance 2020>，规模以上工业企业"
            "<79户|规模以上工业企业 enterprises 2020>，高新技术企业<16户|高新技术企业 innovation 2020>。",
        ],
        [("青屏工业园区", 1.0), ("运行平稳", 0.5)], [], [], [],
    ),
    Page(
        "石梁经济技术开发区上半年招商引资势头足", "2024-07-22", SHILIANG,
        [
            "今年上半年，石梁经济技术开发区签约项目<37个|签约项目 investment 2024-01/2024-06>，协议投资额"
            "<214亿元|协议投资额 investment 2024-01/2024-06>，同比增长"
            "<31%|协议投资额 investment 2024-01/2024-06 change>。",
            "临岳新材料股份有限公司的新厂房已经封顶。",
        ],
        [("招商引资", 1.0), ("石梁经济技术开发区", 0.9)], [FOIL], [], [],
    ),
    Page(
        "石梁：装备造得精，项目落得快", "2025-01-17", SHILIANG,
        [
            "2024年，石梁经济技术开发区工业总产值<431.5亿元|工业总产值 output 2024>，增长"
            "<11.2%|工业总产值 output 2024 change>；固定资产投资<74.9亿元|固定资产投资 investment 2024>，"
            "税收<11.8亿元|税收 finance 2024>，高新技术企业<24户|高新技术企业 innovation 2024>。",
            "2023年，开发区工业总产值为<388亿元|工业总产值 output 2023>。",
        ],
        [("石梁经济技术开发区", 1.0), ("装备制造", 0.6), ("招商引资", 0.3)], [], [], [],
    ),
]  # fmt: skip


def _figure(printed: str, told: str) -> Figure:
    metric, topic, period, *rest = told.split()
    measure, status = [*rest, "level", "actual"][:2] if len(rest) != 1 else (rest[0], "actual")
    found = _PRINTED.fullmatch(printed)
    assert found is not None
    number, times, unit = found.groups()
    direction = ("down" if "能耗" in metric else "up") if measure == "change" else None
    return Figure(printed, float(number) * _TIMES[times], unit, metric, topic, period, measure, status, direction)


def pictured_articles() -> list[StoredArticle]:
    """The articles, as extraction would give them."""
    return [
        make_article(
            page.title, page.date, page.park,
            [_FIGURE.sub(r"\1", paragraph) for paragraph in page.paragraphs],
            [_figure(*found) for paragraph in page.paragraphs for found in _FIGURE.findall(paragraph)],
            keywords=page.keywords, companies=page.companies, chains=page.chains, honours=page.honours,
        )
        for page in PAGES
    ]  # fmt: skip


def make_pictured_library(path: Path) -> Library:
    """That library on disk."""
    return make_library(path, pictured_articles())
