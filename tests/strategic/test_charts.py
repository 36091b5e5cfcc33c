"""Charts: same input, same bytes; data that redraws; rules of the house."""

import json
import struct
import unittest
from collections.abc import Callable

import matplotlib

matplotlib.use("Agg")

import matplotlib.pyplot as plt
import pandas as pd

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
