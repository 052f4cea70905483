"""Tables: rows of cells parted by blanks, under a head that says what each column holds."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

import msgspec

from store.compiled import compiled
from store.extract.numbers.numerals import MULTIPLIERS
from store.extract.numbers.units import multiplier_at
from store.late import late

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from store.extract.figures.scene import Scene
    from store.mended import Block

_CELL = compiled(r"[^ 　\n]+")
_FIGURE = late(r"[-+−－↑↓▲▼]?[0-9][0-9,]*(?:\.[0-9]+)?(?=$|[^0-9.,])", tuple("0123456789"))
_IN_TIME = late(r"[0-9]{1,4}(?:年|月|季|[-—－–~～至到][0-9]{1,2}月)")
_BARE_YEAR = late("(?:19|20)[0-9]{2}")
_NO_FIGURE = frozenset(("-", "—", "--", "——", "/", "…", "－", "–"))
_SENTENCE = late("[。；！？]", "。 ； ！ ？")
_WIDEST, _LONGEST_CELL, _MOST_COLUMNS = 160, 26, 12
_CLOSING = frozenset("）)")
_FEWEST_ROWS = 2
"""So many rows under a caption that says what they hold make a table without a head."""
_BACK = 5
"""A caption stands at most so many blocks before its table."""


class Cell(msgspec.Struct, frozen=True, gc=False):
    """A cell of a row."""

    start: int
    end: int
    text: str


class Row(msgspec.Struct, frozen=True):
    """A row of figures with what it is called by; an empty place is None."""

    label: Cell
    unit: Cell | None
    figures: list[Cell | None]


class Table(msgspec.Struct):
    """Rows of one width under their head, and the blocks before it that may caption it."""

    head: list[Cell]
    rows: list[Row]
    start: int
    end: int
    caption: list[Block]
    head_label: str = ""


def find_tables(scene: Scene, blocks: Sequence[Block]) -> list[Table]:
    """The tables of an article in text order; rows without a head that fits them make none."""
    cells = _find_cells(scene.text, blocks)
    tables: list[Table] = []
    below = 0
    for i, of_row in cells.items():
        if i < max(below, 1) or not (i - 1 in cells or _ends_in_bracket(scene.text, blocks[i - 1])):
            continue
        above, row = blocks[i - 1], _row(of_row)
        head = _find_head(scene, cells.get(i - 1, []), above, row) if row else None
        if row is None or head is None:
            continue
        told = list(_alike(row, (_row(cells.get(j, [])) for j in range(i + 1, len(blocks)))))
        label, columns = head
        if i - 1 not in cells and len(told) < _FEWEST_ROWS:
            continue
        behind = tables[-1].end if tables else 0
        before = [block for block in blocks[max(0, i - 1 - _BACK) : i - 1] if block.start >= behind]
        caption = [block for block in before if "。" not in scene.text[block.start : block.end]]
        end = blocks[i + len(told) - 1].end
        tables.append(Table(columns, told, above.start, end, caption, label))
        below = i + len(told)
    return tables


def _alike(first: Row, rows: Iterable[Row | None]) -> Iterator[Row]:
    """`first` and the rows after it that are as wide."""
    yield first
    for row in rows:
        if row is None or len(row.figures) != len(first.figures):
            return
        yield row


def _find_cells(text: str, blocks: Sequence[Block]) -> dict[int, list[Cell]]:
    """The cells of every block that has some, by its place among the blocks; most have no blank."""
    starts = [block.start for block in blocks]
    found: dict[int, list[Cell]] = {}
    blank = text.find(" ")
    while blank >= 0:
        i = bisect_right(starts, blank) - 1
        if cells := _cells(text, blocks[i]):
            found[i] = cells
        blank = text.find(" ", max(blank + 1, blocks[i].end))
    return found


def _cells(text: str, block: Block) -> list[Cell]:
    """The cells of a block; none where it is a line of text."""
    if block.end - block.start > _WIDEST:
        return []
    said = text[block.start : block.end]
    if _SENTENCE.search(said):
        return []
    found = [Cell(block.start + m.start(), block.start + m.end(), m[0]) for m in _CELL.finditer(said)]
    fits = 1 < len(found) <= _MOST_COLUMNS and all(len(cell.text) <= _LONGEST_CELL for cell in found)
    return found if fits else []


def _is_figure(cell: Cell) -> bool:
    return bool(_FIGURE.match(cell.text)) and len(cell.text) < _LONGEST_CELL // 2 and not _IN_TIME.match(cell.text)


def _row(cells: list[Cell]) -> Row | None:
    """A label and figures; a rank may stand before the label, a unit behind it."""
    if cells and cells[0].text.isdigit() and len(cells[0].text) < 3 and len(cells) > 2 and not _is_figure(cells[1]):
        cells = cells[1:]
    if len(cells) < 2 or (_is_figure(cells[0]) and not _BARE_YEAR.fullmatch(cells[0].text)):
        return None
    unit, figures = (None, cells[1:]) if _is_place(cells[1]) else (cells[1], cells[2:])
    if all(_BARE_YEAR.fullmatch(cell.text) for cell in figures):
        return None
    if not all(_is_place(cell) for cell in figures) or not any(_is_figure(cell) for cell in figures):
        return None
    return Row(cells[0], unit, [cell if _is_figure(cell) else None for cell in figures])


def _is_place(cell: Cell) -> bool:
    return _is_figure(cell) or cell.text in _NO_FIGURE


_UNIT_HEAD = frozenset(("单位", "计量单位"))
_LABEL_HEAD = late("项目|指标|名称|年份|年度$|时间|园区$|开发区$|地区|县区|区县|单位|企业$|公司$|类别")
_UNIT_CAPTION = late(r"(?:附|附表|附图|表)?[0-9一二三四五六]?[：: ]?([^，。；：\n]{4,40}[（(]([^（()）\n]{1,8})[）)])$")
_RANK_HEAD = late("位次|名次|序号|排名|排序")
_FIGURES_IN_HEAD = late("[0-9]")
_TIME = late("(?:19|20)[0-9]{2}|[0-9]{1,2}[-—－–~～至到][0-9]{1,2}月|[0-9]{1,2}月|前[0-9]|“?十[二三四五]五")


def _head(cells: list[Cell], row: Row) -> tuple[str, list[Cell]] | None:
    """What a head calls the labels, and its columns; None where it does not fit the row."""
    if cells and _RANK_HEAD.fullmatch(cells[0].text):
        cells = cells[1:]
    width = len(row.figures)
    label = cells[0].text if len(cells) > width else ""
    columns = cells[1:] if len(cells) > width else cells
    if row.unit is not None:
        if len(columns) != width + 1 or columns[0].text not in _UNIT_HEAD:
            return None
        columns = columns[1:]
    if len(columns) != width or not columns or (not label and _LABEL_HEAD.search(columns[0].text)):
        return None
    told = (_TIME.sub("", cell.text) for cell in columns)
    if any(_FIGURES_IN_HEAD.search(said) for said in told):
        return None
    return label, columns


def _ends_in_bracket(text: str, block: Block) -> bool:
    return text[block.end - 1 : block.end] in _CLOSING


def _find_head(scene: Scene, cells: list[Cell], above: Block, row: Row) -> tuple[str, list[Cell]] | None:
    """What stands over the first row as its head: cells, else a caption."""
    return _head(cells, row) if cells else _head_of_caption(scene, above, row)


def _head_of_caption(scene: Scene, above: Block, row: Row) -> tuple[str, list[Cell]] | None:
    """The one column that a caption with a unit in brackets is the head of (附：各园区工业增加值增速（%）)."""
    if row.unit is not None or len(row.figures) != 1 or above.end - above.start > _WIDEST:
        return None
    said = _UNIT_CAPTION.match(scene.text, above.start, above.end)
    return ("", [Cell(*said.span(1), said.group(1))]) if said and unit_of(scene, said.group(2)) else None


def unit_of(scene: Scene, printed: str) -> tuple[str, str, float] | None:
    """The name and dimension of a unit and its multiplier; None where the words are no unit."""
    multiplier = multiplier_at(printed, 0)
    found = scene.words.units.match(printed, len(multiplier))
    if found is None or found.end != len(printed):
        return None
    return found.name, found.dimension, MULTIPLIERS.get(multiplier, 1)


def figures_of(table: Table) -> Iterator[tuple[Row, int, Cell]]:
    """Every figure of a table with its row and column, row by row."""
    for row in table.rows:
        for column, cell in enumerate(row.figures):
            if cell is not None:
                yield row, column, cell
