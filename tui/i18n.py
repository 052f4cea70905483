"""The words of the screen in Chinese and English, from gettext catalogues.

A wheel carries compiled catalogues; a source checkout has only the `.po` files, which are then read as they are.
"""

from __future__ import annotations

import gettext
import os
from functools import cache
from pathlib import Path

LANGUAGES = {"zh": "zh_CN", "en": "en"}
_catalogue: gettext.NullTranslations = gettext.NullTranslations()
_language = "en"


def _(message: str) -> str:
    """The message in the chosen language; nothing for nothing, for which a compiled catalogue has its header."""
    return _catalogue.gettext(message) if message else ""


def ngettext(one: str, many: str, n: int) -> str:
    """The message for `n` things in the chosen language."""
    return _catalogue.ngettext(one, many, n)


def N_(message: str) -> str:  # noqa: N802 - gettext's own name for it
    """Mark a message for the catalogues where it can't be translated yet."""
    return message


def language() -> str:
    """The chosen language: `zh` or `en`."""
    return _language


def preferred_language(option: str | None = None) -> str:
    """`zh` or `en`: the option where given, else by the locale."""
    names = [option] if option else [os.environ.get(key) for key in ("LC_ALL", "LC_MESSAGES", "LANG")]
    name = next((name for name in names if name), "")
    return "zh" if name.lower().startswith("zh") else "en"


def set_language(option: str | None = None) -> str:
    """Choose the language of the screen and give its name."""
    global _catalogue, _language
    _language = preferred_language(option)
    # The messages are English: only another language has to be read.
    _catalogue = gettext.NullTranslations() if _language == "en" else _load(LANGUAGES[_language])
    return _language


@cache
def _load(folder: str) -> gettext.NullTranslations:
    place = Path(__file__).parent / "locale" / folder / "LC_MESSAGES"
    compiled = place / "parks.mo"
    if compiled.is_file():
        with compiled.open("rb") as file:
            return gettext.GNUTranslations(file)
    return SourceCatalogue(read_po((place / "parks.po").read_text("utf-8")))


class SourceCatalogue(gettext.NullTranslations):
    """A catalogue straight from its `.po` file."""

    def __init__(self, messages: dict[str, list[str]]) -> None:
        super().__init__()
        self._messages = messages

    def gettext(self, message: str) -> str:
        """The translation, or the message itself where there is none."""
        return self._messages.get(message, [message])[0]

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """The form for `n`; a language with one form (Chinese) has only that."""
        forms = self._messages.get(msgid1)
        if not forms:
            return msgid1 if n == 1 else msgid2
        return forms[min(int(n != 1), len(forms) - 1)]


def read_po(text: str) -> dict[str, list[str]]:
    """The translated messages of a `.po` file: message to its forms. Fuzzy and empty ones are left out."""
    messages: dict[str, list[str]] = {}
    for entry in text.split("\n\n"):
        fields: dict[str, str] = {}
        field = ""
        for line in entry.splitlines():
            if line.startswith("#"):
                continue
            if not line.startswith('"'):
                field, _space, line = line.partition(" ")
            if field:
                fields[field] = fields.get(field, "") + _unquoted(line)
        message = fields.get("msgid")
        forms = [fields[key] for key in sorted(fields) if key.startswith("msgstr") and fields[key]]
        if message and forms and "#, fuzzy" not in entry:
            messages[message] = forms
    return messages


def _unquoted(line: str) -> str:
    """What stands between the quotes of a line."""
    if "\\" not in line:
        return line[1:-1]
    from ast import literal_eval  # a wheel needs none

    return str(literal_eval(line))
