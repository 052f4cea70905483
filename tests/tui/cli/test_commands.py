"""The commands on a made library: what goes to stdout, what to stderr, and the exit code."""

from __future__ import annotations

import csv
import errno
import json
from collections.abc import Callable, Sequence
from io import StringIO
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from store.library import Library
from store.records import Fact
from tests.store.made_articles import stored
from tests.tui.made_library import QINGPING, SHILIANG, Figure, make_article, make_library
from tui.cli.main import cli, run


class Said(NamedTuple):
    """What a command gave."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def rows(self) -> list[dict[str, str]]:
        return list(csv.DictReader(StringIO(self.out)))


Parks = Callable[..., Said]


@pytest.fixture
def parks(capsys: pytest.CaptureFixture[str]) -> Parks:
    """Run a command in this process."""

    def call(*arguments: str) -> Said:
        code = run(cli, "parks", arguments)
        captured = capsys.readouterr()
        return Said(code, captured.out, captured.err)

    return call


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Library:
    """Four articles of two parks, named by $PARKS_STORE."""
    monkeypatch.setenv("PARKS_STORE", str(tmp_path / "library"))
    return make_library(tmp_path / "library")


COMMANDS: Sequence[tuple[str, ...]] = (
    ("list",), ("parks",), ("keywords",), ("facts",), ("search", "产值"), ("check",), ("export",),
)  # fmt: skip


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_a_missing_library_says_how_to_import(parks: Parks, tmp_path: Path, command: tuple[str, ...]) -> None:
    said = parks(*command, "--store", str(tmp_path / "nowhere"))
    assert (said.code, said.out) == (1, "")
    assert "no library here yet" in said.err and "parks import --samples" in said.err
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_an_empty_library_says_how_to_import_and_prints_no_rows(
    parks: Parks, tmp_path: Path, command: tuple[str, ...]
) -> None:
    Library.open(tmp_path / "empty", create=True)
    said = parks(*command, "--store", str(tmp_path / "empty"), "--format", "json")
    assert said.code == 0 and "is empty" in said.err and "parks import" in said.err
    assert said.json in ([], {"articles": [], "facts": []})


def test_the_store_may_be_named_before_the_command_or_after(parks: Parks, tmp_path: Path) -> None:
    make_library(tmp_path / "one")
    assert parks("--store", str(tmp_path / "one"), "list").out == parks("list", "--store", str(tmp_path / "one")).out


def test_list_has_one_aligned_line_an_article(parks: Parks, library: Library) -> None:
    lines = parks("list").out.splitlines()
    assert lines[0].split() == ["id", "date", "title", "park", "facts", "source"]
    assert len(lines) == 5 and lines[1].startswith(library.catalogue()[0].id)
    assert not set("─│┃━╭") & set("".join(lines)) and "\x1b" not in "".join(lines)


def test_list_is_narrowed_by_park_year_and_keyword(parks: Parks, library: Library) -> None:
    assert len(parks("list", "--park", "sljj", "--format", "json").json) == 2
    assert [row["date"] for row in parks("list", "--year", "2023", "--format", "json").json] == ["2023-01-30"]
    assert len(parks("list", "--keyword", "产业链", "--format", "json").json) == 2


def test_json_csv_and_markdown_hold_the_same_rows(parks: Parks, library: Library) -> None:
    data = parks("list", "--format", "json").json
    assert [row["id"] for row in parks("list", "--format", "csv").rows] == [row["id"] for row in data]
    table = parks("list", "--format", "md").out.splitlines()
    assert table[0].startswith("| id |") and len(table) == 2 + len(data)


def test_facts_print_the_record_that_is_promised(parks: Parks, library: Library) -> None:
    facts = parks("facts", "--format", "json").json
    assert len(facts) == sum(row.facts for row in library.catalogue())
    assert list(facts[0]) == list(Fact.__struct_fields__)
    assert " ".join(facts[0]).startswith(
        "id article source source_start source_end start end text value value_to unit qualifier measure direction "
        "metric topic subject park status period period_text quote "
    )


def test_facts_are_picked_by_query_and_options(parks: Parks, library: Library) -> None:
    def texts(*arguments: str) -> list[str]:
        return [fact["text"] for fact in parks("facts", *arguments, "--format", "json").json]

    assert texts("metric=工业总产值", "year=2022", "measure=level") == ["503亿元", "497亿元"]
    assert texts("--park", "shiliang", "--topic", "investment") == ["37个", "214亿元", "31%"]
    assert texts("--status", "target") == ["800亿元", "12%"]
    assert texts("value>5e10", "status=actual", "--article", "2023-01-30.txt") == ["503亿元"]


def test_explain_says_which_rule_read_each_field(parks: Parks, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PARKS_STORE", str(tmp_path / "library"))
    (tmp_path / "page.txt").write_text("青屏工业园区再提速\n2023年，青屏工业园区规上工业产值达到210亿元。\n", "utf-8")
    assert parks("import", str(tmp_path / "page.txt")).code == 0
    (fact,) = parks("facts", "210", "--format", "json").json
    reasons = {row["field"]: row for row in parks("facts", "--explain", fact["id"], "--format", "json").json}
    assert {"value", "unit", "metric", "subject", "park", "measure", "status", "period"} <= set(reasons)
    assert all(reason["rule"] for reason in reasons.values())
    for wrong in ("nothing-1", f"{fact['id']}999", "x"):
        assert f"no fact {wrong!r}" in parks("facts", "--explain", wrong).err


def test_known_pages_are_read_again_when_asked_for(
    parks: Parks, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PARKS_STORE", str(tmp_path / "library"))
    page = tmp_path / "page.txt"
    page.write_text("青屏工业园区再提速\n2023年，青屏工业园区规上工业产值达到210亿元。\n", "utf-8")
    assert "1 new" in parks("import", str(page)).err
    assert "1 already there, 0 updated" in parks("import", str(page)).err
    assert "0 already there, 1 updated" in parks("import", str(page), "--again").err


def test_an_unreadable_record_leaves_json_whole(
    parks: Parks, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Guards the middle of what is printed: the record is named and left out, as a damaged one is."""
    lost, read = library.catalogue()[1].id, Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.parent.name == "articles" and path.name.startswith(lost):
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    for command in (("facts",), ("export",), ("keywords",), ("series", "青屏"), ("check",), ("parks",)):
        said = parks(*command, "--format", "json")
        assert said.code == 0 and said.json and "can't be read: Permission denied" in said.err, command
    said = parks("doctor", "--repair", "--format", "json")
    assert said.code == 1 and [row["kind"] for row in said.json] == ["unreadable"]
    assert len(library.catalogue()) == 4


