"""A small library of invented articles of an invented city, made without reading or extracting anything."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any, NamedTuple

from store.library import Library, StoredArticle
from store.mended import Block, Mended, Run
from store.records import Article, Fact, Honour, Keyword, Mention

QINGPING = "青屏工业园区"
SHILIANG = "石梁经济技术开发区"


class Figure(NamedTuple):
    """A figure that stands in the text once, and what it says."""

    text: str
    value: float
    unit: str
    metric: str
    topic: str = "output"
    period: str | None = None
    measure: str = "level"
    status: str = "actual"
    direction: str | None = None
    subject: str | None = None


def make_article(
    title: str,
    date: str,
    park: str,
    paragraphs: list[str],
    figures: list[Figure],
    *,
    keywords: list[tuple[str, float]] = [],  # noqa: B006 - never changed
    companies: list[str] = [],  # noqa: B006
    chains: list[list[str]] = [],  # noqa: B006
    honours: list[str] = [],  # noqa: B006
    source: str = "",
) -> StoredArticle:
    """An article with its facts, as extraction would give it."""
    text = "\n".join([title, *paragraphs])
    blocks, at = [], 0
    for n, line in enumerate([title, *paragraphs]):
        kind = "title" if n == 0 else "heading" if len(line) < 12 else "paragraph"
        blocks.append(Block(kind, at, at + len(line)))  # type: ignore[arg-type]
        at += len(line) + 1
    article_id = hashlib.sha256(text.encode()).hexdigest()[:10]
    source = source or f"{date}.txt"
    facts = [_fact(n, figure, text, article_id, source, park) for n, figure in enumerate(figures, 1)]
    names = [("park", name) for name in (QINGPING, SHILIANG)] + [("company", name) for name in companies]
    article = Article(
        id=article_id,
        source=source,
        source_sha256=hashlib.sha256(text.encode()).hexdigest(),
        source_end=len(text),
        title=title,
        byline=["林小满"],
        date=date,
        page="A02",
        park=park,
        parks=[name for name in (QINGPING, SHILIANG) if name in text],
        companies=companies,
        chains=chains,
        honours=[Honour(h, park, text.find(h), text.find(h) + len(h)) for h in honours],
        keywords=[Keyword(term, weight, text.count(term)) for term, weight in keywords],
        mentions=[Mention(kind, name, start, start + len(name)) for kind, name in names for start in _all(name, text)],  # type: ignore[arg-type]
        mended=Mended(text, [Run(0, 0, len(text))], blocks, []),
    )
    return StoredArticle(article=article, facts=facts, source_text=text, path=f"/pages/{source}")


def _all(name: str, text: str) -> list[int]:
    found, at = [], text.find(name)
    while at >= 0:
        found.append(at)
        at = text.find(name, at + 1)
    return found


def _fact(n: int, figure: Figure, text: str, article: str, source: str, park: str) -> Fact:
    start = text.index(figure.text)
    sentence_start = max(text.rfind(mark, 0, start) for mark in "。\n") + 1
    ends = [at for at in (text.find("。", start), text.find("\n", start)) if at >= 0]
    fields: dict[str, Any] = figure._asdict()
    return Fact(
        id=f"{article}-{n}",
        article=article,
        source=source,
        source_start=start,
        source_end=start + len(figure.text),
        start=start,
        end=start + len(figure.text),
        quote=text[sentence_start : min(ends, default=len(text)) + 1],
        park=park,
        indicator=figure.metric,
        norm_value=figure.value,
        norm_unit=figure.unit,
        **{**fields, "subject": figure.subject or park},
    )


def sample_articles() -> list[StoredArticle]:
    """Three years of one park, one article of another; two articles disagree on 2022."""
    return [_year_2021(), _year_2022(), _ten_years(), _half_year_of_other_park()]


def _year_2021() -> StoredArticle:
    """What the park brought in 2021, and its goal for 2025."""
    return make_article(
        "青屏工业园区：铝业大市向新而行",
        "2022-02-18",
        QINGPING,
        [
            "走进临岳市青屏工业园区，云岭铝业有限公司的轧机正在运转。2021年，园区完成工业总产值412亿元，同比增长9.6%。",
            "园区现有规模以上工业企业86户，其中高新技术企业21户，形成了电解铝—铝合金—铝部件的产业链。",
            "力争到2025年，园区工业总产值达到800亿元，单位产值能耗再下降12%。",
        ],
        [
            Figure("412亿元", 412e8, "元", "工业总产值", period="2021"),
            Figure("9.6%", 9.6, "%", "工业总产值", period="2021", measure="change", direction="up"),
            Figure("86户", 86, "户", "规模以上工业企业", "enterprises", "as-of"),
            Figure("21户", 21, "户", "高新技术企业", "innovation", "as-of"),
            Figure("800亿元", 800e8, "元", "工业总产值", period="2025", status="target"),
            Figure("12%", 12, "%", "单位产值能耗", "green", "2025", "change", "target", "down"),
        ],
        keywords=[("铝业", 1.0), ("青屏工业园区", 0.9), ("轧机", 0.5), ("产业链", 0.4)],
        companies=["云岭铝业有限公司"],
        chains=[["电解铝", "铝合金", "铝部件"]],
    )


def _year_2022() -> StoredArticle:
    """What it brought in 2022."""
    return make_article(
        "青屏工业园区去年产值跨上新台阶",
        "2023-01-30",
        QINGPING,
        [
            "记者从青屏工业园区管委会获悉，2022年园区工业总产值达到503亿元，增长12.4%，固定资产投资完成96.3亿元。",
            "云岭铝业有限公司二期项目投产，园区规模以上工业企业增至94户。",
            "绿色转型",
            "园区建成分布式光伏120兆瓦，入选省级绿色工业园区。预计今年工业总产值可达580亿元。",
        ],
        [
            Figure("503亿元", 503e8, "元", "工业总产值", period="2022"),
            Figure("12.4%", 12.4, "%", "工业总产值", period="2022", measure="change", direction="up"),
            Figure("96.3亿元", 96.3e8, "元", "固定资产投资", "investment", "2022"),
            Figure("94户", 94, "户", "规模以上工业企业", "enterprises", "2022"),
            Figure("120兆瓦", 120, "兆瓦", "光伏装机", "green", "as-of"),
            Figure("580亿元", 580e8, "元", "工业总产值", period="2023", status="estimate"),
        ],
        keywords=[("青屏工业园区", 1.0), ("光伏", 0.7), ("绿色转型", 0.6)],
        companies=["云岭铝业有限公司"],
        honours=["省级绿色工业园区"],
    )


def _ten_years() -> StoredArticle:
    """A look back that prints another output for 2022."""
    return make_article(
        "从“一座厂”到“一座城”——青屏十年观察",
        "2024-03-05",
        QINGPING,
        [
            "十年间，青屏工业园区的厂房连成了片。回望2022年，这里的工业总产值为497亿元；到2023年，这个数字变成603亿元，增长19.9%。",
            "固定资产投资2023年为118亿元，其中技改投资占38%。云岭铝业有限公司、临岳新材料股份有限公司先后扩产，"
            "带动规模以上工业企业达到112户，从业人员2.6万人。",
            "与石梁经济技术开发区相比，青屏的链条更长：氧化铝—电解铝—铝箔—电池箔。",
        ],
        [
            Figure("497亿元", 497e8, "元", "工业总产值", period="2022"),
            Figure("603亿元", 603e8, "元", "工业总产值", period="2023"),
            Figure("19.9%", 19.9, "%", "工业总产值", period="2023", measure="change", direction="up"),
            Figure("118亿元", 118e8, "元", "固定资产投资", "investment", "2023"),
            Figure("38%", 38, "%", "技改投资", "investment", "2023", "share"),
            Figure("112户", 112, "户", "规模以上工业企业", "enterprises", "2023"),
            Figure("2.6万人", 26000, "人", "从业人员", "people", "2023"),
        ],
        keywords=[("铝箔", 1.0), ("青屏工业园区", 0.8), ("产业链", 0.3)],
        companies=["云岭铝业有限公司", "临岳新材料股份有限公司"],
        chains=[["氧化铝", "电解铝", "铝箔", "电池箔"]],
    )


def _half_year_of_other_park() -> StoredArticle:
    """The first half of 2024 in another park."""
    return make_article(
        "石梁经济技术开发区上半年招商引资势头足",
        "2024-07-22",
        SHILIANG,
        [
            "今年上半年，石梁经济技术开发区签约项目37个，协议投资额214亿元，同比增长31%。",
            "2023年，开发区工业总产值达到388亿元。临岳新材料股份有限公司的新厂房已经封顶。",
        ],
        [
            Figure("37个", 37, "个", "签约项目", "investment", "2024-01/2024-06"),
            Figure("214亿元", 214e8, "元", "协议投资额", "investment", "2024-01/2024-06"),
            Figure("31%", 31, "%", "协议投资额", "investment", "2024-01/2024-06", "change", direction="up"),
            Figure("388亿元", 388e8, "元", "工业总产值", period="2023"),
        ],
        keywords=[("招商引资", 1.0), ("石梁经济技术开发区", 0.9)],
        companies=["临岳新材料股份有限公司"],
    )


def make_library(path: Path, articles: list[StoredArticle] | None = None) -> Library:
    """A library on disk with those articles."""
    library = Library.open(path, create=True)
    library.add(sample_articles() if articles is None else articles)
    return library
