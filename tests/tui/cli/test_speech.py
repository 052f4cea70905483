"""The commands speak the reader's language; what other programs read stays as it is."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from store.library import Library
from tui import i18n
from tui.cli.main import cli, explorer, run
from tui.cli.speech import speak
from tui.output import cell_width

COMMANDS = ("", "facts", "series", "compare", "import", "completion", "doctor")


@pytest.fixture(autouse=True)
def _words_of_before() -> Iterator[None]:
    yield
    speak(["--lang", "en"])
    click.Context.formatter_class = click.HelpFormatter


@pytest.mark.parametrize("arguments", [["--lang", "zh", "facts"], ["facts", "--lang=zh"]])
def test_lang_is_heard_before_and_after_the_command(capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    assert run(cli, "parks", [*arguments, "--help"]) == 0
    assert "报上印出的每一个数据" in capsys.readouterr().out


def test_the_locale_speaks_where_no_language_is_named(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    assert run(cli, "parks", ["--help"]) == 0
    assert "显示本帮助并退出。" in capsys.readouterr().out
    assert run(explorer, "parks-tui", ["--help"]) == 0
    assert "在终端里浏览资料库" in capsys.readouterr().out
    assert run(cli, "parks", ["--lang", "en", "--help"]) == 0
    assert "Contradictions, and targets against results." in capsys.readouterr().out


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("columns", ["60", "80", "200"])
def test_help_fits_the_terminal_in_both_languages(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, lang: str, command: str, columns: str
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert run(cli, "parks", [*filter(None, [command]), "--lang", lang, "--help"]) == 0
    lines = capsys.readouterr().out.splitlines()
    # Command lines stand as they are.
    wide = [line for line in lines if cell_width(line) > min(int(columns), 100)]
    assert all("parks" in line for line in wide)
    if lang == "zh":
        assert not [line for line in lines if line.lstrip().startswith(("，", "。", "；", "：", "）"))]


def test_examples_stay_in_line_behind_their_label(capsys: pytest.CaptureFixture[str]) -> None:
    run(cli, "parks", ["--lang", "zh", "facts", "--help"])
    lines = [line for line in capsys.readouterr().out.splitlines() if "parks facts " in line and "用法" not in line]
    assert len(lines) == 3
    assert len({cell_width(line[: line.index("parks facts")]) for line in lines}) == 1


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["nothing"], 2, "没有 'nothing' 这个命令。"),
        (["fact"], 2, "是不是要用“facts”？"),
        (["show"], 2, "缺少参数"),
        (["list", "--year", "1"], 2, "'--year' 的值无效"),
        (["import", "--date", "x", "."], 2, "不是日期"),
        (["--store", "/none/such", "list"], 1, "这里还没有资料库；导入版面"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_mistakes_are_told_in_chinese(
    capsys: pytest.CaptureFixture[str], arguments: list[str], code: int, said: str
) -> None:
    assert run(cli, "parks", ["--lang", "zh", *arguments]) == code
    assert said in capsys.readouterr().err


def test_what_programs_read_is_the_same_in_both_languages(capsys: pytest.CaptureFixture[str], library: Library) -> None:
    printed = []
    for lang in ("en", "zh"):
        for form in ("table", "csv", "json", "md"):
            for command in (["facts"], ["series", "青屏"], ["compare", "青屏"], ["check"], ["list"], ["parks"]):
                run(cli, "parks", ["--lang", lang, "--store", str(library.path), *command, "--format", form])
        printed.append(capsys.readouterr().out)
    assert printed[0] == printed[1] and "agrees" in printed[0]


def test_on_a_terminal_tables_are_in_the_readers_language(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, library: Library
) -> None:
    monkeypatch.setenv("COLUMNS", "140")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    run(cli, "parks", ["--lang", "zh", "--store", str(library.path), "facts"])
    out = capsys.readouterr().out
    assert "编号" in out and "指标" in out and "实际" in out and "actual" not in out


def test_english_reads_no_catalogue(monkeypatch: pytest.MonkeyPatch) -> None:
    def read(_folder: str) -> None:
        raise AssertionError

    monkeypatch.setattr(i18n, "_load", read)
    i18n.set_language("en")
    assert i18n._("Quit") == "Quit"


def test_two_letters_of_pinyin_name_no_article(capsys: pytest.CaptureFixture[str], library: Library) -> None:
    store = ["--store", str(library.path)]
    title = library.catalogue()[0].title
    assert run(cli, "parks", [*store, "show", title[:4]]) in (0, 1)
    assert "no article" not in capsys.readouterr().err
    assert run(cli, "parks", [*store, "show", "zzz"]) == 1
    assert "no article 'zzz'" in capsys.readouterr().err
    assert run(cli, "parks", [*store, "show", "shiliang jingji"]) == 0
    assert Path(library.path).is_dir()


def test_the_doctor_says_on_a_terminal_what_is_wrong_in_the_readers_language(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, library: Library
) -> None:
    folder = library.path
    min((folder / "articles").iterdir()).write_text("{")
    min((folder / "sources").iterdir()).write_text("another")
    (folder / "articles" / "0123456789.abcdef01.json").write_text("{}")
    (folder / "index.json").unlink()
    library.reader.path.write_text("{")
    max((folder / "texts").iterdir()).unlink()
    monkeypatch.setenv("COLUMNS", "300")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert run(cli, "parks", ["--lang", "zh", "--store", str(folder), "doctor"]) == 1
    said = [line.strip() for line in capsys.readouterr().out.splitlines() if line.startswith("    ")]
    words = ("已损坏", "不是当初导入的文本", "没有文章用到它", "已过时", "缺失")
    assert all(any(line.startswith(word) for line in said) for word in words)
    english = ("again", "repair", "damaged", "import ", "catalogue", "missing")
    assert not [line for line in said if any(word in line for word in english)]


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["list", "--year", "abc"], "整数"), (["export", "-o", "/"], "文件 '/' 是文件夹"),
        (["series", "甲乙丙"], "；资料库中有：青屏"),
    ],
)  # fmt: skip
def test_what_was_mistyped_is_told_wholly_in_chinese(
    capsys: pytest.CaptureFixture[str], library: Library, arguments: list[str], word: str
) -> None:
    run(cli, "parks", ["--lang", "zh", "--store", str(library.path), *arguments])
    said = capsys.readouterr().err
    assert word in said and "integer" not in said and "library" not in said.replace(str(library.path), "")
