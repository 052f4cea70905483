"""The text of a Markdown file without the marks inside its lines; those that make headings and front matter stay."""

from __future__ import annotations

import re

_PICTURE = re.compile(r"!\[[^\[\]\n]{0,500}\]\([^()\n]{0,2000}\)")
_LINK = re.compile(r"\[([^\[\]\n]{1,500})\](?:\([^()\n]{0,2000}\)|\[[^\[\]\n]{0,100}\])")
_STRONG = re.compile(r"(\*\*|__|~~|==)(?=\S)([^*_~=\n]{1,2000}?)(?<=\S)\1")
_SLANTED = re.compile(r"(?<![*A-Za-z0-9])(\*|_|`)(?=[^\s*_`])([^*_`\n]{1,2000}?)(?<=\S)\1(?![*A-Za-z0-9])")
_QUOTED = re.compile(r"^[ \t]{0,3}>[ \t]?", re.MULTILINE)
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!>~|])")


def without_marks(text: str) -> str:
    """The text as it is shown: links by their words, pictures left out, nothing emphasised, nothing escaped."""
    text = _LINK.sub(r"\1", _PICTURE.sub("", text))
    text = _SLANTED.sub(r"\2", _STRONG.sub(r"\2", text))
    return _ESCAPED.sub(r"\1", _QUOTED.sub("", text))
