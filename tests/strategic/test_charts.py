"""Charts: same input, same bytes; data that redraws; rules of the house."""

import json
import struct
import unittest
from collections.abc import Callable
from typing import Any

import matplotlib

matplotlib.use("Agg")

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.text import Text

from strategic import StrategicDataError, charts
from strategic.charts import roles

TITLE = "The platform pays back within three years"
NAN = float("nan")
KINDS: dict[str, Callable[[], charts.Chart]] = {
    "bar": lambda: charts.bars(["a", "b"], [10, -3], title=TITLE, label="NPV", unit="EUR"),
    "column": lambda: charts.columns(
        ["Q1", "Q2"], [1, 2], title=TITLE, x_label="quarter", label="items", unit="items", reference={"mean": 1.5}
    ),
    "stacked": lambda: charts.stacked(
        ["Q1", "Q2"], {"run": [1, 2], "change": [2, 1]}, title=TITLE, x_label="quarter", label="people", unit="people"
    ),
    "bullet": lambda: charts.target(
        ["api", "web"], [0.999, NAN], [0.99, 0.99], title=TITLE, label="availability", unit="fraction"
    ),
    "tornado": lambda: charts.tornado(["benefit", "rate"], [1, 4], [6, 2], 3, title=TITLE, label="NPV", unit="$"),
    "waterfall": lambda: charts.waterfall(
        ["outlay", "year 1"], [-5, 9], title=TITLE, label="present value", unit="EUR"
    ),
    "pareto": lambda: charts.pareto(["a", "b"], [0.9, 0.1], title=TITLE),
    "line": lambda: charts.line(
        pd.date_range("2024-01-01", periods=3),
        {"a": [1, NAN, 3], "b": [3, 2, 1]},
        title=TITLE,
        x_label="day",
        label="value",
        unit="ms",
        reference={"goal": 2},
    ),
    "fan": lambda: charts.fan([1, 2, 3], [4, 5], [3, 3], [5, 7], title=TITLE, label="items", unit="items"),
    "control": lambda: charts.control([1, 2, 9], title=TITLE, label="value", unit="ms", lower=0, middle=2, upper=4),
    "scatter": lambda: charts.scatter([1, 2], [2, NAN], title=TITLE, x_label="a", label="b", x_unit="EUR", unit="EUR"),
    "histogram": lambda: charts.histogram([1, 2, 2, 3], title=TITLE, label="days", unit="days", marks={"P50": 2}),
    "interval": lambda: charts.intervals(["a"], [1], [0.5], [2], title=TITLE, label="score", unit="points"),
    "grid": lambda: charts.grid(["CEO", "Ops"], [9, 2], [9, 8], title=TITLE, scale=[1, 10], cut=5.5),
    "heat": lambda: charts.heat(
        ["Jan", "Feb"],
        ["0", "1"],
        [[1, 0.5], [1, NAN]],
        title=TITLE,
        row_label="cohort",
        column_label="month",
        unit="fraction",
    ),
    "network": lambda: charts.network([["a", "b"]], {"a": 0.5, "b": 0}, title=TITLE),
    "radar": lambda: charts.radar(["K8s"], ["adopt"], ["platforms"], title=TITLE),
}