def test_a_query_that_cannot_be_read_is_one_line(parks: Parks, library: Library) -> None:
    said = parks("facts", "vaule>3")
    assert (said.code, said.out) == (1, "")
    assert said.err.startswith("parks: query: no field 'vaule'") and said.err.count("\n") == 1


def test_quotes_stand_in_the_table_when_asked_for(parks: Parks, library: Library) -> None:
    assert "轧机正在运转" not in parks("facts", "412").out
    assert "轧机正在运转" not in parks("facts", "412", "--quotes").out  # the quote is one sentence
    assert "园区完成工业总产值412亿元，同比增长9.6%。" in parks("facts", "412", "--quotes").out


def test_csv_of_facts_has_every_field(parks: Parks, library: Library) -> None:
    rows = parks("facts", "--format", "csv").rows
    assert list(rows[0]) == list(Fact.__struct_fields__)
    assert rows[0]["value"] == "41200000000"


def test_parks_are_listed_with_articles_and_facts(parks: Parks, library: Library) -> None:
    rows = {row["park"]: row for row in parks("parks", "--format", "json").json}
    assert rows[QINGPING]["articles"] == 3 and rows[QINGPING]["facts"] == 19
    assert rows[SHILIANG]["articles"] == 2 and rows[SHILIANG]["facts"] == 4


def test_keywords_of_an_article_a_park_and_the_library(parks: Parks, library: Library) -> None:
    assert parks("keywords", "2022-02-18.txt", "--format", "json").json[0]["term"] == "铝业"
    assert parks("keywords", "qingping", "-n", "1", "--format", "json").json[0]["term"] == QINGPING
    assert {row["term"] for row in parks("keywords", "--format", "json").json} >= {"招商引资", "铝箔"}
    said = parks("keywords", "不存在")
    assert said.code == 1 and "neither an article nor a park" in said.err


