"""README.md stays true: its commands, keys, fields, examples and pictures are those of the program."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sysconfig
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import get_args
from urllib.parse import unquote

import click
import pytest
from click.testing import CliRunner

from store.across.checks import Outcome
from store.across.query import parse_query
from store.importing import import_paths, sample_paths
from store.knowledge import load_knowledge
from store.library import Library
from store.pipeline import articles_of
from store.records import Fact, Source, Topic
from tests.conftest import ROOT
from tui.cli.main import cli, explorer, run
from tui.commands.all import MAIN_COMMANDS
from tui.keys import key_label, load_keymap

README = (ROOT / "README.md").read_text("utf-8")
CODE = re.compile(r"`([^`]+)`")
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
EXAMPLE = re.compile(r"^ *(?:Examples?:|) +parks (.*)$", re.MULTILINE)
PROGRAM = re.compile(r"(?:\.venv/bin/)?(parks(?:-tui)?)")


def blocks(language: str) -> list[str]:
    return [body for name, body in BLOCK.findall(README) if name == language]


def table_rows(head: str) -> list[list[str]]:
    """The cells of the table that begins with `head`."""
    lines = README[README.index(head) :].split("\n\n", 1)[0].splitlines()[2:]
    return [[cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in lines]


def named_commands() -> Iterator[tuple[str, list[str]]]:
    """Each command line of Parks in the README: the program and its arguments."""
    prose = BLOCK.sub("", README)
    shell = [
        line.removeprefix("$ ") for name in ("sh", "console") for body in blocks(name) for line in body.splitlines()
    ]
    for text in [*CODE.findall(prose), *shell]:
        for part in re.split(r"&&|\|(?![^']*')", text):
            words = re.split(r"\s+", part.strip())
            program = PROGRAM.fullmatch(words[0]) if words else None
            if program and len(words) > 1:
                yield program[1], words[1:]


def one_line_commands() -> list[str]:
    return [body.strip() for body in blocks("sh") if body.startswith("python3 -m venv")]


@pytest.fixture(scope="module")
def sample_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("samples") / "library"
    import_paths(path, sample_paths(), jobs=1)
    return path


def test_every_command_and_option_it_names_exists() -> None:
    seen: set[str] = set()
    for program, words in named_commands():
        command: click.Command | None = explorer
        if program == "parks":
            if words[0].startswith("-") or not words[0].isascii():
                continue
            seen.add(words[0])
            command = cli.get_command(click.Context(cli), words[0])
        assert command is not None, f"parks {words[0]}"
        known = {option for parameter in command.params for option in parameter.opts} | {"--help"}
        for word in words:
            if re.match(r"--?[a-z]", word):
                assert word in known, f"{program} {' '.join(words)}"
    assert seen == set(cli.list_commands(click.Context(cli)))


def test_the_two_commands_are_one_line_each_and_the_checks_run_the_second() -> None:
    first, second = one_line_commands()
    assert "\n" not in first + second
    assert first.endswith(".venv/bin/parks-tui")
    script = (ROOT / ".ci" / "run").read_text("utf-8")
    pattern = re.search(r"grep -m1 -o '([^']+)' README\.md", script)
    assert pattern is not None
    found = re.search(pattern[1], README)
    assert found is not None
    assert found[0] == second


def test_the_table_of_keys_is_that_of_the_app() -> None:
    shown: dict[str, list[str]] = {}
    for names, keys, _ in table_rows("| name | keys |"):
        groups = [CODE.findall(group) for group in keys.split(" · ")]
        shown.update(zip(CODE.findall(names), groups, strict=True))
    assert shown == {command.name: [key_label(key) for key in command.keys] for command in MAIN_COMMANDS}


def test_the_example_of_own_keys_is_taken(tmp_path: Path) -> None:
    example = next(body for body in blocks("toml") if "[keys]" in body)
    (tmp_path / "keys.toml").write_text(example, "utf-8")
    keymap = load_keymap({command.name: command.keys for command in MAIN_COMMANDS}, tmp_path / "keys.toml")
    assert keymap.problems == []
    assert len(keymap.keys) == example.count(" = ")


def test_fields_and_topics_are_those_of_the_records() -> None:
    fields = [name for row in table_rows("| field | meaning |") for name in CODE.findall(row[0])]
    assert tuple(fields) == Fact.__struct_fields__
    topics = re.search(r"^Topics: (.*)\.$", README, re.MULTILINE)
    assert topics is not None
    assert tuple(CODE.findall(topics[1])) == get_args(Topic)


def test_the_outcomes_of_targets_are_those_of_check() -> None:
    outcomes = re.search(r"^Targets are ([^:]*):", README, re.MULTILINE)
    assert outcomes is not None
    assert set(CODE.findall(outcomes[1])) == set(get_args(Outcome))


def examples_of_commands() -> list[list[str]]:
    """The examples of the table of commands that need no file of one's own."""
    lines = [shlex.split(CODE.findall(cells[2])[0])[1:] for cells in table_rows("| command | what it does |")]
    return [words for words in lines if words[0] not in ("import", "extract")]


