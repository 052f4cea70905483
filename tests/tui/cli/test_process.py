"""The commands as real processes: pipes, terminals, locales, signals, imports, completion."""

from __future__ import annotations

import json
import os
import pty
import re
import select
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.tui.made_library import make_library

PROGRAM = (sys.executable, "-c", "from tui.cli.main import main; main()")
ROOT = Path(__file__).resolve().parents[3]
PAGE = "青屏工业园区再提速\n2023年，青屏工业园区规上工业产值达到210亿元，同比增长12%。\n"


@pytest.fixture
def store(tmp_path: Path) -> Path:
    make_library(tmp_path / "library")
    return tmp_path / "library"


def parks(*arguments: str, stdin: str | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command to its end."""
    return subprocess.run(
        [*PROGRAM, *arguments],
        input=stdin, capture_output=True, text=True, encoding="utf-8", timeout=60, cwd=ROOT,
        env={**os.environ, **environment},
    )  # fmt: skip


def loaded_by(*arguments: str) -> set[str]:
    """The modules that a command has imported when it ends."""
    code = (
        "import sys; from tui.cli.main import cli, run; "
        f"run(cli, 'parks', {arguments!r}); print('\\n'.join(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, cwd=ROOT)
    return set(done.stderr.split())


@pytest.mark.parametrize(
    "command", [("--help",), ("list",), ("facts", "--format", "json"), ("export",)], ids=lambda c: c[0]
)
def test_plain_commands_load_nothing_heavy(store: Path, command: tuple[str, ...]) -> None:
    loaded = loaded_by("--store", str(store), *command)
    assert "tui.cli.main" in loaded
    assert not {"textual", "rich", "rjieba", "jieba", "xlsxwriter", "pypinyin"} & loaded


def test_extract_never_loads_the_screen_or_the_table_of_words() -> None:
    assert not {"textual", "rich", "jieba", "xlsxwriter", "pypinyin"} & loaded_by("extract", str(ROOT / "README.md"))


def test_a_closed_pipe_ends_quietly(store: Path) -> None:
    command = f"'{sys.executable}' -c 'from tui.cli.main import main; main()' export --store '{store}' | head -n 1"
    for _ in range(3):
        done = subprocess.run(command, shell=True, capture_output=True, text=True, timeout=60, cwd=ROOT)
        assert (done.stdout, done.stderr) == ('{"articles": [\n', "")


def test_a_reader_that_left_before_anything_was_printed_is_no_traceback(store: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as closed:
        done = subprocess.run(
            [*PROGRAM, "facts", "--store", str(store)], stdout=closed, stderr=subprocess.PIPE, text=True, cwd=ROOT
        )
    assert (done.returncode, done.stderr) == (141, "")


def test_a_c_locale_is_no_failure(store: Path) -> None:
    for command in (("list",), ("facts", "--format", "json"), ("show", "2023-01-30.txt"), ("--help",)):
        done = parks(*command, LC_ALL="C", PARKS_STORE=str(store))
        assert (done.returncode, done.stderr) == (0, "")
    assert "林小满" in parks("show", "2023-01-30.txt", LC_ALL="C", PARKS_STORE=str(store)).stdout


@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("show", 1), ("remove", 1), ("series", 1), ("keywords", 1), ("list", 2),
        ("facts --explain", 1), ("import --date", 2), ("import", 1), ("extract", 1),
    ],
)  # fmt: skip
def test_a_broken_byte_in_what_is_typed_is_shown_as_a_question_mark(store: Path, command: str, code: int) -> None:
    done = parks(*command.split(), "a\udcffb", PARKS_STORE=str(store))
    assert done.returncode == code and "a?b" in done.stderr and "udcff" not in done.stderr


def test_an_encoding_without_chinese_says_what_to_set_and_keeps_json_whole(store: Path) -> None:
    narrow = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PARKS_STORE": str(store)}
    for command in (("list",), ("show", "2023-01-30.txt")):
        done = parks(*command, **narrow)
        assert done.returncode == 0 and done.stdout.isascii()
    assert parks("--help", **narrow).returncode == 0
    assert parks("list", **narrow).stderr.count("set LC_ALL=C.UTF-8") == 1
    done = parks("facts", "--format", "json", **narrow)
    assert done.stdout.isascii() and json.loads(done.stdout)[0]["text"] == "412亿元"


def on_terminal(*arguments: str, columns: int = 80) -> str:
    """What a command writes to a terminal of 24 lines."""
    main, other = pty.openpty()
    environment = {**os.environ, "COLUMNS": str(columns), "LINES": "24", "TERM": "xterm-256color"}
    process = subprocess.Popen(
        [*PROGRAM, *arguments], stdin=other, stdout=other, stderr=other, cwd=ROOT, env=environment
    )
    os.close(other)
    written = b""
    while select.select([main], [], [], 30)[0]:
        try:
            piece = os.read(main, 65536)
        except OSError:
            break
        if not piece:
            break
        written += piece
    os.close(main)
    process.wait(30)
    return written.decode("utf-8")


@pytest.mark.parametrize(("columns", "options"), [(80, ()), (80, ("--quotes",)), (160, ("--quotes",)), (30, ())])
def test_on_a_terminal_rows_fit_its_width_and_lose_nothing(store: Path, columns: int, options: tuple[str, ...]) -> None:
    from tui.output import cell_width

    shown = on_terminal("facts", *options, "--store", str(store), columns=columns)
    lines = re.sub(r"\x1b\[[0-9;]*m", "", shown).replace("\r", "").split("\n")
    assert len(lines) > 23 and max(map(cell_width, lines)) <= columns
    assert "…" not in shown
    facts = json.loads(parks("facts", "--format", "json", "--store", str(store)).stdout)
    assert all(fact["id"] in shown and fact["text"] in shown for fact in facts)


def test_on_a_narrow_terminal_a_list_stays_a_table_without_its_spare_columns(store: Path) -> None:
    """Guards 80 columns: the list and the facts must not fall apart into one field a line."""
    for command, spare in (("list", "source"), ("facts", "measure")):
        narrow, wide = (on_terminal(command, "--store", str(store), columns=columns) for columns in (80, 200))
        assert spare in wide.partition("\n")[0] and spare not in narrow.partition("\n")[0]
        heads = [line.split()[0] for line in re.sub(r"\x1b\[[0-9;]*m", "", narrow).splitlines() if line.strip()]
        assert heads[0] == "id" and heads.count("id") == 1


def test_on_a_terminal_a_series_is_told_once_with_a_line_a_point(store: Path) -> None:
    from tui.output import cell_width

    shown = on_terminal("series", "qingping", "工业总产值", "--store", str(store)).replace("\r", "").splitlines()
    assert shown[0] == "青屏工业园区 工业总产值 (change, %)"
    assert any(line.split()[:3] == ["2021", "412亿", "actual"] for line in shown)
    assert "disagrees with" in " ".join(" ".join(shown).split()) and max(map(cell_width, shown)) <= 80


def test_on_a_terminal_the_doctor_says_what_is_wrong_and_what_helps(store: Path) -> None:
    (lost, *_) = (store / "sources").iterdir()
    lost.unlink()
    shown = " ".join(on_terminal("doctor", "--store", str(store), columns=200).split())
    assert re.search(rf"{re.escape(str(lost))} is missing; import \S+ again", shown)


def test_on_a_terminal_an_article_is_wrapped_by_chinese_rules(store: Path) -> None:
    shown = on_terminal("show", "2024-03-05.txt", "--store", str(store), columns=40)
    lines = [line.rstrip("\r") for line in shown.split("\n")]
    assert not [line for line in lines if line.lstrip().startswith(("，", "。", "、", "”"))]


def test_ctrl_c_is_one_line_and_130(tmp_path: Path) -> None:
    fifo = tmp_path / "never.txt"
    os.mkfifo(fifo)
    code = (
        "import signal, threading, os, time\n"
        "import tui.cli.extracting, store.pipeline, store.read.formats\n"
        "threading.Timer(0.5, lambda: os.kill(os.getpid(), signal.SIGINT)).start()\n"
        "from tui.cli.main import cli, run\n"
        "import sys; sys.exit(run(cli, 'parks', ['extract']))"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT
    )
    time.sleep(0.1)
    assert process.wait(30) == 130
    assert process.stderr is not None and process.stderr.read() == b"parks: interrupted\n"


def test_remove_asks_on_a_terminal(store: Path) -> None:
    main, other = pty.openpty()
    process = subprocess.Popen(
        [*PROGRAM, "remove", "2023-01-30.txt", "--store", str(store)], stdin=other, stdout=other, stderr=other, cwd=ROOT
    )
    os.close(other)
    shown = b""
    while b"[y/N]" not in shown:
        assert select.select([main], [], [], 30)[0]
        shown += os.read(main, 4096)
    os.write(main, b"n\n")
    assert process.wait(30) == 130
    os.close(main)
    assert "4 articles" in parks("export", "-o", str(store.parent / "left.json"), "--store", str(store)).stderr


def test_import_reports_on_stderr_and_leaves_stdout_empty(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(PAGE, "utf-8")
    (tmp_path / "empty.txt").write_text("", "utf-8")
    store = str(tmp_path / "library")
    done = parks("import", str(tmp_path / "page.txt"), str(tmp_path / "gone.txt"), "--store", store)
    assert (done.returncode, done.stdout) == (1, "")
    assert f"refused: {tmp_path / 'gone.txt'}" in done.stderr and "1 new, 0 already there" in done.stderr
    assert "\x1b" not in done.stderr
    again = parks("import", str(tmp_path / "page.txt"), "--store", store)
    assert again.returncode == 0 and "0 new, 1 already there" in again.stderr
    quiet = parks("import", str(tmp_path / "empty.txt"), "--quiet", "--store", store)
    assert quiet.returncode == 1 and quiet.stderr.count("\n") == 1


def test_import_on_a_terminal_shows_a_bar_and_clears_it(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(PAGE, "utf-8")
    shown = on_terminal("import", str(tmp_path / "page.txt"), "--store", str(tmp_path / "library"))
    assert "1/1" in shown and "\x1b[?25h" in shown
    assert "1 new, 0 already there" in shown.rpartition("\x1b[?25h")[2]


def test_a_store_that_is_a_file_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    for command in (("list",), ("import", "--samples")):
        done = parks(*command, "--store", str(tmp_path / "file"))
        assert done.returncode == 1 and done.stderr.count("\n") == 1 and "is a file" in done.stderr
    assert (tmp_path / "file").read_text() == "mine"


def test_extract_reads_standard_input_without_a_library() -> None:
    done = parks("extract", stdin=PAGE)
    said = json.loads(done.stdout)
    assert said["article"]["park"] == "青屏工业园区"
    fact = said["facts"][0]
    assert (fact["text"], fact["value"], fact["period"]) == ("210亿元", 21_000_000_000, "2023")
    assert PAGE[fact["source_start"] : fact["source_end"]] == "210亿元"


def test_extract_reads_a_pipe_that_has_a_name(tmp_path: Path) -> None:
    pipe = tmp_path / "page"
    os.mkfifo(pipe)
    writer = subprocess.Popen([sys.executable, "-c", f"open({str(pipe)!r}, 'w', encoding='utf-8').write({PAGE!r})"])
    said = json.loads(parks("extract", str(pipe)).stdout)
    assert writer.wait(10) == 0 and said["article"]["source"] == "page" and len(said["facts"]) == 2


def test_extract_refuses_what_is_no_text() -> None:
    done = parks("extract", stdin="")
    assert done.returncode == 1 and done.stdout == "" and done.stderr.count("\n") == 1


@pytest.fixture
def shell(store: Path, tmp_path: Path) -> Callable[..., str]:
    """What a shell prints, with `parks` and the library at hand; it must say nothing on stderr."""
    program = tmp_path / "parks"
    program.write_text(
        f"#!/bin/sh\ncd '{ROOT}' && exec '{sys.executable}' -c 'from tui.cli.main import main; main()' \"$@\"\n"
    )
    program.chmod(0o755)
    environment = {**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}", "PARKS_STORE": str(store)}
    environment |= {"HOME": str(tmp_path), "LC_ALL": "C.UTF-8", "ZDOTDIR": str(tmp_path)}

    def run(*command: str) -> str:
        if shutil.which(command[0]) is None:
            pytest.skip(f"no {command[0]} here")
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, env=environment)
        assert done.stderr == ""
        return done.stdout

    return run


def test_bash_completes_commands_and_articles(shell: Callable[..., str]) -> None:
    script = (
        'eval "$(parks completion bash)"; COMP_WORDS=(parks {0}); COMP_CWORD={1}; '
        '_parks_completion parks; echo "${{COMPREPLY[@]}}"'
    )

    def complete(words: str, place: int) -> list[str]:
        return shell("bash", "-c", script.format(words, place)).split()

    assert complete("se", 1) == ["search", "series"]
    assert "青屏工业园区" in complete("series ''", 2)
    assert complete("show 2023", 2) == ["2023-01-30.txt"]
    assert complete("list --format j", 3) == ["json"]


def test_fish_completes_commands_and_parks(shell: Callable[..., str]) -> None:
    said = shell(
        "fish", "-c", "parks completion fish | source; complete -C 'parks se'; complete -C 'parks series 青屏'"
    )
    assert said.split("\n") == ["search\tFind sentences.", "series\tFigures of a park by period.", "青屏工业园区", ""]


def test_zsh_takes_the_script_also_where_its_completion_is_off(shell: Callable[..., str]) -> None:
    said = shell("zsh", "-f", "-c", 'eval "$(parks completion zsh)"; print $_comps[parks] $_comps[parks-tui]')
    assert said.split() == ["_parks_completion", "_parks_tui_completion"]


@pytest.mark.parametrize("closed", ["list >&-", "facts --format json >&-", "list 2>&-"])
def test_a_stream_that_is_closed_is_no_fault(shell: Callable[..., str], closed: str) -> None:
    assert shell("sh", "-c", f"parks {closed}; echo $?").split()[-1] == "0"


def test_standard_input_that_is_closed_is_an_empty_page(shell: Callable[..., str]) -> None:
    assert "stdin: holds no text" in shell("sh", "-c", "parks extract <&- 2>&1; true")


def test_killed_by_a_hangup_nothing_is_said(store: Path) -> None:
    process = subprocess.Popen([*PROGRAM, "extract"], stdin=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT)
    time.sleep(0.3)
    process.send_signal(signal.SIGHUP)
    process.wait(30)
    assert process.stderr is not None and process.stderr.read() == b""
