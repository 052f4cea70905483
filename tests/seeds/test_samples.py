"""The sample articles: enough of them, plainly invented, none of them taken from the real pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from store.read.article import read_articles
from store.read.formats import load_source

SAMPLES = Path(__file__).resolve().parents[2] / "seeds" / "samples"
NOTICE = "（示例文章：城市、园区、企业与数字均为虚构。）"
LONGEST_SHARED = 18


def sample_texts() -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in sorted(SAMPLES.glob("*.txt"))}


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_there_are_at_least_ten_samples() -> None:
    assert len(sample_texts()) >= 10


@pytest.mark.parametrize("name", sorted(path.name for path in SAMPLES.glob("*.txt")))
def test_every_sample_says_that_it_is_invented(name: str) -> None:
    assert sample_texts()[name].rstrip().endswith(NOTICE)


def test_the_readme_says_so_in_both_languages() -> None:
    readme = (SAMPLES / "README.md").read_text("utf-8")
    assert "invented" in readme
    assert "虚构" in readme


@pytest.mark.parametrize("year", ["2021年", "2022年", "2023年", "2024年"])
def test_the_samples_cover_every_year_from_2021_to_2024(year: str) -> None:
    assert any(year in squeezed(text) for text in sample_texts().values())


def test_two_articles_disagree_about_one_figure() -> None:
    whole = [squeezed(text) for text in sample_texts().values()]
    assert any("固定资产投资52.6亿元" in text for text in whole)
    assert any("固定资产投资51.9亿元" in text for text in whole)


def test_no_passage_of_the_real_pages_stands_in_a_sample(real_pages: list[Path]) -> None:
    real = "\n".join(squeezed(page.read_text("utf-8")) for page in real_pages)
    for name, text in sample_texts().items():
        flat = squeezed(text)
        shared = [
            flat[i : i + LONGEST_SHARED]
            for i in range(len(flat) - LONGEST_SHARED)
            if flat[i : i + LONGEST_SHARED] in real
        ]
        assert shared == [], name


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.txt")), ids=lambda path: path.stem)
def test_every_sample_is_read_with_its_title_and_its_notice_apart(path: Path) -> None:
    [reading] = read_articles(load_source(path, path.name))
    assert reading.masthead.title
    blocks = [reading.mended.text[block.start : block.end] for block in reading.mended.blocks]
    assert NOTICE in blocks
