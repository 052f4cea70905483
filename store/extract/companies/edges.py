"""The left edge of a company's legal name: its place, its brand, its trades, and no word before them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.extract.companies.reader import ORDINALS, PROPER_TAGS
from store.extract.text.pieces import leads_in
from store.extract.text.segment import is_known

if TYPE_CHECKING:
    from store.extract.companies.tables import CompanyTables
    from store.extract.text.segment import Tokens

_DEED_TAGS = frozenset("v vd vi vg vn d ad a z i l f s c p r t m q b k y o e u".split())  # noqa: SIM905
"""Tags of the words that stand before a brand and are no part of it, verbs above all."""
_RANKS = frozenset("省市县区旗州")
_ALL = frozenset("全本各该我")
"""What a word for a whole or an own place begins with: 全市, 我县."""
_BRAND = 2
"""Characters that a brand has at the least."""


def legal_edge(tokens: Tokens, tables: CompanyTables, start: int, end: int) -> int:
    """Where the legal name begins whose words before its ending reach from `start` at the most to `end`.

    From the right: trades, a brand of two characters or more, its place; then the first word that can be neither.
    """
    first, last = tokens.at(start), tokens.at(end)
    if first == len(tokens.starts) or tokens.starts[first] != start:
        return start
    brand, coined, edge, brackets = 0, False, last, 0
    for i in range(last - 1, first - 1, -1):
        word = tokens.words[i]
        brackets += (word in "）)") - (word in "（(")
        if brackets < 0 or (brand >= _BRAND and _is_stranger(tokens, tables, i, coined)):
            break
        edge = i
        if not brackets and word.isalpha() and (brand or not _is_trade(word, tables)):
            brand += len(word)
            coined = coined or not is_known(word) or tokens.tag_of[word] in PROPER_TAGS
    if edge == last:
        return start
    word, at = tokens.words[edge], tokens.starts[edge]
    led = len(word) > _BRAND and word[0] in tables.free and not is_known(word)
    return at + 1 if led else at


def _is_trade(word: str, tables: CompanyTables) -> bool:
    known = word in tables.kinds or word in tables.strict or word in tables.loose
    return known or tables.suffixes.fullmatch(word) is not None


def _is_stranger(tokens: Tokens, tables: CompanyTables, i: int, coined: bool) -> bool:
    """Whether word `i` is no part of the name behind it; `coined` tells whether that has a brand of no dictionary."""
    word, tag = tokens.words[i], tokens.tag_of[tokens.words[i]]
    if word in tables.before_places or word[0] in _ALL:
        return True
    if word in tables.places or word in tables.canonical or word in tables.brands or not word.isalpha():
        return False
    if len(word) == 1:
        return word in tables.free
    if not is_known(word) or word in ORDINALS:
        return leads_in(word)
    inside = i > 0 and tokens.words[i - 1].isalpha()
    if tag in _DEED_TAGS and word[-1] not in _RANKS:
        return coined or inside  # 飞腾信息技术 opens a sentence as a name
    return coined and inside and tag not in PROPER_TAGS
