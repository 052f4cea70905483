"""The `parks` and `parks-tui` commands: found by name, loaded when asked for, failures told in one line."""

from __future__ import annotations

import errno
import gc
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from store.errors import LibraryMissingError, Message, ParksError
from tui.cli.options import HOW_TO_FILL, LANG_HELP, Choices, NamedPath, complete_start, lang_option
from tui.cli.speech import speak
from tui.i18n import _
from tui.telling import told

DEBUG_VARIABLE = "PARKS_DEBUG"
THEME_NAMES = ("dark", "light", "ansi-dark", "ansi-light")
_COMMANDS = {
    "import": "tui.cli.bringing:import_",
    "list": "tui.cli.listing:list_",
    "show": "tui.cli.showing:show",
    "parks": "tui.cli.listing:parks",
    "keywords": "tui.cli.listing:keywords",
    "search": "tui.cli.searching:search",
    "facts": "tui.cli.facts:facts",
    "series": "tui.cli.answers:series",
    "compare": "tui.cli.answers:compare",
    "check": "tui.cli.checking:check",
    "extract": "tui.cli.extracting:extract",
    "export": "tui.cli.exporting:export",
    "remove": "tui.cli.keeping:remove",
    "doctor": "tui.cli.keeping:doctor",
    "completion": "tui.cli.completing:completion",
}


class _InterruptedError(Exception):
    """Ctrl-C, told from the way click reports it."""


class _ReaderGoneError(Exception):
    """Nobody reads what is printed any more."""


class _Commands(click.Group):
    """The commands in the order people meet them, each imported when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        module, _colon, name = _COMMANDS[cmd_name].partition(":")
        command = getattr(import_module(module), name)
        return lang_option(command) if isinstance(command, click.Command) else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            from difflib import get_close_matches

            close = get_close_matches(args[0], _COMMANDS, 1, 0.5)
            meant = _("Did you mean '{command}'?").format(command=close[0]) if close else ""
            raise click.UsageError(" ".join(filter(None, [error.message, meant])), ctx) from None

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            raise _InterruptedError from None
        except OSError as error:
            if error.errno == errno.EPIPE:
                raise _ReaderGoneError from None
            raise


@click.command(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option("--store", type=NamedPath(), metavar="DIR", help="The library's folder (else $PARKS_STORE).")
@click.version_option(package_name="parks", prog_name="parks", message="%(prog)s %(version)s")
@click.pass_context
def cli(ctx: click.Context, store: Path | None) -> None:
    """What the papers say about industrial parks: articles, figures, and the sentences that print them.

    \b
    Begin with:   parks import FOLDER        (or: parks import --samples)
    Then:         parks facts 青屏 year=2023
                  parks-tui                  the explorer
    """
    ctx.obj = store


lang_option(cli)


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("start", required=False, metavar="[PARK|ARTICLE]", shell_complete=complete_start)
@click.option("--store", type=NamedPath(), metavar="DIR", help="The library's folder (else $PARKS_STORE).")
@click.option("--lang", type=Choices("zh", "en"), help=LANG_HELP)
@click.option("--theme", type=Choices(*THEME_NAMES), help="Colours; the last two are the terminal's own sixteen.")
@click.option("--no-mouse", is_flag=True, help="Leave the mouse, and with it selecting text, to the terminal.")
@click.option(
    "--ambiguous",
    type=Choices("wide", "narrow"),
    default="narrow",
    show_default=True,
    help="How wide the terminal shows “ ” — … and the like.",
)
@click.option("--ascii", "ascii_frames", is_flag=True, help="Draw frames with - | + only.")
@click.version_option(package_name="parks", prog_name="parks-tui", message="%(prog)s %(version)s")
def explorer(
    start: str | None,
    store: Path | None,
    lang: str | None,
    theme: str | None,
    no_mouse: bool,
    ambiguous: str,
    ascii_frames: bool,
) -> int:
    """Explore the library in the terminal; opens on a park or an article when one is named.

    \b
    Example:  parks-tui 青屏
    """
    # Set before Textual is first imported: its key protocol loses characters typed at once by an input method.
    os.environ.setdefault("TEXTUAL_DISABLE_KITTY_KEY", "1")
    os.environ.setdefault("TEXTUAL_ANIMATIONS", "none")
    # Nothing that the start makes is garbage; looking for some takes a tenth of it. The app turns it on again.
    gc.disable()
    # What is read in the background lets a key pass at once, not after five thousandths of a second each time.
    sys.setswitchinterval(0.001)
    from store.disk.path import library_path

    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise ParksError("the explorer needs a terminal; the commands of parks print to pipes and files")
    app_class: Any = import_module("tui.app").ParksApp
    app = app_class(
        library_path(store),
        start=start,
        lang=lang,
        theme=theme,
        mouse=not no_mouse,
        ambiguous=ambiguous,
        ascii_frames=ascii_frames,
    )
    app.run(mouse=not no_mouse)
    return int(app.return_code or 0)


def run(command: click.Command, name: str, arguments: Sequence[str] | None = None) -> int:
    """Run a command and give its exit code: 0, 1 for a failure told in one line, 2 for usage, 130 for Ctrl-C."""
    arguments = list(sys.argv[1:] if arguments is None else arguments)
    speak(arguments)
    try:
        return _exit_code(lambda: command.main(arguments, prog_name=name, standalone_mode=False))
    except click.exceptions.Exit as end:
        return end.exit_code
    except click.ClickException as error:
        shown = error.message.encode("utf-8", "replace").decode()  # a broken byte is a `?` everywhere
        error.message = shown  # type: ignore[misc]  # final for subclasses, not for what is said
        error.show()
        return error.exit_code
    except (_InterruptedError, click.Abort, KeyboardInterrupt):
        click.echo(f"{name}: {_('interrupted')}", err=True)
        return 130
    except LibraryMissingError as error:
        message = _("{path}: no library here yet; {remedy}")
        return _fail(name, message.format(path=_place_of(error), remedy=_(HOW_TO_FILL)))
    except ParksError as error:
        return _fail(name, told(error))
    except (_ReaderGoneError, BrokenPipeError):
        return _reader_gone()
    except OSError as error:
        return _fail(name, told(error))
    except Exception as error:
        if os.environ.get(DEBUG_VARIABLE):
            raise
        fault = f"{type(error).__name__}: {error}"
        message = _("a fault of Parks, please report it: {fault} ({variable}=1 shows where)")
        return _fail(name, message.format(fault=fault, variable=DEBUG_VARIABLE))


def _place_of(error: ParksError) -> object:
    message = error.args[0]
    return message.fields["path"] if isinstance(message, Message) else message


def _exit_code(main: Callable[[], object]) -> int:
    result = main()
    sys.stdout.flush()
    return result if isinstance(result, int) else 0


def _fail(name: str, message: str) -> int:
    from tui.widths import harmless

    click.echo(f"{name}: {harmless(message)}", err=True)
    return 1


def _reader_gone() -> int:
    """`parks facts | head`: end as if by SIGPIPE; what is still buffered goes nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 141


def _open_closed_streams() -> None:
    """`parks list >&-`: what was closed by the caller reads as empty and takes what is written."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115 it stays open


def main() -> None:
    """`parks`."""
    _open_closed_streams()
    code = run(cli, "parks")
    gc.freeze()  # the interpreter would look through all that ends now for garbage
    sys.exit(code)


def main_tui() -> None:
    """`parks-tui`."""
    _open_closed_streams()
    sys.exit(run(explorer, "parks-tui"))
