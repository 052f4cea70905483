"""Errors in the language of the screen: templates and reasons are messages of the catalogues, the rest is as it is."""

from __future__ import annotations

from store.errors import Message
from tui.i18n import N_, _

SYSTEM_REASONS = (
    N_("Operation not permitted"), N_("No such file or directory"), N_("Input/output error"), N_("Exec format error"),
    N_("Cannot allocate memory"), N_("Permission denied"), N_("Device or resource busy"), N_("File exists"),
    N_("Not a directory"), N_("Is a directory"), N_("Invalid argument"), N_("Too many open files"),
    N_("File too large"), N_("No space left on device"), N_("Read-only file system"), N_("File name too long"),
    N_("Directory not empty"), N_("Too many levels of symbolic links"), N_("Stale file handle"),
    N_("Disk quota exceeded"),
)  # fmt: skip
"""What operating systems say of files."""

TOML_REASONS = (
    N_("Expected '=' after a key in a key/value pair"), N_("Invalid initial character for a key part"),
    N_("Invalid statement"), N_("Invalid value"), N_("Unclosed array"), N_("Unclosed inline table"),
    N_("Unterminated string"), N_("Cannot overwrite a value"), N_("Duplicate inline table key"),
    N_("Expected newline or end of document after a statement"),
    N_("Expected ']' at the end of a table declaration"), N_("Expected ']]' at the end of an array declaration"),
    N_("Unescaped '\\' in a string"), N_("Invalid hex value"), N_("Invalid date or datetime"),
)  # fmt: skip
"""What Python's TOML parser says of a file."""

SHELL_REASONS = (N_("No closing quotation"), N_("No escaped character"))
"""What is said of a command line that can't be taken apart."""

PDF_REASONS = (
    N_("is locked with a password; save it without one"),
    N_("is no PDF file that can be read; print it to a new PDF or save its text as .txt"),
    N_("has more than 400 pages; split it"),
)  # fmt: skip
"""What the reader of PDF files, a process of its own, says."""

DOCTOR_REASONS = (
    N_("damaged ({reason})"), N_("damaged, not UTF-8 ({reason})"), N_("damaged, a table holds {n} in place of one"),
    N_("damaged, not a TinyDB file ({reason})"), N_("damaged, not a catalogue of Parks"),
    N_("row {n} is damaged ({reason})"), N_("can't be read: {reason}"),
)  # fmt: skip
"""What is left of an error's words where its place stands before them and the remedy behind."""


def told(error: BaseException) -> str:
    """One clear line about an error, in the language of the screen."""
    if isinstance(error, OSError) and error.strerror:
        reason = _(error.strerror)
        return f"{error.filename}: {reason}" if error.filename else reason
    return in_words(error.args[0]) if error.args and isinstance(error.args[0], str) else str(error)


def in_words(message: str) -> str:
    """A message in the language of the screen: its template, and the messages and reasons that stand in it."""
    if not isinstance(message, Message):
        return message
    fields = {name: _field(name, value) for name, value in message.fields.items()}
    template = _(message.template)
    return template.format(**fields) if fields else template


def _field(name: str, value: object) -> object:
    if isinstance(value, Message):
        return in_words(value)
    # A reason comes from the system or a parser; a path is a path, even where it spells a message.
    return _(str(value)) if name == "reason" else value
