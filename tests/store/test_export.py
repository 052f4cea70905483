"""The library as a file: complete, atomic, and nothing of it a formula."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

from store.disk.reader_marks import Mark
from store.errors import ParksError
from store.export import article_record, export_csv, export_json, export_markdown, export_xlsx, replacing
from tests.tui.made_library import QINGPING, Figure, make_article, sample_articles

STORED = sample_articles()
RECORDS = [article_record(stored.article) for stored in STORED]
FACTS = [fact for stored in STORED for fact in stored.facts]


def test_an_article_is_exported_with_all_that_was_read_off_it() -> None:
    record = article_record(STORED[1].article, Mark(article=STORED[1].article.id, bookmarked=True, note="记"))
    assert record["honours"] == [{"text": "省级绿色工业园区", "subject": QINGPING}]
    assert record["keywords"][0] == {"term": "青屏工业园区", "weight": 1.0, "count": 2}
    assert (record["read"], record["bookmarked"], record["note"]) == (False, True, "记")
    assert record["text"] == STORED[1].article.text


def test_json_holds_articles_and_facts() -> None:
    data = json.loads("".join(export_json(RECORDS, FACTS)))
    assert [article["id"] for article in data["articles"]] == [stored.article.id for stored in STORED]
    assert len(data["facts"]) == len(FACTS)
    assert json.loads("".join(export_json([], []))) == {"articles": [], "facts": []}


def test_csv_and_markdown_have_a_row_a_fact() -> None:
    assert len("".join(export_csv(FACTS)).splitlines()) == len(FACTS) + 1
    assert "".join(export_markdown(RECORDS, FACTS)).count("\n| ") == len(RECORDS) + len(FACTS) + 4


def test_a_workbook_holds_numbers_as_numbers_and_formulas_as_text(tmp_path: Path) -> None:
    hostile = make_article(
        "=HYPERLINK(1)", "2024-01-01", QINGPING, ["产值9亿元\x0b。"], [Figure("9亿元", 9e8, "元", "=1+1")]
    )
    export_xlsx([article_record(hostile.article)], hostile.facts, tmp_path / "a.xlsx")
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    facts, articles = book["facts"], book["articles"]
    header = [cell.value for cell in facts[1]]
    row = dict(zip(header, facts[2], strict=True))
    assert (row["metric"].value, row["metric"].data_type) == ("=1+1", "s")
    assert (row["value"].value, row["value"].data_type) == (900_000_000, "n")
    title = articles[2][1]
    assert (title.value, title.data_type) == ("=HYPERLINK(1)", "s")


def test_without_its_package_the_extra_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(ParksError, match=r"parks\[xlsx\]"):
        export_xlsx([], [], tmp_path / "a.xlsx")
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_one_clear_line_and_leaves_the_old_workbook(tmp_path: Path) -> None:
    target = tmp_path / "a.xlsx"
    target.write_text("old")
    child = subprocess.run(
        [sys.executable, "-c", _EXPORT_MANY, str(target)], capture_output=True, text=True, check=False
    )
    assert (child.returncode, child.stderr) == (0, f"{target}: can't be written: File too large")
    assert target.read_text() == "old" and list(tmp_path.iterdir()) == [target]


_EXPORT_MANY = """
import resource, sys
from pathlib import Path
from store.errors import ParksError
from store.export import export_xlsx
from tests.store.made_articles import make_article, make_facts
facts = make_facts(make_article())
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
try:
    export_xlsx([], facts * 400, Path(sys.argv[1]))
except ParksError as error:
    sys.stderr.write(str(error))
"""


def test_a_file_is_replaced_whole_or_not_at_all(tmp_path: Path) -> None:
    target = tmp_path / "a.json"
    target.write_text("old")
    with pytest.raises(ValueError, match="half"), replacing(target) as temporary:
        temporary.write_text("ne")
        raise ValueError("half")
    assert target.read_text() == "old"
    with replacing(target) as temporary:
        temporary.write_text("new")
    assert target.read_text() == "new" and list(tmp_path.iterdir()) == [target]


def test_a_link_goes_on_leading_to_the_file_which_keeps_its_rights(tmp_path: Path) -> None:
    target, link = tmp_path / "private.json", tmp_path / "link.json"
    target.write_text("old")
    target.chmod(0o600)
    link.symlink_to(target)
    with replacing(link) as temporary:
        temporary.write_text("new")
    assert link.is_symlink() and target.read_text() == "new"
    assert target.stat().st_mode & 0o777 == 0o600


def test_a_device_or_a_pipe_is_written_to_and_never_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    with replacing(pipe) as place, place.open("w") as file:
        file.write("all")
    assert os.read(reader, 10) == b"all" and pipe.is_fifo() and list(tmp_path.iterdir()) == [pipe]
    os.close(reader)
