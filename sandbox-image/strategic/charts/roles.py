"""Each role's own form of a picture: its question under the title, and the figures it reads first, in its way.

The chart in the middle is the same for all. No figure is computed here, left out of an answer or changed.
"""

import textwrap
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from ..lens import term
from ..wording import bare, said, words_of
from .house import BLUE, GREY, INK, ORANGE, RED, Chart, dark, escape, fitted

__all__ = ["FORMS", "MOST", "frame"]

#: Figures that a form has room for.
MOST = 4
#: Inches: a line of the question, a row of a form, tiles, margins.
QUESTION, ROW, TILES, GAP = 0.3, 0.3, 1.1, 0.12
PALE = "#DDDDDD"
#: Characters of a role's word for a figure that a row has room for.
NAME = 42
LEFT = 0.012

Figures = Sequence[Mapping[str, Any]]


def frame(
    chart: Chart, form: str, question: str, figures: Figures, terms: Mapping[str, str] | None = None
) -> dict[str, Any]:
    """Write the question under the title and the role's form around the chart; gives the form as data.

    figures: as the answer holds them, in the role's order; the first numbers among them are shown.
    terms: what the role calls a figure.
    """
    figure = chart.figure
    if not figure.axes:
        return {}
    numbers = [one for one in figures if number(one)][:MOST] if form in FORMS else []
    draw, size, on_top = FORMS.get(form, FORMS["design_system_health"])
    width = NAME if draw not in (tiles, road) else round(84 / max(1, len(numbers)))
    words = fitted([term(str(one["name"]), terms or {}) for one in numbers], width, lines=1 if width == NAME else 2)
    shown = [{**one, "term": word} for one, word in zip(numbers, words, strict=True)]
    panel = size(len(shown)) if shown else 0.0
    width, height = figure.get_size_inches()
    total = height + panel + QUESTION - 0.05
    figure.set_size_inches(width, total)
    top = 0.1 + 0.25 * (figure.get_suptitle().count("\n") + 1)
    above, below = (panel, 0.0) if on_top else (0.0, panel)
    figure.get_layout_engine().set(rect=(0, below / total, 1, 1 - (QUESTION + panel) / total))
    line = textwrap.wrap(question, 84, max_lines=1, placeholder=" ...") or [""]
    words = figure.text(LEFT, 1 - (top + 0.04) / total, escape(line[0]), fontsize=12, color="#555555", va="top")
    words.set_in_layout(False)
    if shown:
        bottom = (total - top - QUESTION - above + 0.02) / total if on_top else 0.06 / total
        axes = figure.add_axes((LEFT, bottom, 0.98 - LEFT, (panel - GAP) / total), label=form)
        axes.set_in_layout(False)
        axes.axis("off")
        axes.set(xlim=(0, 1), ylim=(0, 1))
        draw(axes, shown)
    return {"form": form, "figures": [str(one["name"]) for one in shown]} if shown else {}


def number(one: Mapping[str, Any]) -> bool:
    value = one["value"]
    return isinstance(value, (int, float)) and not isinstance(value, bool) and one["name"] not in ("seed", "runs")


def spread(one: Mapping[str, Any]) -> str:
    if one.get("interval") is None:
        return f"n = {one['n']:,}" if one.get("n") else ""
    return f"{bare(one['interval'][0], one['unit'])} to {bare(one['interval'][1], one['unit'])}"


def write(axes: Any, x: float, y: float, text: str, **style: Any) -> None:
    axes.text(x, y, escape(text), **{"va": "center", "fontsize": 11, "color": INK, **style})


def rule(axes: Any, y: float = 1.0) -> None:
    axes.plot([0, 1], [y, y], color=GREY, linewidth=0.8)


def tiles(axes: Any, figures: Figures) -> None:
    """Large numbers side by side, as on a dashboard."""
    step = 1 / len(figures)
    size = 17 if len(figures) > 3 else 20
    for at, one in enumerate(figures):
        x, unit = at * step, words_of(one["unit"])
        axes.axvspan(x, x + step - 0.012, color="#F1F4F7", linewidth=0)
        write(axes, x + 0.012, 0.8, bare(one["value"], one["unit"]), fontsize=size, fontweight="bold", color=BLUE)
        write(axes, x + 0.012, 0.43, one["term"], fontsize=10.5, linespacing=1.1)
        under = ", ".join(part for part in (unit, spread(one)) if part)
        write(axes, x + 0.012, 0.1, textwrap.shorten(under, round(96 * step), placeholder=" ..."), fontsize=9.5)


