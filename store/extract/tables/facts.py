"""Figures of tables: what a cell is of, whose, when and in which unit, told by its row, its column and the caption."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from store.extract.figures.running import Named
from store.extract.numbers.numerals import digits_value, narrow
from store.extract.numbers.quantity import Quantity
from store.extract.subjects.named import mention_between
from store.extract.subjects.owner import Owner
from store.extract.tables.rows import Cell, Row, Table, figures_of, find_tables, unit_of
from store.extract.times.when import When
from store.knowledge_words import either
from store.late import late

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from store.extract.figures.scene import Scene
    from store.extract.figures.words import Words
    from store.extract.periods.period import Period
    from store.mended import Block
    from store.records import Direction, Status

RULE = "a cell of a table"
_BRACKET = late("[（(\\[]±?([^（()）\\]]{1,10})[)）\\]]")
_UNITS_ABOVE = late("单位[：:为]([^）)\n]{1,16})")
_GROWTH = late(lambda: either("table_growth_heads"))
_RATE = late("占比|比重|率|比例")
_NUMBER = late(r"[-+−－↑↓▲▼]?([0-9][0-9,]*(?:\.[0-9]+)?)")
_DOWN = ("-", "−", "－", "↓", "▼")
_AIM = late("目标|计划|任务|预期|规划")
_CAPTION = late("表|指标|单位[：:]|一览|任务分解")
_TOTAL = late("合计|总计|小计|全[市省县区州]|平均|总量")
_OWNERS = late(lambda: either("table_owner_heads"))
_GOODS = late("(?:主要)?(?:产品|品种|商品|货物)(?:名称)?|品名|货种")
"""Heads the names of what is made or handled, of which each row tells how much."""
_OF_GOODS = late("(?:产品|品种|商品|货物|货种)(产量|销量|产销量|吞吐量|进出口额|出口额)$")
"""Ends a caption that says what the rows are, and what is told of them (主要产品产量)."""
_PARK = late(lambda: f"(?:{either('park_kinds')}|园|港区|片区|基地)$")
_OF_EACH = late("^[^，。；]{0,10}?(?:园区|开发区|县区|区县|市县|县市区|市州|盟市)(?=[^，。；]{3})")
"""Whose what a column holds is told to be (四大园区规上工业增加值增速)."""
_BARE = late(lambda: f"{either('table_value_heads')}$")


class TableFigure(msgspec.Struct, frozen=True):
    """What a cell of a table tells."""

    quantity: Quantity
    named: Named
    owner: Owner
    when: When
    status: Status
    row: tuple[int, int]


class _Column(msgspec.Struct, frozen=True):
    name: str
    """What it holds, without unit and time; empty where the rows tell."""
    unit: str
    period: Period | None
    grows: bool
    aim: bool


def find_table_figures(scene: Scene, blocks: Sequence[Block]) -> tuple[list[TableFigure], list[tuple[int, int]]]:
    """The figures of all tables in text order, and the spans that the tables fill."""
    tables = find_tables(scene, blocks)
    figures = [figure for table in tables for figure in _TableReader(scene, table).figures()]
    return figures, [(table.start, table.end) for table in tables]


class _TableReader:
    """Reads one table."""

    def __init__(self, scene: Scene, table: Table) -> None:
        self.scene, self.table = scene, table
        self.columns = [self._column(cell) for cell in table.head]
        captions = [scene.text[block.start : block.end] for block in table.caption]
        above = next((found for said in reversed(captions) if (found := _UNITS_ABOVE.search(said))), None)
        self.units = re.split("[、，,/ ]", above.group(1)) if above else []
        told = [p for b in table.caption for p in scene.periods_between(b.start, b.end) if p.value and not p.compared]
        self.period = told[-1] if told else scene.default_period
        self.amount = next((found[1] for said in captions if (found := _OF_GOODS.search(said))), "")
        """What the caption says is told of goods; empty where it does not."""
        self.aim = any(_AIM.search(said) for said in captions if _CAPTION.search(said))

    def figures(self) -> Iterator[TableFigure]:
        """What every cell tells; a cell whose unit or metric is not told is left out."""
        for row, column, cell in figures_of(self.table):
            owner, metric = self._owner(row), self._metric(row, column)
            quantity = self._quantity(row, column, cell) if metric else None
            if quantity is None or owner is None:
                continue
            head = self.columns[column]
            grown = head.grows or bool(_GROWTH.search(row.label.text))
            rated = quantity.unit in ("%", "百分点", "‰")
            direction: Direction | None = None
            if grown and rated:
                direction = "down" if cell.text.startswith(_DOWN) else "up"
                metric = metric if _GROWTH.search(metric) else f"{metric}增长"
            share = rated and not direction and bool(re.search("占|比重", metric))
            named = Named(metric, "change" if direction else "share" if share else "level", direction, RULE, metric)
            aim = head.aim or self.aim or bool(_AIM.search(row.label.text))
            yield TableFigure(
                quantity,
                named,
                owner,
                self._when(row, column),
                "target" if aim else "actual",
                (row.label.start, cell.end),
            )

    def _column(self, cell: Cell) -> _Column:
        text, bracket = cell.text, _BRACKET.search(cell.text)
        unit = bracket.group(1) if bracket and unit_of(self.scene, bracket.group(1)) else ""
        name = text[: bracket.start()] + text[bracket.end() :] if unit and bracket else text
        grows = bool(_GROWTH.search(name))
        if not unit and name.endswith(("%", "％")):
            name, unit = name.rstrip("%％±"), "%"
        told = self.scene.periods_between(cell.start, cell.end)
        period = next((period for period in told if not period.compared), None)
        if period and period.end <= cell.end:
            name = name.replace(period.text, "")
        name = "" if _BARE.fullmatch(name) else _OF_EACH.sub("", name.strip("±"))
        return _Column(name, unit, period, grows, bool(_AIM.search(name)))

    def _quantity(self, row: Row, column: int, cell: Cell) -> Quantity | None:
        number = _NUMBER.match(cell.text)
        value = digits_value(number.group(1)) if number else None
        unit = self._unit_of(row, column, cell.text[number.end() :] if number else "")
        if number is None or value is None or unit is None:
            return None
        name, dimension, scale = unit
        start, end = cell.start + number.start(1), cell.start + number.end(1)
        return Quantity(start, end, narrow(value * scale), name, "exact", start, end, dimension, headed=True)

    def _unit_of(self, row: Row, column: int, behind: str) -> tuple[str, str, float] | None:
        head, bracket = self.columns[column], _BRACKET.search(row.label.text)
        if behind:
            return unit_of(self.scene, behind)
        if head.unit:
            return unit_of(self.scene, head.unit)
        if head.grows or (head.name and _RATE.search(head.name)):
            return unit_of(self.scene, "%")
        for printed in (row.unit.text if row.unit else "", bracket.group(1) if bracket else ""):
            if printed:
                return unit_of(self.scene, printed)
        if _RATE.search(row.label.text) or _GROWTH.search(row.label.text):
            return unit_of(self.scene, "%")
        units = [unit for unit in self.units if unit not in ("%", "％")]
        return unit_of(self.scene, units[0]) if len(units) == 1 else None

    def _metric(self, row: Row, column: int) -> str:
        """The name of the row where rows are indicators, else that of the column; empty where neither tells."""
        head = self.columns[column]
        of_goods = row.label.text if self._rows_are_goods() else ""
        if not of_goods and self._rows_are_indicators():
            label = _BRACKET.sub("", row.label.text).strip("：:·、") if self._named_unit(row) else row.label.text
            return label.removeprefix("其中：").removeprefix("其中:").removeprefix("#")
        if not head.grows or len(_GROWTH.sub("", head.name)) > 1:
            return f"{of_goods}{head.name or self.amount}"
        before = next((c.name for c in reversed(self.columns[:column]) if not c.grows), "") or self.amount
        return f"{of_goods}{before}{head.name}" if before else ""

    def _named_unit(self, row: Row) -> bool:
        bracket = _BRACKET.search(row.label.text)
        return bool(bracket and unit_of(self.scene, bracket.group(1)))

    def _rows_are_indicators(self) -> bool:
        words = self.scene.words
        said = [_BRACKET.sub("", row.label.text) for row in self.table.rows]
        known = sum(_is_indicator(words, label) for label in said)
        return 2 * known > len(said) and not any(_PARK.search(label) for label in said)

    def _rows_are_goods(self) -> bool:
        return self.amount != "" or _GOODS.fullmatch(self.table.head_label) is not None

    def _owner(self, row: Row) -> Owner | None:
        """Whose the row is: a park, a place or a company it is named after, else the article's park."""
        scene, table, label = self.scene, self.table, row.label
        whole = Owner(scene.park, scene.park, "the park of a table", label.start, label.end)
        if self._rows_are_indicators() or self._rows_are_goods():
            found = (mention_between(scene, block.start, block.end, "park") for block in reversed(table.caption))
            told = next((mention for mention in found if mention), None)
            return Owner(told.name, told.name, "the park of a table", told.start, told.end) if told else whole
        if label.start in scene.period_at or label.text.isdigit():
            return whole
        mention = scene.mention_at.get(label.start)
        if mention and mention.kind != "place":
            return Owner(
                mention.name, mention.name if mention.kind == "park" else scene.park, RULE, label.start, label.end
            )
        if _TOTAL.search(label.text):
            return Owner(label.text, None, RULE, label.start, label.end)
        if _PARK.search(label.text):
            return Owner(label.text, label.text, RULE, label.start, label.end)
        if mention or _OWNERS.search(table.head_label):
            return Owner(label.text, None if mention else scene.park, RULE, label.start, label.end)
        return None

    def _when(self, row: Row, column: int) -> When:
        if row.label.text.isdigit():
            return When(row.label.text, row.label.text, "the year of a row", None)
        period = self.columns[column].period or self.scene.period_at.get(row.label.start)
        if period is None and self.columns[column].grows:
            period = max((c.period for c in self.columns if c.period), key=lambda p: p.value or "", default=None)
        period = period or self.period
        return (
            When(period.value, period.text, "the head of a table", period)
            if period
            else When(None, None, "no period", None)
        )


def _is_indicator(words: Words, label: str) -> bool:
    label = label.strip("：:·、#").removeprefix("其中：").removeprefix("其中")
    return label in words.indicators or words.ends_in_head(label) or words.ends_in_item(label)
