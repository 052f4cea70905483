"""Every message of the screen is there in both languages, and the catalogues compile."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po as read_catalogue

from tui import i18n

TUI = Path(i18n.__file__).parent
KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2)}


def messages_in_code() -> set[str]:
    found = extract_from_dir(TUI, method_map=[("**.py", "python")], keywords=KEYWORDS)
    return {message if isinstance(message, str) else message[0] for _file, _line, message, _notes, _context in found}


def test_every_message_has_a_chinese_translation() -> None:
    place = TUI / "locale" / "zh_CN" / "LC_MESSAGES" / "parks.po"
    translated = i18n.read_po(place.read_text("utf-8"))
    assert messages_in_code() - set(translated) == set()


def test_translations_keep_the_names_in_braces() -> None:
    place = TUI / "locale" / "zh_CN" / "LC_MESSAGES" / "parks.po"
    for message, forms in i18n.read_po(place.read_text("utf-8")).items():
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