def rows(count: int) -> Any:
    """Heights of the middles of so many rows, first on top."""
    return [1 - (at + 0.5) / count for at in range(count)]


def sides(axes: Any, figures: Figures) -> None:
    """The downside beside the upside: low, value and high of each figure in columns."""
    heads, *places = rows(len(figures) + 1)
    rule(axes)
    known = any(one.get("interval") is not None for one in figures)
    for x, word in ((0.58, "low"), (0.69, "value"), (0.8, "high")) if known else ((0.69, "value"),):
        write(axes, x, heads, word, ha="right", color="#555555")
    for y, one in zip(places, figures, strict=True):
        write(axes, 0, y, one["term"])
        write(axes, 0.69, y, bare(one["value"], one["unit"]), ha="right", fontweight="bold")
        unit = said(one["value"], one["unit"])[len(bare(one["value"], one["unit"])) :].strip()
        write(axes, 0.815 if known else 0.705, y, unit, fontsize=10, color="#555555")
        ends = one.get("interval") or ()
        for x, value, colour in zip((0.58, 0.8), ends, (RED, BLUE), strict=False):
            write(axes, x, y, bare(value, one["unit"]), ha="right", color=dark(colour))


def gauges(axes: Any, figures: Figures) -> None:
    """Shares as gauges from 0 to 100 % (orange past either end), everything else as a count."""
    rule(axes)
    places = rows(len(figures))
    for y, one in zip(places, figures, strict=True):
        write(axes, 0, y, one["term"])
        value = float(one["value"])
        if one["unit"] == "fraction":
            axes.barh(y, 0.24, left=0.5, height=0.42 / len(figures), color=PALE)
            inside = min(max(value, 0.0), 1.0)
            colour = BLUE if value == inside else ORANGE
            axes.barh(y, 0.24 * (inside or 0.004), left=0.5, height=0.42 / len(figures), color=colour)
        write(axes, 0.76, y, said(value, one["unit"]), fontweight="bold")
        if one["unit"] == "fraction" and one.get("n"):
            write(axes, 0.98, y, f"of {one['n']:,}", ha="right", color="#555555")


def road(axes: Any, figures: Figures) -> None:
    """Stops along a road to the right; what rises points up, what falls points down."""
    axes.annotate("", (1, 0.56), (0, 0.56), arrowprops={"arrowstyle": "-|>", "color": GREY, "linewidth": 2})
    step = 0.96 / len(figures)
    for at, one in enumerate(figures):
        x, value = (at + 0.5) * step, float(one["value"])
        moves = any(word in str(one["name"]) for word in ("change", "slope", "growth", "cagr", "moved", "lead"))
        mark = ("^" if value > 0 else "v" if value < 0 else "o") if moves else "o"
        axes.plot([x], [0.56], marker=mark, markersize=11, color=BLUE if mark != "v" else ORANGE)
        write(axes, x, 0.86, said(value, one["unit"]), ha="center", fontsize=13, fontweight="bold")
        write(axes, x, 0.2, one["term"], ha="center", fontsize=10.5, linespacing=1.1)


def boxes(axes: Any, figures: Figures) -> None:
    """A list to work through: shares as ten boxes, so many of them full, the rest as numbers."""
    rule(axes)
    for y, one in zip(rows(len(figures)), figures, strict=True):
        write(axes, 0, y, one["term"])
        value = float(one["value"])
        if one["unit"] == "fraction" and 0 <= value <= 1:
            xs = [0.51 + 0.021 * at for at in range(10)]
            full = int(value * 10 + 1e-9)
            axes.scatter(xs[:full], [y] * full, marker="s", s=70, color=BLUE, linewidths=0)
            axes.scatter(xs[full:], [y] * (10 - full), marker="s", s=70, color=PALE, linewidths=0)
        write(axes, 0.74, y, said(value, one["unit"]), fontweight="bold")
        write(axes, 0.98, y, spread(one), ha="right", color="#555555", fontsize=10)


Form = tuple[Callable[[Any, Figures], None], Callable[[int], float], bool]
#: By the name a persona gives its chart: how it is drawn, inches for so many figures, whether above the chart.
FORMS: Mapping[str, Form] = {
    "leadership_dashboard": (tiles, lambda _: TILES + GAP, True),
    "roi_analysis": (sides, lambda count: (count + 1) * ROW + GAP, False),
    "architecture_health": (gauges, lambda count: count * ROW + GAP, False),
    "technology_roadmap": (road, lambda _: TILES + GAP, False),
    "design_system_health": (boxes, lambda count: count * ROW + GAP, False),
}
