"""Patterns compiled when first needed: a command that reads one page starts the sooner, and needs half of them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING, Any, cast

from store.compiled import compiled, keeps_patterns

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    Branches = Iterable[str] | Mapping[str, str]

    Signs = str | tuple[str, ...] | Callable[[], Iterable[str]]


_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split")


class _Late:
    """Stands for a pattern."""

    def __init__(self, pattern: str | Callable[[], str]) -> None:
        self._written = pattern

    @cached_property
    def pattern(self) -> str:
        return self._written if isinstance(self._written, str) else self._written()

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return compiled(self.pattern)


class _Plain(_Late):
    """Compiled when first asked; what is asked of it once is kept, so that the next time costs no more."""

    search, match, fullmatch, finditer, findall, sub, subn, split = (
        cached_property(attrgetter(f"_compiled.{name}")) for name in _METHODS
    )


class _Asked(_Late):
    """Compiled for the texts that need it; once compiled for all, it is asked itself, which is fastest."""

    _text: str | None = None
    _found: re.Pattern[str] | None = None
    """What to ask of that text."""

    def _for(self, text: str, span: tuple[int, ...] = (), here: bool = False) -> re.Pattern[str] | None:
        """What to ask of a text between `span`, None where nothing is to be found: where it begins, if `here`."""
        raise NotImplementedError

    def _whole(self) -> re.Pattern[str]:
        """The pattern, compiled for all texts: it is asked itself from now on."""
        for name in _METHODS:
            setattr(self, name, getattr(self._compiled, name))
        return self._compiled

    def search(self, text: str, *span: int) -> re.Match[str] | None:
        return asked.search(text, *span) if (asked := self._for(text, span)) else None

    def match(self, text: str, *span: int) -> re.Match[str] | None:
        return asked.match(text, *span) if (asked := self._for(text, span, True)) else None

    def fullmatch(self, text: str, *span: int) -> re.Match[str] | None:
        return asked.fullmatch(text, *span) if (asked := self._for(text, span)) else None

    def finditer(self, text: str, *span: int) -> Iterator[re.Match[str]]:
        return asked.finditer(text, *span) if (asked := self._for(text, span)) else iter(())

    def findall(self, text: str) -> list[Any]:
        return asked.findall(text) if (asked := self._for(text)) else []

    def sub(self, new: str, text: str, count: int = 0) -> str:
        return asked.sub(new, text, count) if (asked := self._for(text)) else text

    def subn(self, new: str, text: str) -> tuple[str, int]:
        return asked.subn(new, text) if (asked := self._for(text)) else (text, 0)

    def split(self, text: str) -> list[str]:
        return asked.split(text) if (asked := self._for(text)) else [text]


_MANY, _MANY_PARTS = 256, 48
"""Texts, and parts of texts, after which a pattern is compiled: to look for signs in more takes longer."""
_NEAR = 512
"""Signs are looked for in parts of a text that are no longer."""
_BEHIND = 8
"""Characters before such a part that a pattern may look back at."""


class _Signed(_Asked):
    """Finds nothing, uncompiled, where none of its signs stands: neither in the text nor in the part asked of."""

    def __init__(self, pattern: str | Callable[[], str], signs: Signs, reach: int) -> None:
        super().__init__(pattern)
        self._told, self._reach = signs, reach
        self._has_sign = False
        """Whether the text has one: looked for once in a text asked of in a row."""
        self._texts = self._parts = 0

    @cached_property
    def _signs(self) -> tuple[str, ...]:
        if isinstance(self._told, str):
            return tuple(self._told.split())
        return self._told if isinstance(self._told, tuple) else tuple(self._told())

    def _for(self, text: str, span: tuple[int, ...] = (), here: bool = False) -> re.Pattern[str] | None:
        if text is not self._text:
            self._text = text
            self._texts += 1
            self._has_sign = self._texts > _MANY or any(map(text.__contains__, self._signs))
        if not self._has_sign or (span and self._texts <= _MANY and not self._is_near(text, span, here)):
            return None
        return self._whole()

    def _is_near(self, text: str, span: tuple[int, ...], here: bool) -> bool:
        """Whether a sign stands in the part of the text that a match may have; not looked for in long parts."""
        start, end = span if len(span) > 1 else (*span, len(text))
        if here and self._reach:
            end = min(end, start + self._reach)
        self._parts += 1
        if self._parts > _MANY_PARTS or end - start > _NEAR:
            return True
        return any(map(text[max(start - _BEHIND, 0) : end].__contains__, self._signs))


class AnyOf:
    """Some characters, for texts that may have one: a pattern is many times faster than a set, but slow to compile."""

    def __init__(self, characters: str | Callable[[], str]) -> None:
        self._told = characters
        self._texts = 0
        self._search: Callable[[str], object] | None = None

    @cached_property
    def _characters(self) -> frozenset[str]:
        return frozenset(self._told if isinstance(self._told, str) else self._told())

    def stands_in(self, text: str) -> bool:
        """Whether one of them stands in the text."""
        if self._search is not None:
            return self._search(text) is not None
        self._texts += 1
        if self._texts > _MANY:
            self._search = compiled(f"[{re.escape(''.join(sorted(self._characters)))}]").search
        return not self._characters.isdisjoint(text)


_PLAIN = r"[^\\()\[\]{}.?*+|^$]"
_SIGN = re.compile(
    rf"(?:(?:\[[^\]]+\]|\(\?(?:<?[!=]|:)[^()]*\)|{_PLAIN}(?=[?*{{])|[.^])(?:[?*+]|\{{[0-9,]+\}})?[?+]?)*+"
    rf"({_PLAIN}+)(?![?*{{])(?:\(\?=({_PLAIN}+)(?![?*{{|])(?=[^|()]*\)))?"
)
"""The first plain characters that a branch must have, behind what may stand before them: 接(?=下来) has 接下来."""
_MUCH, _TEXT, _FITS = 1 << 14, 128, 4
"""A pattern is compiled of all its branches after so many characters, each text counted as so many more, or so often
compiled of some."""


class _Branched(_Asked):
    """Made of the branches alone whose signs the texts asked of have, and of those without a sign."""

    def __init__(self, branches: str | Callable[[], Branches], made: Callable[[Iterable[str]], str]) -> None:
        super().__init__(lambda: made(self._signs))
        self._told, self._made = branches, made
        self._much = self._fits = 0

    @cached_property
    def _signs(self) -> dict[str, tuple[str, ...]]:
        """The signs of each branch."""
        told = self._told.split(" ") if isinstance(self._told, str) else self._told()
        if isinstance(told, Mapping):
            return {branch: tuple(signs.split()) for branch, signs in told.items()}
        return {
            branch: ("".join(filter(None, sign.groups())),) if (sign := _SIGN.match(branch)) else () for branch in told
        }

    @cached_property
    def _absent(self) -> dict[str, tuple[str, ...]]:
        """The branches whose signs no text asked of had."""
        return dict(self._signs)

    def _for(self, text: str, span: tuple[int, ...] = (), here: bool = False) -> re.Pattern[str] | None:
        if text is not self._text:
            self._text = text
            self._much += len(text) + _TEXT
            has = text.__contains__
            found = [branch for branch, signs in self._absent.items() if not signs or any(map(has, signs))]
            for branch in found:
                del self._absent[branch]
            if self._much > _MUCH or (found and (self._fits == _FITS or keeps_patterns())):
                self._found = self._whole()
            elif found:
                self._fits += 1
                self._found = re.compile(self._made(branch for branch in self._signs if branch not in self._absent))
        return self._found


def literal(word: str) -> str:
    """A pattern of the word itself; most words have no character to escape, which is told faster."""
    return word if word.isalnum() else re.escape(word)


def late(pattern: str | Callable[[], str], signs: Signs = "", reach: int = 0) -> re.Pattern[str]:
    """The pattern, compiled at its first use; what makes it of the words of the tables is called then.

    With `signs`, words of which every match has one (parted by blanks where they are one string), it is compiled at
    the first text that has one in what is asked of. `reach` tells how many characters a match has at most, with what
    it looks ahead to: then `match` asks for signs in so many.
    """
    return cast("re.Pattern[str]", _Signed(pattern, signs, reach) if signs else _Plain(pattern))


def late_of(branches: str | Callable[[], Branches], made: Callable[[Iterable[str]], str] = "|".join) -> re.Pattern[str]:
    """The pattern made of many branches, compiled of those alone that a text may have: most texts have few.

    A branch is a pattern without numbered groups, and without a | outside of groups; in one string they are parted by
    blanks. Where `branches` tells the signs of each, as `late` is told them, it may be any key that `made` knows the
    pattern of.
    """
    return cast("re.Pattern[str]", _Branched(branches, made))
