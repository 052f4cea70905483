"""Series plotted over the years, with a plotting widget made for Textual. Loads numpy: import it when first needed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Self

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.geometry import Region
from textual.widgets import Static
from textual_plot import AxisFormatter, HiResMode, PlotWidget

from store.across.series import Point, Series
from store.records import CatalogueRow, Fact
from tui.glyphs import bar, glyphs_of
from tui.i18n import _, language
from tui.panes.metric_lines import STATUS_ROLES
from tui.panes.printed import PrintedSentences
from tui.series import plottable, year_of
from tui.values import STATUS_LABELS, number, quantity

_MARKS = {"actual": "o", "estimate": "~", "target": "x"}


class YearAxis(AxisFormatter):
    """Ticks that are whole years."""

    def get_ticks(self, min_: float, max_: float, max_ticks: int = 8) -> list[float]:
        """Every year, or as many as fit."""
        first, last = round(min_ + 0.5), round(max_ - 0.5)
        step = max(1, -(-(last - first + 1) // max_ticks))
        return [float(year) for year in range(first, last + 1, step)]

    def get_labels_for_ticks(self, ticks: Sequence[float]) -> list[str]:
        """The years as four digits."""
        return [str(round(tick)) for tick in ticks]


class Canvases(PlotWidget):
    """Draws on its canvases once they are laid out: they cover it, so that nobody asks it to render itself."""

    def refresh(self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False) -> Self:
        """Draw anew where that is wanted, in the size to come."""
        super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)
        if self.is_mounted:
            self.call_after_refresh(self.render)
        return self


class SeriesPlot(Vertical, can_focus=False):
    """One series: actual values as a line, estimates and targets as marks of their own.

    Where fewer than two of its figures are of a year, the sentences that print them stand in its stead.
    """

    DEFAULT_CSS = """
    SeriesPlot {
        height: 1fr; width: 1fr;
        #plot-title { height: 1; padding: 0 1; text-style: bold; color: $mark; }
        #plot-legend { height: auto; max-height: 2; padding: 0 1; color: $muted; }
        #plot-bars { height: 1fr; padding: 0 1; display: none; color: $figure; }
        PlotWidget { height: 1fr; background: transparent; }
        PlotWidget > .plot--axis { color: $muted; }
        PlotWidget > .plot--tick { color: $foreground; text-style: none; }
        &.-bars PlotWidget, &.-empty PlotWidget, &.-empty #plot-legend { display: none; }
        &.-bars #plot-bars { display: block; }
        &.-empty #plot-bars { display: none; }
        &.-empty PrintedSentences { display: block; }
    }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._series: Series | None = None
        self._facts: Sequence[Fact] = ()
        self._sources: Mapping[str, CatalogueRow] = {}
        self._named: list[str] = []
        self._title = Static(id="plot-title", markup=False)
        self._bars = Static(id="plot-bars", markup=False)
        self._legend = Static(id="plot-legend", markup=False)
        self._printed = PrintedSentences()

    def compose(self) -> ComposeResult:
        """Title, bars or sentences, legend; canvases come when there is something to plot on them."""
        yield self._title
        yield self._bars
        yield self._printed
        yield self._legend

    def on_mount(self) -> None:
        """Draw what was asked for before."""
        # The plot's frame is of characters of ambiguous width: plain bars stand in for it where those are wide.
        self.set_class(getattr(self.app, "ascii_frames", False) or self.app_is_wide, "-bars")
        self._draw()

    @cached_property
    def _plot(self) -> Canvases:
        plot = Canvases(allow_pan_and_zoom=False)
        plot.can_focus = False
        return plot

    async def _bring_canvases(self) -> None:
        """Put the plot, which is made of many widgets, in its place: until it is needed nothing waits for it."""
        if self._plot.is_attached:
            return
        await self.mount(self._plot, after=self._title)
        self._plot.margin_top = 0
        self._plot.margin_bottom = 2
        self._plot.set_x_formatter(YearAxis())
        self._draw()

    def on_resize(self) -> None:
        """Bars are as long as there is room; the plot's canvas takes its size only when it is laid out again."""
        self._legend.update(Content(in_lines(self._named, self.size.width - 2)))
        if self.has_class("-bars"):
            self._draw()
        elif self._plot.is_mounted:
            self.call_after_refresh(self._plot.refresh, layout=True)

    @property
    def app_is_wide(self) -> bool:
        """Whether the terminal shows characters of ambiguous width in two cells."""
        return getattr(self.app, "ambiguous", "narrow") == "wide"

    def show(self, series: Series | None, facts: Sequence[Fact], sources: Mapping[str, CatalogueRow]) -> None:
        """Draw a series; where there is too little to draw, show the sentences of `facts`, all of one metric."""
        if series != self._series or [fact.id for fact in facts] != [fact.id for fact in self._facts]:
            self._series, self._facts, self._sources = series, facts, sources
            if self.is_mounted:
                self._draw()

    def notify_style_update(self) -> None:
        """Other colours: draw again in them."""
        super().notify_style_update()
        if self.is_mounted:
            self._draw()

    def _draw(self) -> None:
        series = self._series
        points = plottable(series) if series else []
        if self._plot.is_mounted:
            self._plot.clear()
        self._bars.update(Content(""))
        self._named = []
        self._legend.update(Content(""))
        empty = series is None or len(points) < 2
        self.set_class(empty, "-empty")
        self._printed.show(self._facts if empty else (), self._sources)
        if series is None or empty:
            self._title.update(Content(_metric_of(self._facts) or _("Nothing to plot: no figures by year.")))
            return
        scale, unit = unit_for([float(point.value) for point in points], series.unit)
        self._title.update(Content(f"{series.metric}  {series.subject}"))
        named = [f"{_MARKS[s]} {_(STATUS_LABELS[s])}" for s in _MARKS if any(point.status == s for point in points)]
        self._named = [unit, *named]
        self._legend.update(Content(in_lines(self._named, self.size.width - 2)))
        if self.has_class("-bars"):
            self._bars.update(Content("\n".join(self._bar_lines(points, scale))))
        elif not self._plot.is_attached:
            self.call_next(self._bring_canvases)
        elif self._plot.is_mounted:
            self._plot_points(points, scale)
            self.call_after_refresh(self._plot.refresh, layout=True)

    def _plot_points(self, points: Sequence[Point], scale: float) -> None:
        colors = self.app.theme_variables
        # The line first, that it hides no mark; actual figures last: no target of the same year hides one.
        for status, mark in (("actual", None), *reversed(_MARKS.items())):
            chosen = [point for point in points if point.status == status]
            xs = [float(year_of(point)) for point in chosen]
            ys = [float(point.value) / scale for point in chosen]
            color = colors[STATUS_ROLES[status]].removeprefix("ansi_")
            if mark is not None and chosen:
                self._plot.scatter(xs, ys, marker=mark, marker_style=f"bold {color}")
            elif len(chosen) > 1:
                self._plot.plot(xs, ys, line_style=color, hires_mode=HiResMode.BRAILLE)
        values = [float(point.value) / scale for point in points]
        years = [year_of(point) for point in points]
        self._plot.set_xlimits(min(years) - 0.5, max(years) + 0.5)
        self._plot.set_ylimits(min(0.0, min(values) * 1.1), max(max(values), 0.0) * 1.15 or 1.0)

    def _bar_lines(self, points: Sequence[Point], scale: float) -> list[str]:
        most = max(abs(float(point.value)) for point in points) or 1.0
        cells = max(4, self.size.width - 26)
        return [
            f"{point.period} {_MARKS[point.status]} {bar(abs(float(point.value)) / most, cells, glyphs_of(self.app))} "
            f"{number(float(point.value) / scale)}"
            for point in points
        ]


def _metric_of(facts: Sequence[Fact]) -> str:
    """The metric of the facts and whose they are."""
    return f"{facts[-1].metric}  {facts[-1].subject or facts[-1].park or ''}".rstrip() if facts else ""


def in_lines(parts: Sequence[str], width: int) -> str:
    """The parts side by side, in as many lines as keep each of them whole."""
    lines = list(parts[:1])
    for part in parts[1:]:
        joined = f"{lines[-1]}  {part}"
        if cell_len(joined) <= width:
            lines[-1] = joined
        else:
            lines.append(part)
    return "\n".join(lines)


def unit_for(values: Sequence[float], unit: str) -> tuple[float, str]:
    """By what to divide the values to make them short, and what they then count: 1e8 and 亿元, 1e9 and billion yuan."""
    largest = max((abs(value) for value in values), default=0.0)
    steps = (1e12, 1e8, 1e4) if language() == "zh" else (1e12, 1e9, 1e6)
    scale = next((scale for scale in steps if largest >= scale * 10), 1.0)
    if scale == 1.0:
        return scale, quantity(2, unit).removeprefix("2").strip()
    return scale, quantity(scale, unit).removeprefix("1").strip()
