"""Programs people know, on the same text; only those that are installed."""

from __future__ import annotations

import html
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.bench.terminal.keys import press, told
from tests.bench.terminal.made import article_of
from tests.bench.terminal.rows import Row
from tests.bench.terminal.session import Session

ARTICLES = 50


def others(folder: Path, env: Mapping[str, str]) -> Iterator[Row]:
    """Pagers and a table on all texts, a feed reader in its list."""
    text = folder / "text.txt"
    text.write_text("\n".join(article_of(number).source_text for number in range(ARTICLES)), "utf-8")
    for argv in (["less", str(text)], ["w3m", str(text)], ["vd", "-f", "txt", str(text)]):
        if shutil.which(argv[0]):
            yield from _keys(argv, env)
    if shutil.which("newsboat"):
        # Reload the feed, open its list.
        yield from _keys(_newsboat(folder), {**env, "HOME": str(folder)}, "r", "enter")


def _keys(argv: list[str], env: Mapping[str, str], *before: str) -> Iterator[Row]:
    session = Session(argv, env)
    session.answer(1.0, patience=1.0)
    for key in before:
        session.press(key, 1.0)
    for key in ("down", "pagedown"):
        yield Row(f"{argv[0]}: {key}", told(press(session, key, 5, rest=0.1)))
    session.close("q")


def _newsboat(folder: Path) -> list[str]:
    """newsboat on a feed of the articles."""
    items = []
    for number in range(ARTICLES):
        made = article_of(number)
        page = html.escape(html.escape(made.source_text).replace("\n", "<br/>"))
        link = f"<guid>{made.article.id}</guid><link>http://localhost/{made.article.id}</link>"
        items.append(f"<item><title>{made.article.title}</title>{link}<description>{page}</description></item>")
    feed, urls, config = folder / "feed.xml", folder / "urls", folder / "config"
    channel = f"<title>parks</title><link>http://localhost/</link><description/>{''.join(items)}"
    feed.write_text(f'<?xml version="1.0"?><rss version="2.0"><channel>{channel}</channel></rss>', "utf-8")
    urls.write_text(f"file://{feed}\n", "utf-8")
    config.write_text("", "utf-8")
    return ["newsboat", "-u", str(urls), "-c", str(folder / "cache.db"), "-C", str(config)]
