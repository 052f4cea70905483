"""A library of any size: invented articles that share no passage, each with some forty figures."""

from __future__ import annotations

import hashlib
import random
import re
from pathlib import Path

from store.library import Library, StoredArticle
from store.mended import Block, Mended, Run
from store.records import Article, Fact, Keyword, Mention

WORDS = """
园区 企业 项目 产业链 新材料 光伏 锂电 碳纤维 铝合金 数字化 招商 服务 绿色 转型 升级 投产 开工 竣工 签约 落地 集群
创新 平台 研发 人才 就业 物流 仓储 标准厂房 管网 污水处理 余热 回用 智能 车间 订单 出口 市场 增势 动能 营商环境
专班 要素 保障 用地 审批 帮办 窗口 链主 配套 龙头 骨干 示范 试点 改造 技改 扩能 提质 增效 稳产 达产 满产 冲刺 攻坚
""".split()  # noqa: SIM905 - a list of sixty would take sixty lines
METRICS = ("工业总产值", "固定资产投资", "规上工业增加值", "进出口总额", "税收收入", "到位资金", "技改投资", "利润总额")
PLACES = (
    "青屏",
    "石梁",
    "云门",
    "东坝",
    "西渡",
    "南坪",
    "北塔",
    "长汀",
    "白沙",
    "红岩",
    "金河",
    "银杏",
    "玉泉",
    "龙湾",
    "凤岭",
)
KINDS = ("工业园区", "经济技术开发区", "高新技术产业园", "新材料产业园")
FIGURE = re.compile(r"(\d+(?:\.\d)?)亿元")
BATCH = 250


def article_of(number: int) -> StoredArticle:
    """The article of that number, always the same."""
    chosen = random.Random(number)
    park = chosen.choice(PLACES) + KINDS[number % len(KINDS)]
    title = f"{park}{''.join(chosen.choices(WORDS, k=3))}"
    lines = [title, *("".join(_sentence(chosen, park) for _ in range(4)) for _ in range(12))]
    text = "\n".join(lines)
    article_id = hashlib.sha256(text.encode()).hexdigest()[:10]
    blocks, start = [], 0
    for line in lines:
        blocks.append(Block("paragraph" if start else "title", start, start + len(line)))
        start += len(line) + 1
    article = Article(
        id=article_id,
        source=f"{number}.txt",
        source_sha256=hashlib.sha256(text.encode()).hexdigest(),
        source_end=len(text),
        title=title,
        date=f"{chosen.randint(2010, 2025)}-{chosen.randint(1, 12):02}-{chosen.randint(1, 28):02}",
        park=park,
        parks=[park],
        keywords=[Keyword(word, 1 - n / 20, text.count(word)) for n, word in enumerate(chosen.sample(WORDS, 12))],
        mentions=[Mention("park", park, found.start(), found.end()) for found in re.finditer(park, text)],
        mended=Mended(text, [Run(0, 0, len(text))], blocks, []),
    )
    facts = [_fact(article, n, found) for n, found in enumerate(FIGURE.finditer(text), 1)]
    return StoredArticle(article=article, facts=facts, source_text=text, path=f"/pages/{number}.txt")


def _sentence(chosen: random.Random, park: str) -> str:
    words = "".join(chosen.choices(WORDS, k=6))
    return (
        f"{park if chosen.random() < 0.1 else ''}{words}，{chosen.choice(METRICS)}{chosen.randint(10, 9999) / 10}亿元。"
    )


def _fact(article: Article, n: int, found: re.Match[str]) -> Fact:
    metric = next(metric for metric in METRICS if article.text[: found.start()].endswith(metric))
    value = float(found[1]) * 1e8
    return Fact(
        id=f"{article.id}-{n}",
        article=article.id,
        source=article.source,
        source_start=found.start(),
        source_end=found.end(),
        start=found.start(),
        end=found.end(),
        text=found[0],
        value=value,
        unit="元",
        metric=metric,
        topic="output",
        subject=article.park,
        park=article.park,
        period=(article.date or "")[:4],
        quote=article.text[found.start() - 20 : found.end() + 1],
        indicator=metric,
        norm_value=value,
        norm_unit="元",
    )


def make_library(folder: Path, articles: int) -> None:
    """A library of so many articles; one that is there already is taken as it is."""
    if folder.exists():
        return
    library = Library.open(folder, create=True)
    for first in range(0, articles, BATCH):
        library.add([article_of(number) for number in range(first, min(first + BATCH, articles))])
