"""The commands in the reader's language: click's words and Parks' own from the same catalogues as the screen's."""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Iterator, Sequence

import click

from tui import i18n
from tui.i18n import N_, _

_AS_IT_STANDS = "\b\n"
"""Begins a paragraph that click doesn't wrap."""
_EXAMPLES = (N_("Example:"), N_("Examples:"), N_("Examples, by shell:"))
"""Begins a paragraph of command lines: only this is translated."""
_EXTRA = "  ["
"""Begins what click says of an option behind its help: default, range."""


for _module in (
    click.core, click.decorators, click.exceptions, click.formatting, click.parser, click.termui, click.types,
):  # fmt: skip
    # Click asks gettext's domain of the whole process, which needs compiled files, that a checkout has not, and the
    # module `locale`; it does so as soon as a command is declared.
    vars(_module).update(_=_, ngettext=i18n.ngettext)


def speak(arguments: Sequence[str]) -> None:
    """Speak the language of `--lang` among the arguments, else of the locale."""
    i18n.set_language(_asked(arguments))
    click.IntRange.name = _("integer range")
    click.Context.formatter_class = HelpFormatter


def _asked(arguments: Sequence[str]) -> str | None:
    """The language that the arguments name; a wrong one is told when they are read."""
    for at, argument in enumerate(arguments):
        if argument == "--":
            break
        option, equals, value = argument.partition("=")
        if option == "--lang":
            named = value if equals else next(iter(arguments[at + 1 :]), "")
            return named if named in i18n.LANGUAGES else None
    return None


def help_messages(text: str) -> list[str]:
    """What the catalogues hold of a command's help: its paragraphs, in one line each but for those that stand as is."""
    return [message for _stands, message in _paragraphs(text) if _label_of(message) is None]


def _said(message: str) -> str:
    label = _label_of(message)
    if label is None:
        return _(message)
    from tui.output import cell_width

    said = _(label)
    return said + " " * max(0, cell_width(label) - cell_width(said)) + message.removeprefix(label)


def _label_of(message: str) -> str | None:
    return next((label for label in _EXAMPLES if message.startswith(label)), None)


def _paragraphs(text: str) -> Iterator[tuple[bool, str]]:
    for paragraph in inspect.cleandoc(text).split("\n\n"):
        stands = paragraph.startswith(_AS_IT_STANDS)
        yield stands, paragraph.removeprefix(_AS_IT_STANDS) if stands else " ".join(paragraph.split())


class HelpFormatter(click.HelpFormatter):
    """Prints help translated; lines that hold Chinese are broken by cells, as Chinese is."""

    def write_heading(self, heading: str) -> None:
        """A heading."""
        if i18n.language() == "en":
            super().write_heading(heading)
        else:
            self.write(f"{'':>{self.current_indent}}{_(heading)}：\n")

    def write_text(self, text: str) -> None:
        """Paragraphs."""
        if i18n.language() == "en":
            super().write_text(text)
            return
        said = [(stands, _said(message)) for stands, message in _paragraphs(text)]
        margin = " " * self.current_indent
        for number, (stands, message) in enumerate(said):
            self.write("\n" * bool(number))
            lines = message.splitlines() if stands else _broken(message, self.width - self.current_indent)
            self.write("".join(f"{margin}{line}\n" for line in lines))

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """Terms and what they mean, in two columns."""
        if i18n.language() == "en":
            super().write_dl(rows, col_max, col_spacing)
            return
        from tui.output import cell_width

        said = [(term, _translated(text)) for term, text in rows]
        first = min(max(cell_width(term) for term, _text in said), col_max) + col_spacing
        for term, text in said:
            self.write(" " * self.current_indent + term)
            blanks = first - cell_width(term)
            self.write(" " * blanks if blanks >= col_spacing else "\n" + " " * (self.current_indent + first))
            lines = _broken(text, self.width - self.current_indent - first) or [""]
            self.write(f"\n{' ' * (self.current_indent + first)}".join(lines) + "\n")


def _translated(text: str) -> str:
    said, extra, rest = text.partition(_EXTRA)
    return _(said) + extra + rest if said else text


def _broken(text: str, width: int) -> list[str]:
    from tui.wrapping import wrap

    return [text[start:end].rstrip() for start, end in wrap(text, max(20, width))]
