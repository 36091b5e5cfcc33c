"""Each role's own form of a picture: its question under the title, and the figures it reads first, in its way.

The chart in the middle is the same for all. No figure is computed here, left out of an answer or changed.
"""

import textwrap
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from .house import BLUE, GREY, INK, ORANGE, RED, Chart, escape, short

__all__ = ["FORMS", "MOST", "frame"]

#: Figures that a form has room for.
MOST = 4
#: Inches: a line of the question, a row of a form, tiles, margins.
QUESTION, ROW, TILES, GAP = 0.3, 0.3, 0.95, 0.12
PALE = "#DDDDDD"
LEFT = 0.012

Figures = Sequence[Mapping[str, Any]]


def frame(chart: Chart, form: str, question: str, figures: Figures) -> dict[str, Any]:
    """Write the question under the title and the role's form around the chart; gives the form as data.

    figures: as the answer holds them, in the role's order; the first numbers among them are shown.
    """
    figure = chart.figure
    if not figure.axes:
        return {}
    shown = [one for one in figures if number(one)][:MOST] if form in FORMS else []
    draw, size, on_top = FORMS.get(form, FORMS["design_system_health"])
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


def words_of(unit: str) -> str:
    """What of a unit is written behind a number: nothing of shares, money, scores and scales, nothing long."""
    kind, _, rest = unit.partition(" ")
    after = rest if kind in ("fraction", "currency", "value") else unit
    plain = kind in ("probability", "score", "ratio") or after in ("0 to 1", "-1 to 1")
    return "" if plain or len(after) > 18 else after


def bare(value: float, unit: str) -> str:
    """12.5% · 3,065 · < 0.001 for a p-value."""
    if unit == "probability" and value < 0.001:
        return "< 0.001"
    return short(value, "fraction" if unit.startswith("fraction") else "")


def said(value: float, unit: str) -> str:
    """12.5% per year · 3,065 · 6.5 days."""
    return f"{bare(value, unit)} {words_of(unit)}".strip()


def named(one: Mapping[str, Any], width: int) -> str:
    return textwrap.shorten(str(one["name"]).replace("_", " ").replace(".", ": ", 1), width, placeholder=" ...")


def spread(one: Mapping[str, Any]) -> str:
    if one.get("interval") is None:
        return f"n = {one['n']:,}" if one.get("n") else ""
    return f"{said(one['interval'][0], one['unit'])} to {said(one['interval'][1], one['unit'])}"


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
        write(axes, x + 0.012, 0.72, bare(one["value"], one["unit"]), fontsize=size, fontweight="bold", color=BLUE)
        write(axes, x + 0.012, 0.37, named(one, round(88 * step)), fontsize=10.5)
        under = ", ".join(part for part in (unit, spread(one)) if part)
        write(axes, x + 0.012, 0.12, textwrap.shorten(under, round(96 * step), placeholder=" ..."), fontsize=9.5)


def rows(count: int) -> Any:
    """Heights of the middles of so many rows, first on top."""
    return [1 - (at + 0.5) / count for at in range(count)]


def sides(axes: Any, figures: Figures) -> None:
    """The downside beside the upside: low, value and high of each figure in columns."""
    heads, *places = rows(len(figures) + 1)
    rule(axes)
    known = any(one.get("interval") is not None for one in figures)
    for x, word in ((0.5, "low"), (0.72, "value"), (0.97, "high")) if known else ((0.72, "value"),):
        write(axes, x, heads, word, ha="right", color="#555555")
    for y, one in zip(places, figures, strict=True):
        write(axes, 0, y, named(one, 34))
        write(axes, 0.72, y, said(one["value"], one["unit"]), ha="right", fontweight="bold")
        ends = one.get("interval") or ()
        for x, value, colour in zip((0.5, 0.97), ends, (RED, BLUE), strict=False):
            write(axes, x, y, said(value, one["unit"]), ha="right", color=colour)


def gauges(axes: Any, figures: Figures) -> None:
    """Shares as gauges from 0 to 100 % (orange past either end), everything else as a count."""
    rule(axes)
    places = rows(len(figures))
    for y, one in zip(places, figures, strict=True):
        write(axes, 0, y, named(one, 36))
        value = float(one["value"])
        if one["unit"] == "fraction":
            axes.barh(y, 0.32, left=0.42, height=0.42 / len(figures), color=PALE)
            inside = min(max(value, 0.0), 1.0)
            colour = BLUE if value == inside else ORANGE
            axes.barh(y, 0.32 * (inside or 0.004), left=0.42, height=0.42 / len(figures), color=colour)
        write(axes, 0.76, y, said(value, one["unit"]), fontweight="bold")
        if one["unit"] == "fraction" and one.get("n"):
            write(axes, 0.98, y, f"of {one['n']:,}", ha="right", color="#555555")


def road(axes: Any, figures: Figures) -> None:
    """Stops along a road to the right; what rises points up, what falls points down."""
    axes.annotate("", (1, 0.5), (0, 0.5), arrowprops={"arrowstyle": "-|>", "color": GREY, "linewidth": 2})
    step = 0.96 / len(figures)
    for at, one in enumerate(figures):
        x, value = (at + 0.5) * step, float(one["value"])
        moves = any(word in str(one["name"]) for word in ("change", "slope", "growth", "cagr", "moved", "lead"))
        mark = ("^" if value > 0 else "v" if value < 0 else "o") if moves else "o"
        axes.plot([x], [0.5], marker=mark, markersize=11, color=BLUE if mark != "v" else ORANGE)
        write(axes, x, 0.84, said(value, one["unit"]), ha="center", fontsize=13, fontweight="bold")
        write(axes, x, 0.16, named(one, round(84 * step)), ha="center")


def boxes(axes: Any, figures: Figures) -> None:
    """A list to work through: shares as ten boxes, so many of them full, the rest as numbers."""
    rule(axes)
    for y, one in zip(rows(len(figures)), figures, strict=True):
        write(axes, 0, y, named(one, 36))
        value = float(one["value"])
        if one["unit"] == "fraction" and 0 <= value <= 1:
            xs = [0.43 + 0.026 * at for at in range(10)]
            full = int(value * 10 + 1e-9)
            axes.scatter(xs[:full], [y] * full, marker="s", s=90, color=BLUE, linewidths=0)
            axes.scatter(xs[full:], [y] * (10 - full), marker="s", s=90, color=PALE, linewidths=0)
        write(axes, 0.72, y, said(value, one["unit"]), fontweight="bold")
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
