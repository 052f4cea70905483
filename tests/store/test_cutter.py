"""The cutter is taught before it cuts: a page is read alike whatever the process did before."""

from __future__ import annotations

import subprocess
import sys

import pytest

from store.cutter import cutter_of, shared_cutter
from store.knowledge import load_knowledge

PAGE = "建设现代化产业体系\n青屏锚定“三个千亿”\n本报记者 云小川\n\n　　去年，青屏工业园区完成产值86亿元，增长9.3%。\n"
READ = f"""
from store.read.article import read_articles
from store.read.formats import decode_source
page = {PAGE!r}
(reading,) = read_articles(decode_source(page.encode(), "page.txt"))
print(reading.masthead.kicker, reading.masthead.title, reading.mended.text)
"""
EXTRACT = """
from store.knowledge import load_knowledge
from store.pipeline import articles_of
from store.read.formats import decode_source
articles_of(decode_source("石梁园区产值达12亿元。".encode(), "other.txt"), load_knowledge())
"""


def run(program: str) -> str:
    return subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize("before", [EXTRACT], ids=["another article was extracted"])
def test_a_page_is_read_alike_in_a_process_that_did_something_before(before: str) -> None:
    alone = run(READ)
    assert alone.split("\n")[0].split()[:2] == ["建设现代化产业体系", "青屏锚定“三个千亿”"]
    assert run(before + READ) == alone


def test_tables_that_were_loaded_later_have_a_cutter_of_their_own() -> None:
    import msgspec

    shared = shared_cutter()
    knowledge = load_knowledge()
    assert cutter_of(knowledge) is shared or knowledge is not load_knowledge()
    changed = msgspec.structs.replace(knowledge, words={**knowledge.words, "terms": ["沧屏新词语"]})
    assert cutter_of(changed).cut("看沧屏新词语") == ["看", "沧屏新词语"]
    assert shared.cut("看沧屏新词语") != ["看", "沧屏新词语"]
