"""What commands have in common: the library they read, how they print, what they complete."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from tui.i18n import N_, _
from tui.telling import in_words, told
from tui.widths import harmless

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from store.errors import ParksError
    from store.library import Library

_Command = TypeVar("_Command", bound=Callable[..., Any])
HOW_TO_FILL = N_("import pages with: parks import PATH…  or the samples that ship: parks import --samples")
LANG_HELP = "Language of labels and help (else by locale)."


class Choices(click.Choice[str]):
    """A choice of words."""

    def __init__(self, *choices: str) -> None:
        super().__init__(choices)


class NamedPath(click.Path):
    """A file or folder: whether it can be used is told when it is opened."""

    def __init__(self) -> None:
        super().__init__(path_type=Path, readable=False)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The path that was typed; fails for an empty name, which would be the current folder."""
        if value == "":
            self.fail(_("the name is empty; name one or leave it out"), param, ctx)
        return super().convert(value, param, ctx)


def _store_of(ctx: click.Context, _parameter: click.Parameter, value: Path | None) -> Path:
    from store.disk.path import library_path

    named = value or (ctx.find_root().obj if isinstance(ctx.find_root().obj, Path) else None)
    return library_path(named)


def store_option(command: _Command) -> _Command:
    """`--store DIR`: the command gets the library's folder."""
    return click.option(
        "--store",
        type=NamedPath(),
        metavar="DIR",
        callback=_store_of,
        help="The library's folder (else $PARKS_STORE, else your data folder).",
    )(command)


def format_option(*formats: str, default: str | None = None) -> Callable[[_Command], _Command]:
    """`--format`: of the formats named, else table, json, csv and md."""
    from tui.output import FORMATS

    choices = formats or FORMATS
    return click.option(
        "--format", "output", type=click.Choice(choices), default=default or choices[0], show_default=True,
        help="How to print.",
    )  # fmt: skip


def open_library(store: Path) -> Library:
    """The library, with a word on stderr where it is empty or damaged. Raises `LibraryError`."""
    from store.library import Library

    library = Library.open(store)
    for line in library.damaged:
        talk(in_words(line))
    if not library.catalogue() and not library.damaged:
        talk(_("the library {path} is empty; {remedy}").format(path=store, remedy=_(HOW_TO_FILL)))
    return library


def lang_option(command: click.Command) -> click.Command:
    """`--lang`, which every command takes; what it says was heard before the command was looked for."""
    if not any(parameter.name == "lang" for parameter in command.params):
        option = click.Option(["--lang"], type=Choices("zh", "en"), expose_value=False, help=LANG_HELP)
        command.params.append(option)
    return command


_SPELT = 4
"""Letters from which on pinyin names an article: initials of two or three fit too many titles by chance."""


def find_article(library: Library, typed: str) -> str:
    """The id of the article that was typed: id, its beginning, file name, or words of one title.

    Raises `UnknownReferenceError` where none or several fit.
    """
    from store.errors import UnknownReferenceError

    try:
        return library.resolve(typed)
    except UnknownReferenceError as error:
        from store.across.matching import Matcher, fold

        names = {row.id: f"{row.title} {row.source}" for row in library.catalogue()}
        words = fold(typed).split()
        found = [key for key, name in names.items() if words and all(word in fold(name) for word in words)]
        if not found and len(typed.replace(" ", "")) >= _SPELT:
            found = [key for key, name in names.items() if Matcher(typed).matches(name)]
        if len(found) == 1:
            return found[0]
        if found:
            some = ", ".join(found[:5]) + (" …" if len(found) > 5 else "")
            raise UnknownReferenceError(
                "{typed}: {n} articles fit: {some}", typed=typed, n=len(found), some=some
            ) from error
        raise


def resolve_park(library: Library, typed: str) -> str:
    """The park of the library that was typed: name, part of it or pinyin. Raises `UnknownReferenceError`."""
    from store.across.park_list import find_park
    from store.knowledge import load_knowledge

    parks = list(dict.fromkeys(park for row in library.catalogue() for park in row.parks))
    return find_park(typed, parks, load_knowledge())


def talk(message: str) -> None:
    """One line to stderr; data alone goes to stdout."""
    click.echo(f"parks: {harmless(message)}", err=True)


_MOST_NAMED = 10
_NAMED = "parks.damaged records named"


def talk_of_damage(error: ParksError) -> None:
    """Name a record that is left out, once; after ten of them, the command that names them all."""
    named: set[str] = click.get_current_context().meta.setdefault(_NAMED, set())
    if str(error) in named or len(named) > _MOST_NAMED:
        return
    named.add(str(error))
    more = _("… and more that can't be read; parks doctor names them all")
    talk(told(error) if len(named) <= _MOST_NAMED else more)


def complete_article(ctx: click.Context, _parameter: click.Parameter, typed: str) -> Sequence[CompletionItem]:
    """Article ids and source names that begin as typed."""
    from click.shell_completion import CompletionItem

    return [
        CompletionItem(name, help=harmless(row.title))
        for row in _rows(ctx)
        for name in ((row.id, row.source) if typed else (row.id,))
        if name.startswith(typed)
    ]


def complete_park(ctx: click.Context, _parameter: click.Parameter, typed: str) -> Sequence[CompletionItem]:
    """Parks of the library that begin as typed, or that the typed pinyin spells."""
    from click.shell_completion import CompletionItem

    from store.across.matching import Matcher

    parks = dict.fromkeys(park for row in _rows(ctx) for park in row.parks)
    matcher = Matcher(typed)
    return [CompletionItem(park) for park in parks if park.startswith(typed) or matcher.matches(park)]


def complete_start(ctx: click.Context, parameter: click.Parameter, typed: str) -> Sequence[CompletionItem]:
    """Parks, and articles once something is typed."""
    return [*complete_park(ctx, parameter, typed), *(complete_article(ctx, parameter, typed) if typed else ())]


def _rows(ctx: click.Context) -> Sequence[Any]:
    from store.errors import ParksError
    from store.library import Library

    store = ctx.params.get("store") or _store_of(ctx, click.Option(["--store"]), None)
    try:
        return Library.open(store).catalogue()
    except (ParksError, OSError):
        return []