def test_search_prints_article_sentence_and_place(parks: Parks, library: Library) -> None:
    (hit,) = parks("search", "产业链", "高新", "--format", "json").json
    text = library.text(hit["article"])
    assert text[hit["start"] : hit["end"]] == hit["sentence"]
    assert sorted(text[start:end] for start, end in hit["spans"]) == ["产业链", "高新"]
    nothing = parks("search", "没有这个词")
    assert (nothing.code, nothing.out) == (0, "") and nothing.err.startswith("parks: nothing found; ")
    assert "parks keywords" in nothing.err


def test_where_nothing_is_found_it_says_what_there_is(parks: Parks, library: Library) -> None:
    assert "parks series PARK" in parks("facts", "没有这个词").err
    assert "parks keywords" in parks("list", "--year", "1999").err


def test_a_command_misspelt_is_told_what_it_may_have_been(parks: Parks) -> None:
    assert "Did you mean 'search'?" in parks("serach", "铝").err
    assert "Did you mean" not in parks("qqqqqqq").err


def test_series_prints_years_and_marks_what_disagrees(parks: Parks, library: Library) -> None:
    rows = parks("series", "qingping", "工业总产值", "--format", "csv").rows
    levels = {(row["period"], row["value"]): row for row in rows if row["measure"] == "level"}
    assert ("2021", "41200000000") in levels and ("2025", "80000000000") in levels
    assert levels["2022", "50300000000"]["agrees"] == "no" and levels["2022", "50300000000"]["against"]
    assert levels["2025", "80000000000"]["status"] == "target"
    table = parks("series", "qingping", "工业总产值").out
    assert "disagrees with" in table
    (line, *_) = parks("series", "qingping", "工业总产值", "--format", "json").json
    assert {"park", "metric", "unit", "measure", "span", "points"} <= set(line)


def test_series_finds_a_metric_by_a_word_of_it_and_names_what_there_is_for_an_unknown_one(
    parks: Parks, library: Library
) -> None:
    assert parks("series", "qingping", "产值", "--format", "json").json  # the table's own 产值 is another indicator
    said = parks("series", "qingping", "粮食产量")
    assert (said.code, said.out) == (1, "") and "工业总产值" in said.err and said.err.count("\n") == 1


def test_an_empty_name_is_a_usage_error_and_not_the_current_folder(parks: Parks) -> None:
    for arguments in (("list", "--store", ""), ("import", ""), ("extract", "")):
        assert parks(*arguments).code == 2


def test_a_home_of_nobody_is_one_clear_line(parks: Parks, monkeypatch: pytest.MonkeyPatch) -> None:
    said = parks("list", "--store", "~nobody_of_that_name/library")
    assert (said.code, said.err.count("\n")) == (1, 1) and "no such user" in said.err
    monkeypatch.setenv("PARKS_STORE", "~nobody_of_that_name/library")
    assert "no such user" in parks("list").err


def test_compare_puts_parks_side_by_side(parks: Parks, library: Library) -> None:
    rows = parks("compare", "qingping", "shiliang", "--year", "2023", "--format", "csv").rows
    (output,) = [row for row in rows if row["metric"] == "工业总产值" and row["measure"] == "level"]
    assert output[QINGPING].startswith("60300000000") and output[SHILIANG].startswith("38800000000")


def test_check_finds_the_contradiction_and_the_open_target(parks: Parks, library: Library) -> None:
    rows = parks("check", "--format", "json").json
    (found,) = [row for row in rows if row["finding"] == "contradiction"]
    assert {found["first"], found["second"]} == {"503亿元", "497亿元"}
    assert found["first_quote"] and found["second_quote"]
    assert {row["finding"] for row in rows} == {"contradiction", "target open"}
    assert parks("check", "shiliang", "--format", "json").json == []


def test_an_unknown_park_says_what_there_is(parks: Parks, library: Library) -> None:
    said = parks("series", "天外产业园")
    assert said.code == 1 and QINGPING in said.err


def test_a_damaged_record_is_named_and_the_rest_goes_on(parks: Parks, library: Library) -> None:
    for path in (library.path / "articles").iterdir():
        if library.catalogue()[0].id in path.name:
            path.write_text('{"facts": {"1"')
    for command in (("facts",), ("export",), ("keywords",), ("series", "青屏"), ("check",)):
        said = parks(*command, "--format", "json")
        assert said.code == 0 and library.catalogue()[0].id in said.err and said.json, command
    assert parks("show", library.catalogue()[0].id).code == 1


