"""Articles made up for the tests of the screen, and an app that shows one widget."""

from __future__ import annotations

import re
from collections.abc import Callable

from textual.app import App, ComposeResult
from textual.widget import Widget

from store.mended import Block, BlockKind, Mended, Run
from store.records import Article, CatalogueRow, Fact, Keyword, Mention, Status
from tui.panes.page_view import PageView
from tui.themes import THEMES

TITLE = "青屏工业园区：产值迈上新台阶"
PARAGRAPHS: tuple[tuple[BlockKind, str], ...] = (
    ("title", TITLE),
    ("byline", "本报记者 何一苇"),
    (
        "paragraph",
        "去年，青屏工业园区规上工业产值704.5亿元，同比增长12.5%；今年预计达760亿元，到2026年力争突破1000亿元。",
    ),
    ("heading", "延链补链"),
    ("paragraph", "“园区帮我们跑手续。”云岭新材有限公司负责人说，公司年产2.5万吨碳纤维的生产线（GDP贡献3%）已经投产……"),
    ("paragraph", "园区累计引进企业46户，盘活闲置土地383亩，电解铝—铝合金—铝部件产业链越拉越长。"),
)  # fmt: skip
FIGURE = re.compile(r"[\d.]+(?:亿元|万吨|%|户|亩)")


def make_article(blocks: tuple[tuple[BlockKind, str], ...] = PARAGRAPHS, article_id: str = "a1") -> Article:
    """An article of these blocks, mapped one to one to a source that has the same text."""
    text, made = "", []
    for kind, words in blocks:
        start = len(text) + bool(text)
        text = f"{text}\n{words}" if text else words
        made.append(Block(kind, start, start + len(words)))
    mentions = [Mention("park", "青屏工业园区", m.start(), m.end()) for m in re.finditer("青屏工业园区", text)]
    mentions += [
        Mention("company", "云岭新材有限公司", m.start(), m.end()) for m in re.finditer("云岭新材有限公司", text)
    ]
    runs = [Run(block.start, block.start, block.end - block.start) for block in made]
    return Article(
        id=article_id,
        source=f"{article_id}.txt",
        source_sha256="",
        source_end=len(text),
        title=blocks[0][1] if blocks else "",
        park="青屏工业园区",
        keywords=[Keyword("碳纤维", 1.0, 1), Keyword("产业链", 0.5, 1)],
        mentions=mentions,
        mended=Mended(text, runs, made, []),
    )


def make_facts(article: Article) -> list[Fact]:
    """A fact for each figure of the text: estimates after 预计, targets after 力争."""
    facts = []
    for n, match in enumerate(FIGURE.finditer(article.text), 1):
        before = article.text[max(0, match.start() - 4) : match.start()]
        status: Status = "estimate" if "预计" in before else "target" if "突破" in before else "actual"
        facts.append(
            Fact(
                id=f"{article.id}-{n}", article=article.id, source=article.source, source_start=match.start(),
                source_end=match.end(), start=match.start(), end=match.end(), text=match.group(), value=1, unit="",
                metric="规上工业产值", topic="output", status=status, quote="",
            )
        )  # fmt: skip
    return facts


def make_row(n: int, **changes: object) -> CatalogueRow:
    """A catalogue row of an invented article."""
    values: dict[str, object] = {
        "id": f"id{n:06}", "title": f"石梁经济技术开发区第{n}次报道", "source": f"{n}.txt",
        "park": "石梁经济技术开发区",
        "date": f"20{10 + n % 15:02}-{n % 12 + 1:02}-{n % 28 + 1:02}", "facts": n % 60,
    }  # fmt: skip
    values |= changes
    return CatalogueRow(**{"parks": [values["park"]] if values["park"] else [], **values})  # type: ignore[arg-type]


class OneWidget(App[None]):
    """An app that shows one widget, in the project's own colours."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(self, make: Callable[[], Widget], theme: str = "parks-dark") -> None:
        super().__init__()
        self.animation_level = "none"
        self.make = make
        for own in THEMES:
            self.register_theme(own)
        self.theme = theme
        self.heard: list[object] = []

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The meanings of the dark theme, until the theme is set."""
        return dict(THEMES[0].variables)

    def compose(self) -> ComposeResult:
        yield self.make()


def shown(view: PageView) -> list[str]:
    """The visible lines as plain text, without the margins."""
    return [view.render_line(y).text[view.margin :].rstrip() for y in range(view.page_height)]