LONG = [f"Überregionale Größenordnung {at}: Strategie & Entwicklung ($ {at})" for at in range(40)]
WIDE = [(-1) ** at * 123_456_789_012 / (at + 1) for at in range(40)]
SHARES = [1 / 40] * 40
HARD: dict[str, Callable[[], charts.Chart]] = {
    "bar": lambda: charts.bars(LONG, WIDE, title=" ".join(LONG), label="NPV", unit="currency", reference={"goal": 1e10}),
    "few bars": lambda: charts.bars(LONG[:7], WIDE[:7], title=TITLE, label="NPV", unit="EUR"),
    "one bar": lambda: charts.bars(LONG[:1], [-123_456_789_012], title=TITLE, label="NPV", unit="EUR"),
    "no bar": lambda: charts.bars(LONG[:2], [0, 0], title=TITLE, label="missing", unit="cells"),
    "column": lambda: charts.columns(LONG, WIDE, title=TITLE, x_label="team", label="items", unit="items"),
    "stacked": lambda: charts.stacked(
        LONG[:30], {name: [at % 4 for at in range(30)] for name in LONG[:4]}, title=TITLE, x_label="person", label="tasks held", unit="tasks"
    ),
    "bullet": lambda: charts.target(LONG, SHARES, [0.999] * 40, title=TITLE, label="share that was good", unit="fraction"),
    "tornado": lambda: charts.tornado(LONG, WIDE, [-one for one in WIDE], 1e9, title=TITLE, label="NPV", unit="EUR"),
    "waterfall": lambda: charts.waterfall(LONG[:12], WIDE[:12], title=TITLE, label="present value", unit="currency"),
    "pareto": lambda: charts.pareto(LONG, SHARES, title=TITLE),
    "line": lambda: charts.line(
        pd.to_datetime(["2024-01-01", "2024-01-02", "2024-01-03", "2025-06-01"]),
        {name: [at, at + 0.1, at, 5] for at, name in enumerate(LONG[:7])},
        title=TITLE,
        x_label="day",
        label="value",
        unit="ms",
    ),
    "control": lambda: charts.control(WIDE, title=TITLE, label="value", unit="", lower=-1e9, middle=0, upper=1e9, x=LONG),
    "scatter": lambda: charts.scatter(
        range(20), WIDE[:20], names=LONG[:20], title=TITLE, x_label=LONG[0], label=LONG[1], x_unit="", unit=""
    ),
    "histogram": lambda: charts.histogram([4], title=TITLE, label="days", unit="days", marks={"P50": 4, "P85": 4, "P95": 4}),
    "interval": lambda: charts.intervals(LONG[:8], [1.0] * 8, [0.2] * 8, [1.0] * 8, title=TITLE, label="share", unit="fraction"),
    "grid": lambda: charts.grid(LONG[:20], [10] * 20, [10, 1] * 10, title=TITLE, scale=[1, 10], cut=5.5),
    "heat": lambda: charts.heat(
        LONG, LONG, [SHARES] * 40, title=TITLE, row_label="cohort", column_label="months after", unit="fraction"
    ),
    "network": lambda: charts.network([[LONG[0], name] for name in LONG[:30]], dict.fromkeys(LONG[:30], 0.5), title=TITLE),
    "radar": lambda: charts.radar(LONG, ["adopt", "hold"] * 20, [LONG[at % 3] for at in range(40)], title=TITLE),
}  # fmt: skip


def ticks_shown(axes: Any, which: int) -> list[Text]:
    """Tick labels within the limits of an axis; matplotlib keeps some beyond them."""
    low, high = sorted(axes.get_ylim() if which else axes.get_xlim())
    labels = axes.get_yticklabels() if which else axes.get_xticklabels()
    return [text for text in labels if axes.axison and low <= text.get_position()[which] <= high]


class House(unittest.TestCase):
    def tearDown(self) -> None:
        plt.close("all")

    def test_same_bytes_and_a_data_form(self) -> None:
        for kind, draw in KINDS.items():
            with self.subTest(kind):
                plt.close("all")
                first, second = draw(), draw()
                self.assertEqual(first.png(), second.png())
                self.assertEqual(set(first.data), {"type", "title", "x", "y", "series", "units"})
                self.assertEqual(first.data["type"], kind)
                self.assertEqual(first.data["title"], TITLE)
                json.dumps(first.data, allow_nan=False)
                width, height = struct.unpack(">II", first.png()[16:24])
                self.assertEqual(width, 960)
                self.assertLessEqual(height, 1080)

    def test_the_figure_is_open_and_the_callers_style_is_not_touched(self) -> None:
        before = dict(matplotlib.rcParams)
        chart = KINDS["bar"]()
        self.assertIn(chart.figure.number, plt.get_fignums())
        self.assertEqual(dict(matplotlib.rcParams), before)

    def test_bars_start_at_zero_and_one_scale_an_axis(self) -> None:
        for kind in ("bar", "column", "stacked", "waterfall", "bullet", "pareto", "histogram"):
            axes = KINDS[kind]().figure.axes
            self.assertEqual(len(axes), 1, kind)
            low, high = axes[0].get_xlim() if kind in ("bar", "bullet") else axes[0].get_ylim()
            self.assertTrue(low <= 0 <= high, kind)

    def test_titles_and_numbers_are_needed(self) -> None:
        for draw in (
            lambda: charts.bars(["a"], [1], title=" ", label="x", unit="x"),
            lambda: charts.bars([], [], title=TITLE, label="x", unit="x"),
            lambda: charts.bars(["a"], [NAN], title=TITLE, label="x", unit="x"),
            lambda: charts.bars(["a"], [1, 2], title=TITLE, label="x", unit="x"),
            lambda: charts.stacked(["a"], {"p": [-1]}, title=TITLE, x_label="", label="x", unit="x"),
            lambda: charts.network([], {}, title=TITLE),
            lambda: charts.radar(["a"], ["maybe"], ["x"], title=TITLE),
            lambda: charts.heat(["a"], ["b"], [[1, 2]], title=TITLE, row_label="", column_label="", unit=""),
        ):
            with self.assertRaises(StrategicDataError):
                draw()
        self.assertEqual(plt.get_fignums(), [])


