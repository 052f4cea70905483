"""Patterns compiled when first needed: a command that reads one page starts the sooner, and needs half of them."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    Signs = str | tuple[str, ...] | Callable[[], Iterable[str]]


class _Late:
    """Stands for a pattern; what is asked of it once is kept, so that the next time costs no more than the pattern."""

    def __init__(self, pattern: str | Callable[[], str]) -> None:
        self._written = pattern

    @cached_property
    def pattern(self) -> str:
        return self._written if isinstance(self._written, str) else self._written()

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern)

    def __getattr__(self, name: str) -> Any:
        asked = getattr(self._compiled, name)
        setattr(self, name, asked)
        return asked


_MANY = 256
"""Texts without a sign after which a pattern is compiled: to look for signs in more takes longer."""


class _Signed(_Late):
    """Finds nothing, uncompiled, in texts that have none of its signs: looked for once in a text asked of in a row.

    Once compiled it is asked itself, which is faster than to look for signs.
    """

    def __init__(self, pattern: str | Callable[[], str], signs: Signs) -> None:
        super().__init__(pattern)
        self._told = signs
        self._text: str | None = None
        self._has_sign = False
        self._texts = 0

    @cached_property
    def _signs(self) -> tuple[str, ...]:
        if isinstance(self._told, str):
            return tuple(self._told.split())
        return self._told if isinstance(self._told, tuple) else tuple(self._told())

    def _may_be_in(self, text: str) -> bool:
        if text is not self._text:
            self._texts += 1
            self._text, self._has_sign = text, self._texts > _MANY or any(map(text.__contains__, self._signs))
        return self._has_sign

    def search(self, text: str, *span: int) -> re.Match[str] | None:
        return self.__getattr__("search")(text, *span) if self._may_be_in(text) else None

    def match(self, text: str, *span: int) -> re.Match[str] | None:
        return self.__getattr__("match")(text, *span) if self._may_be_in(text) else None

    def fullmatch(self, text: str, *span: int) -> re.Match[str] | None:
        return self.__getattr__("fullmatch")(text, *span) if self._may_be_in(text) else None

    def finditer(self, text: str, *span: int) -> Iterator[re.Match[str]]:
        return self.__getattr__("finditer")(text, *span) if self._may_be_in(text) else iter(())

    def sub(self, new: str, text: str, count: int = 0) -> str:
        return self.__getattr__("sub")(new, text, count) if self._may_be_in(text) else text


def late(pattern: str | Callable[[], str], signs: Signs = "") -> re.Pattern[str]:
    """The pattern, compiled at its first use; what makes it of the words of the tables is called then.

    With `signs`, words of which every match has one (parted by blanks where they are one string), it is compiled at
    the first text that has one.
    """
    return cast("re.Pattern[str]", _Signed(pattern, signs) if signs else _Late(pattern))