def test_many_damaged_records_are_named_once_and_ten_at_most(
    parks: Parks, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PARKS_STORE", str(tmp_path / "library"))
    many = Library.open(tmp_path / "library", create=True)
    many.add([stored(number) for number in range(14)])
    for record in sorted((many.path / "articles").iterdir()):
        record.write_text("{")
    for command in ("facts", "export"):
        lines = parks(command, "--format", "json").err.splitlines()
        assert len(lines) == len(set(lines)) == 11 and "doctor" in lines[-1], command


def test_a_company_has_series_too(parks: Parks, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    figure = Figure("9亿元", 9e8, "元", "销售收入", period="2023", subject="云岭铝业有限公司")
    article = make_article("题", "2024-01-01", QINGPING, ["云岭铝业有限公司收入9亿元。"], [figure])
    monkeypatch.setenv("PARKS_STORE", str(tmp_path / "one"))
    make_library(tmp_path / "one", [article])
    (line,) = parks("series", "云岭铝业", "--format", "json").json
    assert (line["subject"], line["points"][0]["value"]) == ("云岭铝业有限公司", 900_000_000)


def test_show_prints_masthead_and_whole_lines(parks: Parks, library: Library) -> None:
    said = parks("show", "2023-01-30.txt")
    assert "by: 林小满" in said.out and "date: 2023-01-30" in said.out
    assert (
        "记者从青屏工业园区管委会获悉，2022年园区工业总产值达到503亿元，增长12.4%，固定资产投资完成96.3亿元。"
        in said.out.splitlines()
    )


def test_show_gives_json_markdown_source_and_marks(parks: Parks, library: Library) -> None:
    shown = parks("show", "2023-01-30.txt", "--format", "json").json
    assert shown["byline"] == ["林小满"] and shown["text"] == library.text(shown["id"])
    assert parks("show", "2023-01-30.txt", "--format", "md").out.startswith("# 青屏工业园区去年")
    assert parks("show", "2023-01-30.txt", "--raw").out.strip() == library.source_text(shown["id"])
    assert "joined" in parks("show", "2023-01-30.txt", "--marks").out
    assert parks("show", "2023-01-30.txt", "--marks", "--raw").code == 2


def test_a_reference_that_fits_nothing_or_several_is_named(parks: Parks, library: Library) -> None:
    assert "no article 'zzz'" in parks("show", "zzz").err
    assert parks("show", "").code == 1
    assert parks("show", "十年观察").out == parks("show", "2024-03-05.txt").out
    assert parks("show", "snyc").code == 1 and parks("show", "shinianguancha").code == 0
    assert "2 articles fit" in parks("show", "青屏工业园区").err


def test_export_gives_articles_and_facts(parks: Parks, library: Library) -> None:
    library.reader.set_note(library.catalogue()[0].id, "再看一遍")
    data = parks("export").json
    assert (len(data["articles"]), len(data["facts"])) == (4, 23)
    assert {"id", "source", "title", "kicker", "byline", "date", "page", "park", "parks", "headings", "companies",
            "chains", "honours", "keywords", "text"} <= set(data["articles"][0])  # fmt: skip
    assert data["articles"][0]["note"] == "再看一遍"
    assert set(data["articles"][0]["keywords"][0]) == {"term", "weight", "count"}
    assert set(data["articles"][1]["honours"][0]) == {"text", "subject"}
    assert len(parks("export", "--park", "shiliang").json["articles"]) == 2
    assert len(parks("export", "2023-01-30.txt").json["facts"]) == 6


def test_export_writes_a_file_by_its_ending(parks: Parks, library: Library, tmp_path: Path) -> None:
    said = parks("export", "-o", str(tmp_path / "all.csv"), "--bom")
    assert said.out == "" and "wrote 4 articles" in said.err
    assert (tmp_path / "all.csv").read_bytes().startswith(b"\xef\xbb\xbfid,article,")
    assert parks("export", "-o", str(tmp_path / "all.md")).code == 0
    assert (tmp_path / "all.md").read_text("utf-8").startswith("## Articles")
    assert parks("export", "--format", "xlsx").code == 2
    assert parks("export", "-o", str(tmp_path / "all.xlsx")).code == 0
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == [
        "all.csv",
        "all.md",
        "all.xlsx",
    ]


def test_export_to_a_dash_prints_and_makes_no_file(
    parks: Parks, library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert len(parks("export", "-o", "-").json["articles"]) == 4
    assert not (tmp_path / "-").exists()


def test_export_of_articles_as_csv(parks: Parks, library: Library) -> None:
    rows = parks("export", "--format", "csv", "--rows", "articles").rows
    assert rows[0]["chains"] == "电解铝—铝合金—铝部件" and rows[0]["text"].startswith(rows[0]["title"])


def test_export_into_a_folder_or_nowhere_is_refused(parks: Parks, library: Library, tmp_path: Path) -> None:
    assert parks("export", "-o", str(tmp_path)).code == 2
    said = parks("export", "-o", str(tmp_path / "no" / "all.json"))
    assert said.code == 1 and said.err.startswith("parks: ") and said.err.count("\n") == 1


def test_remove_takes_articles_out(parks: Parks, library: Library) -> None:
    assert parks("remove", "2023-01-30.txt", "--yes").err == "parks: removed 1 article\n"
    assert len(parks("list", "--format", "json").json) == 3
    assert parks("remove", "2023-01-30.txt", "--yes").code == 1


def test_doctor_names_what_is_wrong_and_repairs_it(parks: Parks, library: Library) -> None:
    said = parks("doctor")
    assert (said.code, said.out) == (0, "") and "4 articles, nothing wrong" in said.err
    broken = library.catalogue()[0]
    for path in (library.path / "articles").iterdir():
        if broken.id in path.name:
            path.write_text("{")
    said = parks("doctor", "--format", "json")
    assert said.code == 1 and [finding["article"] for finding in said.json] == [broken.id]
    assert parks("doctor", "--repair").code == 0
    assert parks("doctor").code == 0 and len(parks("list", "--format", "json").json) == 3


def test_doctor_makes_a_lost_catalogue_again(parks: Parks, library: Library) -> None:
    (library.path / "library.json").write_text("{")
    said = parks("doctor")
    assert said.code == 1 and "parks doctor" in said.err
    assert parks("doctor", "--repair").code == 0
    assert len(parks("list", "--format", "json").json) == 4


def test_usage_errors_end_with_2(parks: Parks, library: Library) -> None:
    for arguments in (("nonsense",), ("list", "--format", "xml"), ("import",), ("import", "x", "--date", "gestern")):
        assert parks(*arguments).code == 2


def test_every_command_has_help_with_an_example(parks: Parks) -> None:
    shown = parks("--help")
    assert shown.code == 0
    import click

    assert isinstance(cli, click.Group)
    for name in cli.list_commands(click.Context(cli)):
        said = parks(name, "--help")
        assert said.code == 0 and f"parks {name}" in said.out.partition("Options:")[0].partition("\n")[2], name
        assert name in shown.out


def test_hostile_text_reaches_the_terminal_harmless(
    parks: Parks, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bad = "\x1b]52;c;aGk=\x07\x9b31m[@click=app.quit]\u202e=1+1"
    article = make_article(
        f"题{bad}", "2024-01-01", QINGPING, [f"青屏工业园区{bad}产值9亿元。"],
        [Figure("9亿元", 9e8, "元", f"={bad}")], keywords=[(f"词{bad}", 1.0)], source="坏.txt",
    )  # fmt: skip
    monkeypatch.setenv("PARKS_STORE", str(tmp_path / "bad"))
    make_library(tmp_path / "bad", [article])
    for command in (
        ("list",), ("facts", "--quotes"), ("keywords",), ("search", "产值"), ("show", article.article.id),
        ("show", article.article.id, "--raw"), ("show", article.article.id, "--marks"), ("series", "青屏"),
        ("export", "--format", "md"), ("export", "--format", "csv"), ("export", "--format", "json"),
        ("list", "--format", "json"), ("facts", "--format", "csv"), ("facts", "--format", "md"),
    ):  # fmt: skip
        out = parks(*command).out
        assert not set("\x1b\x07\x9b\u202e") & set(out), command
        assert "产值" in out or command[0] in ("list", "keywords", "facts", "series")
    assert parks("facts", "--format", "csv").rows[0]["metric"].startswith("'=")
    assert parks("facts", "--format", "json").json[0]["metric"] == f"={bad}"


def test_completion_prints_a_script_for_both_programs(parks: Parks) -> None:
    for shell in ("bash", "zsh", "fish"):
        script = parks("completion", shell).out
        assert "_PARKS_COMPLETE" in script and "_PARKS_TUI_COMPLETE" in script
