"""Companies told by what they are called right before their name: 链主企业赛锐机电, 轮胎巨头普瑞司通."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.extract.companies.endings import NOT_LAST
from store.extract.companies.projects import ProjectReader
from store.extract.text.literals import any_of
from store.extract.text.pieces import is_loose
from store.extract.text.segment import is_known
from store.knowledge_words import listed
from store.late import late

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.extract.companies.tables import CompanyName

_CALLED = late(lambda: f"{any_of(listed('firm_words', 'short_firms', 'firm_countries'))}”?(?:——|：)?(?=[^\\W\\d_])")
"""What firms are called, right before a name."""
_DOES = late(
    lambda: (
        f"{any_of(listed('managers'))}|投资|总投资|年产|日产|增资|建设|产值|研发|生产|落户|入驻"
        "|[在将已从今去获也就正拟自看，。；、的”）]"
    )
)
"""What follows the name of a firm that does something."""
_BUILDS = late("投资|总投资|增资|年产|建设")
_TITLED = late(
    r"家(?:名为|名叫|叫做?|取名)([^\W\d_]{2,8}?)的[^，。；\n]{0,12}?(?:企业|公司|工厂|平台)", "家名 家叫 家取名"
)
"""What a firm is said to be called: 一家名为云账户的共享经济服务平台."""
_FOREIGN = frozenset(("nr", "nrt", "nz", "nrfg"))
_KINDS = frozenset("冠军 巨人 上市 小巨人 瞪羚 独角兽 首家 强 返乡 入驻 落户".split())  # noqa: SIM905
_PLAIN = frozenset(("n", "nz", "ns", "nr", "nrt"))
_LONGEST_NAME = 8


class IntroducedReader(ProjectReader):
    """Reads companies behind a word for a firm."""

    def by_kind(self) -> Iterator[CompanyName]:
        """The coined name right behind a word for a firm, and what one is said to be called."""
        for titled in _TITLED.finditer(self.text):
            yield self._name(*titled.span(1))
        starts = self.starts
        for called in _CALLED.finditer(self.text):
            end = called.end()
            i = self.at(end)
            if i == len(starts) or starts[i] != end or self.words[i] in self.tables.stops:
                continue
            if called.group()[:2] == "企业" and not self._says_which(self.at(called.start() + 1) - 1):
                continue
            if name := self._introduced(i):
                yield name

    def _says_which(self, i: int) -> bool:
        """Whether word `i`, which ends with 企业, or the one before it says of what kind: 独资企业, 500强企业."""
        before = self.words[max(0, i - 2) : i]
        kind = before[0] if before and before[-1] == "”" else before[-1] if before else ""
        return len(self.words[i]) > len("企业") or kind in self.tables.no_brands or kind in _KINDS

    def _introduced(self, i: int) -> CompanyName | None:
        """The brand of coined words at word `i`, with the trades behind it."""
        first = i
        if self.words[i] in self.tables.places and i + 1 < len(self.words):
            i += 1
        brand = self._coined_at(i)
        end = i + brand
        if not brand or end >= len(self.words):
            return None
        while end < len(self.words) - 1 and end - i - brand < 2 and self.words[end] in self.tables.trade_words:
            end += 1
        start, stop = self.starts[first], self.starts[end]
        sure = self.tables.is_of_brands(self.words[i]) or _BUILDS.match(self.text, stop)
        short = stop - self.starts[i] < 3 and not sure
        if stop - start > _LONGEST_NAME or NOT_LAST.search(self.text[start:stop]) or short:
            return None
        return self._name(start, stop) if _DOES.match(self.text, stop) else None

    def _coined_at(self, i: int) -> int:
        """How many words from `i` on are a brand of no dictionary, or a foreign name."""
        if self._is_pair(i):
            return 2
        word, tables = self.words[i], self.tables
        after = self.words[i + 1] if i + 1 < len(self.words) else ""
        if not word.isalpha() or word.isascii() or word in tables.no_brands or word in tables.stops:
            return 0
        if word[-1] in tables.thing_ends or word in self.park_names:
            return 0
        if after in tables.trade_words and len(word) == 2 and self.tag_of[word] in _PLAIN:
            return 1
        if is_loose(word):
            foreign = len(after) > 1 and (not is_known(after) or self.tag_of[after] in _FOREIGN)
            return 2 if foreign or is_loose(after) else 0
        return int(not is_known(word))
