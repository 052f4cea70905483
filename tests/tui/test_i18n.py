"""Every message of the screen is there in both languages, and the catalogues compile."""

from __future__ import annotations

import ast
import gettext
import io
from collections.abc import Collection, Iterator
from pathlib import Path

import click
import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po as read_catalogue

from store import errors
from tui import i18n
from tui.cli.main import cli, explorer
from tui.cli.speech import help_messages

TUI = Path(i18n.__file__).parent
CATALOGUES = [TUI / "locale" / folder / "LC_MESSAGES" / "parks.po" for folder in ("zh_CN", "en")]
MARKS = {"_", "N_", "ngettext"}
STORE = Path(errors.__file__).parent
ERRORS = sorted(
    name
    for name, value in vars(errors).items()
    if isinstance(value, type) and issubclass(value, errors.ParksError | errors.Message)
)


def calls_in(folder: Path, names: Collection[str]) -> Iterator[tuple[str, ast.expr]]:
    """The calls of functions and classes of those names, with their first argument."""
    for path in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and node.args and _name_of(node.func) in names:
                yield _name_of(node.func), node.args[0]


def messages_in_code() -> set[str]:
    """What is marked for translation, in f-strings too, the templates of all errors, the help of all commands."""
    marked = [*calls_in(TUI, {*MARKS, *ERRORS}), *calls_in(STORE, ERRORS)]
    return {
        *(str(argument.value) for _name, argument in marked if isinstance(argument, ast.Constant)),
        *(message for command in commands() for message in help_of(command)),
    }


def commands() -> Iterator[click.Command]:
    """`parks-tui`, `parks` and all of its commands."""
    yield from (explorer, cli)
    with click.Context(cli) as context:
        yield from filter(None, (cli.get_command(context, name) for name in cli.list_commands(context)))


def help_of(command: click.Command) -> Iterator[str]:
    """What a command says of itself, its options and its arguments."""
    yield from help_messages(command.help or "")
    yield from filter(None, [command.short_help])
    yield from (str(option.help) for option in command.params if isinstance(option, click.Option) and option.help)


@pytest.mark.parametrize("name", ERRORS)
def test_errors_have_templates_that_can_be_translated(name: str) -> None:
    arguments = [argument for called, argument in calls_in(STORE, {name})]
    assert arguments, f"{name} is never raised"
    assert not [argument for argument in arguments if isinstance(argument, ast.JoinedStr)]
    chinese = i18n.read_po(CATALOGUES[0].read_text("utf-8"))
    templates = [argument.value for argument in arguments if isinstance(argument, ast.Constant)]
    assert all(template in chinese for template in templates)
    assert templates or name == "SourceRefusedError"


def _name_of(called: ast.expr) -> str:
    return called.id if isinstance(called, ast.Name) else called.attr if isinstance(called, ast.Attribute) else ""


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=["zh_CN", "en"])
def test_every_message_is_in_the_catalogue(catalogue: Path) -> None:
    with catalogue.open("rb") as file:
        entries = read_catalogue(file)
    known = {entry.id if isinstance(entry.id, str) else entry.id[0] for entry in entries}
    assert messages_in_code() - known == set()


def test_what_the_doctor_leaves_of_an_error_is_in_the_catalogue() -> None:
    raised = [str(argument.value) for _name, argument in calls_in(STORE, {"RecordDamagedError", "Message"})
              if isinstance(argument, ast.Constant)]  # fmt: skip
    damaged = {said[8:].partition("; ")[0] for said in raised if said.startswith("{path}: ") and "damaged" in said}
    assert len(damaged) > 5 and damaged <= set(i18n.read_po(CATALOGUES[0].read_text("utf-8")))


CLICK = (click.core, click.exceptions, click.formatting, click.termui, click.types)
WORDS_OF_CLICK = {
    "Options", "Commands", "Usage:", "Show the version and exit.", "Show this message and exit.", "default: {default}",
    "Got unexpected extra argument ({args})", "Missing argument", "Missing option", "Missing command.",
    "Error: {message}", "Try '{command} {option}' for help.", "Invalid value: {message}",
    "Invalid value for {param_hint}: {message}", "No such option {name!r}.", "No such command {name!r}.",
    "Option {name!r} requires an argument.", "Option {name!r} does not take a value.", "Did you mean {possibility}?",
    "{value!r} is not {choice}.", "{value!r} is not a valid {number_type}.",
    "{value} is not in the range {range}.", "{name} {filename!r} is a directory.",
}  # fmt: skip
"""What click says itself where a command of Parks is used or misused."""


@pytest.mark.parametrize("message", sorted(WORDS_OF_CLICK))
def test_what_click_says_is_in_both_catalogues(message: str) -> None:
    sources = "".join(
        Path(str(module.__file__)).read_text("utf-8") for module in (*CLICK, click.decorators, click.parser)
    )
    assert f'"{message}"' in sources
    for catalogue in CATALOGUES:
        with catalogue.open("rb") as file:
            known = {entry.id if isinstance(entry.id, str) else entry.id[0] for entry in read_catalogue(file)}
        assert message in known
    assert message in i18n.read_po(CATALOGUES[0].read_text("utf-8"))


def test_every_message_has_a_chinese_translation() -> None:
    assert messages_in_code() - set(i18n.read_po(CATALOGUES[0].read_text("utf-8"))) == set()


def test_translations_keep_the_names_in_braces() -> None:
    for message, forms in i18n.read_po(CATALOGUES[0].read_text("utf-8")).items():
        for form in forms:
            assert _names(message) == _names(form), message


def _names(message: str) -> set[str]:
    return {part.partition("}")[0] for part in message.split("{")[1:]}


@pytest.mark.parametrize("folder", ["zh_CN", "en"])
def test_catalogues_compile(folder: str) -> None:
    with (TUI / "locale" / folder / "LC_MESSAGES" / "parks.po").open("rb") as file:
        catalogue = read_catalogue(file)
    out = io.BytesIO()
    write_mo(out, catalogue)
    assert out.getvalue()


@pytest.mark.parametrize(
    ("environment", "option", "language"),
    [
        ({"LANG": "zh_CN.UTF-8"}, None, "zh"),
        ({"LANG": "zh_TW.UTF-8", "LC_ALL": "en_US.UTF-8"}, None, "en"),
        ({"LANG": "C"}, None, "en"),
        ({"LANG": "en_US.UTF-8"}, "zh", "zh"),
    ],
)
def test_the_language_goes_by_the_option_then_the_locale(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], option: str | None, language: str
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert i18n.set_language(option) == language
    assert i18n._("Quit") == {"zh": "退出", "en": "Quit"}[language]
    assert i18n.ngettext("{n} fact", "{n} facts", 2) == {"zh": "{n} 条数据", "en": "{n} facts"}[language]


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda path: path.parts[-3])
def test_nothing_is_said_for_nothing_by_a_compiled_catalogue(catalogue: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compiled = io.BytesIO()
    with catalogue.open("rb") as po:
        write_mo(compiled, read_catalogue(po))
    compiled.seek(0)
    translations = gettext.GNUTranslations(compiled)
    assert translations.gettext("").startswith("Project-Id-Version")
    monkeypatch.setattr(i18n, "_catalogue", translations)
    assert i18n._("") == ""