class Roles(unittest.TestCase):
    def tearDown(self) -> None:
        plt.close("all")

    def test_every_form_shows_the_first_numbers_and_draws_something_of_its_own(self) -> None:
        figures = [
            {"name": "band", "value": "weekly", "unit": "band"},
            {"name": "roi", "value": 0.375, "unit": "fraction", "interval": (0.2, 0.5), "n": 12},
            {"name": "npv.Old $ one", "value": -3065.2, "unit": "currency", "n": 5},
            {"name": "spent", "value": 1.13, "unit": "fraction", "n": 2000},
            {"name": "p_value", "value": 1e-9, "unit": "probability"},
            {"name": "days", "value": 6.5, "unit": "days"},
        ]
        pictures = set()
        for form in roles.FORMS:
            chart = KINDS["bar"]()
            before = dict(chart.data)
            panel = roles.frame(chart, form, "Does it pay?", figures)
            self.assertEqual(panel, {"form": form, "figures": ["roi", "npv.Old $ one", "spent", "p_value"]})
            self.assertEqual(chart.data, before)
            words = [text.get_text() for axes in chart.figure.axes for text in axes.texts]
            self.assertTrue(any("37.5%" in word for word in words), form)
            self.assertTrue(any("< 0.001" in word for word in words), form)
            pictures.add(chart.png())
        self.assertEqual(len(pictures), len(roles.FORMS))

    def test_another_form_or_no_number_leaves_the_question_and_the_chart(self) -> None:
        chart = KINDS["bar"]()
        self.assertEqual(roles.frame(chart, "exposure_over_time", "What is exposed?", []), {})
        self.assertEqual([text.get_text() for text in chart.figure.texts if "exposed" in text.get_text()], ["What is exposed?"])

    def test_counts_have_whole_ticks_and_units_are_said_once(self) -> None:
        axes = charts.bars(["a", "b"], [1, 2], title=TITLE, label="rows", unit="rows").figure.axes[0]
        self.assertEqual(axes.get_xlabel(), "rows")
        self.assertTrue(all(tick % 1 == 0 for tick in axes.get_xticks()))

    def test_no_text_is_cut_or_written_over_another(self) -> None:
        for kind, draw in HARD.items():
            with self.subTest(kind):
                figure = draw().figure
                figure.draw_without_rendering()
                width, height = figure.canvas.get_width_height()
                for axes in figure.axes:
                    below, beside = ticks_shown(axes, 0), ticks_shown(axes, 1)
                    ticks = {*axes.get_xticklabels(), *axes.get_yticklabels()}
                    words = [text for text in axes.findobj(Text) if text not in ticks]
                    for text in [*below, *beside, *words, *figure.texts]:
                        if not text.get_text() or not text.get_visible():
                            continue
                        box = text.get_window_extent()
                        inside = box.x0 > -3 and box.y0 > -3 and box.x1 < width + 3 and box.y1 < height + 3
                        self.assertTrue(inside, f"{text.get_text()!r} at {box}")
                    rows = sorted((text.get_window_extent().extents.tolist() for text in beside if text.get_text()), key=lambda box: box[1])
                    for low, high in zip(rows, rows[1:], strict=False):
                        self.assertLessEqual(low[3], high[1] + 3, kind)
                    shown = [text.get_text() for text in beside if text.get_text()]
                    self.assertEqual(len(set(shown)), len(shown), shown)
                plt.close("all")