def examples_in_help() -> list[list[str]]:
    """The examples that each command gives in its own help, likewise; those that change the library last."""
    context = click.Context(cli)
    helps = [cli.get_command(context, name).help or "" for name in cli.list_commands(context)]  # type: ignore[union-attr]
    lines = [shlex.split(re.split(" [|>] ", line)[0]) for text in helps for line in EXAMPLE.findall(text)]
    examples = [words for words in lines if words[0] not in ("import", "extract", "completion")]
    return sorted(examples, key=lambda words: words[0] in ("remove", "doctor"))


@pytest.mark.parametrize("examples", [examples_of_commands, examples_in_help])
def test_every_example_of_a_command_prints_something_of_the_samples(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    examples: Callable[[], list[list[str]]],
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PARKS_STORE", str(tmp_path / "library"))
    import_paths(tmp_path / "library", sample_paths(), jobs=1)
    for words in examples():
        code = run(cli, "parks", words)
        said = capsys.readouterr()
        assert (code, "nothing found" in said.err) == (0, False), words
        assert said.out or words[0] in ("export", "remove", "doctor"), words


def test_every_query_it_shows_finds_facts_of_the_samples(sample_library: Path) -> None:
    library = Library.open(sample_library)
    facts = [fact for row in library.catalogue() for fact in library.facts(row.id)]
    for row in table_rows("| query | finds facts |"):
        query = CODE.findall(row[0])[0].replace("\\|", "|")
        assert any(map(parse_query(query), facts)), query


def test_every_picture_it_shows_is_one_of_the_tested_ones() -> None:
    pictures = [unquote(link) for link in re.findall(r"!\[[^]]*\]\(([^)]+)\)", README)]
    assert len(pictures) >= 3
    for picture in pictures:
        assert picture.startswith("tests/tui/__snapshots__/")
        assert (ROOT / picture).is_file(), picture


def test_every_file_it_links_is_there() -> None:
    for link in re.findall(r"(?<!!)\[[^]]*\]\(([^)#:]+)\)", README):
        assert (ROOT / unquote(link)).exists(), link


def test_the_tables_of_ones_own_teach_what_they_say(tmp_path: Path) -> None:
    example = next(body for body in blocks("toml") if "[[park]]" in body)
    tables = tmp_path / "config" / "parks" / "knowledge.toml"
    tables.parent.mkdir(parents=True)
    page = tmp_path / "page.txt"
    page.write_text(
        "青屏云坊：数据标注添动能\n\n截至2024年底，青屏云坊智能算力总规模达到350P，累计用工260工日。"
        "岳禾的数据标注基地全年收入12.5亿元，描绘出新图景。\n",
        "utf-8",
    )
    run, store = CliRunner(), ["--store", str(tmp_path / "library")]
    assert run.invoke(cli, ["import", str(page), *store]).exit_code == 0
    tables.write_text(example, "utf-8")
    assert run.invoke(cli, ["import", str(page), "--again", *store]).exit_code == 0
    library = Library.open(tmp_path / "library")
    (row,) = library.catalogue()
    article, facts = library.article(row.id), library.facts(row.id)
    assert article.park == "青屏云坊"
    assert "岳禾" in article.companies
    assert "数据标注" in [keyword.term for keyword in article.keywords]
    assert "新图景" not in [keyword.term for keyword in article.keywords]
    assert ("智算规模", "P") in [(fact.indicator, fact.unit) for fact in facts]
    assert "260工日" in [fact.text for fact in facts]


def test_the_tables_of_ones_own_are_needed_for_that() -> None:
    page = "青屏云坊：数据标注添动能\n\n截至2024年底，青屏云坊累计用工260工日，岳禾的数据标注基地收入12.5亿元。\n"
    ((article, facts),) = articles_of(Source(name="page.txt", text=page, encoding="utf-8"), load_knowledge())
    assert article.park is None
    assert article.companies == []
    assert "260工日" not in [fact.text for fact in facts]


def test_plain_tinydb_opens_the_library_as_it_says(
    sample_library: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PARKS_STORE", str(sample_library))
    (example,) = blocks("python")
    exec(example, {})
    assert "老铝城走出新路子" in capsys.readouterr().out


def shown_runs() -> list[tuple[str, list[str]]]:
    """The console examples: a command line and the lines it prints."""
    runs: list[tuple[str, list[str]]] = []
    for body in blocks("console"):
        for line in body.splitlines():
            if line.startswith("$ "):
                runs.append((line[2:], []))
            elif line.strip():
                runs[-1][1].append(line)
    return runs


@pytest.mark.parametrize(("command", "shown"), [pytest.param(*run, id=run[0]) for run in shown_runs()])
def test_examples_print_what_it_shows(command: str, shown: list[str], sample_library: Path, tmp_path: Path) -> None:
    store = tmp_path / "new" if " import " in command else sample_library
    path = f"{sysconfig.get_path('scripts')}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        command,
        shell=True,
        text=True,
        capture_output=True,
        check=True,
        env={**os.environ, "PATH": path, "PARKS_STORE": str(store), "LC_ALL": "C.UTF-8"},
    )
    assert [essence(line, command) for line in (done.stdout + done.stderr).splitlines()] == [
        essence(line, command) for line in shown
    ]


def essence(line: str, command: str) -> str:
    """A line without what differs from run to run, or says only how (the rule and the words of `--explain`)."""
    if "--explain" in shlex.split(command.partition("|")[0]):
        return " ".join(line.split()[:2])
    line = re.sub(r"\d+ facts in [\d.]+ s; library: .*", "", line)
    return " ".join(line.split())
