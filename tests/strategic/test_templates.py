"""Every analysis on its own example, with and without chart: documented figures, findings that rest on them."""

import json
import re
import unittest
from pathlib import Path
from typing import Any

try:
    from yaml import safe_load as read_spec
except ImportError:  # the image has no YAML reader and gets the files as JSON, which is YAML too
    read_spec = json.loads

import matplotlib

matplotlib.use("Agg")

import matplotlib.pyplot as plt
import pandas as pd

from strategic import StrategicDataError

ROOT = Path(__file__).parents[2] / "templates"
PATHS = sorted(path for path in ROOT.glob("*/*.yaml") if path.with_suffix(".py.hbs").exists())
INPUT_TYPES = {
    "number", "integer", "boolean", "text", "choice", "date", "numbers", "texts", "dates", "range", "pairs", "points",
    "distribution", "distributions", "map_number", "map_numbers", "map_range", "map_text", "map_texts", "map_points", "matrix",
}  # fmt: skip


def render(text: str, chart: bool) -> str:
    """The one Handlebars construct the analyses use, for tests without Handlebars."""

    def choose(match: re.Match[str]) -> str:
        yes, _, no = match[1].partition("{{else}}\n")
        return yes if chart else no

    return re.sub(r"[ ]*\{\{#if chart\}\}\n(.*?)[ ]*\{\{/if\}\}\n", choose, text, flags=re.DOTALL)


def frame(data: dict[str, Any]) -> pd.DataFrame:
    return pd.DataFrame(data["rows"], columns=data["columns"]) if "rows" in data else pd.DataFrame(data)


def run(path: Path, spec: dict[str, Any], inputs: dict[str, Any], data: dict[str, Any], chart: bool, lens: Any = None) -> dict[str, Any]:
    """Run a program as the sandbox does: names bound, the last expression is the answer."""
    text = render(path.with_suffix(".py.hbs").read_text(encoding="utf-8"), chart)
    body, _, last = text.rstrip().rpartition("\nresults.answer(")
    defaults = {name: entry["default"] for name, entry in (spec.get("inputs") or {}).items() if "default" in entry}
    scope: dict[str, Any] = {
        "inputs": {**defaults, **inputs},
        "tables": {name: frame(table) for name, table in data.items()},
        "columns": {},
        "lens": lens or {"question": "Does it pay?", "first": ["p85", "npv"]},
    }
    exec(compile(body, path.name, "exec"), scope)
    return eval(compile("results.answer(" + last, path.name, "eval"), scope)


class Examples(unittest.TestCase):
    def tearDown(self) -> None:
        plt.close("all")

    def specs(self) -> list[tuple[Path, dict[str, Any]]]:
        return [(path, read_spec(path.read_text(encoding="utf-8"))) for path in PATHS]

    def test_examples(self) -> None:
        for path, spec in self.specs():
            for chart in (False, True):
                with self.subTest(f"{path.stem}, chart {chart}"):
                    example = spec["example"]
                    out = run(path, spec, example.get("inputs", {}), example.get("data", {}), chart)
                    plt.close("all")
                    self.check(out, spec)
                    self.assertEqual(chart, "chart" in out)
                    if chart:
                        self.assertEqual(out["chart"]["type"], spec["chart"]["type"])

    def check(self, out: dict[str, Any], spec: dict[str, Any]) -> None:
        json.dumps({key: out[key] for key in ("figures", "findings", "assumptions", "warnings")}, allow_nan=False)
        known = [re.escape(name).replace(r"<", "<") for name in spec["figures"]]
        patterns = [re.compile("^" + re.sub(r"<[a-z_]+>", ".+", name) + "$") for name in known]
        names = [figure["name"] for figure in out["figures"]]
        for name in names:
            self.assertTrue(any(p.match(name) for p in patterns), f"{name} is not documented")
        self.assertGreater(len(out["findings"]), 0)
        for sentence in out["findings"]:
            named = re.search(r"\[([^\[\]]+)\]$", sentence)
            self.assertIsNotNone(named, sentence)
            for name in named[1].split(", "):
                self.assertIn(name, names, sentence)

    def test_recovery_is_of_failed_deployments_only(self) -> None:
        path = ROOT / "performance_metrics" / "dora.yaml"
        spec = read_spec(path.read_text(encoding="utf-8"))
        days = ["2024-01-02T10:00", "2024-01-03T10:00", "2024-01-04T10:00"]
        table = {"deployed": days, "is_failed": ["no", "yes", "no"], "restored_at": [None, "2024-01-03T12:00", None]}
        out = run(path, spec, {}, {"deployments": {**table, "failed_at": days}}, False)
        figures = {figure["name"]: figure for figure in out["figures"]}
        self.assertEqual(figures["failed_deployment_recovery_time"]["value"], 2)
        self.assertEqual(figures["failed_deployment_recovery_time_open"]["value"], 0)
        self.assertTrue(any("2 deployments with a failed_at" in text for text in out["assumptions"]))
        out = run(path, spec, {}, {"deployments": table}, False)
        figures = {figure["name"]: figure for figure in out["figures"]}
        self.assertIn("no column is read as failed_at", figures["failed_deployment_recovery_time"]["method"])
        self.assertTrue(any("failed_at" in text for text in out["warnings"]))

    def test_other_ways_of_giving_the_same(self) -> None:
        """Where only counts, totals or single numbers are known, or flows come as a table: the figure worked out by hand."""
        dated = {"date": ["2024-01-01", "2023-01-01"], "amount": [110, -100]}
        ways: list[tuple[str, dict[str, Any], dict[str, Any], dict[str, Any]]] = [
            ("stakeholder_analytics/satisfaction", {"kind": "nps", "promoters": 46, "passives": 33, "detractors": 21}, {}, {"nps": 25}),
            ("performance_metrics/delivery_flow", {"wip": 24, "throughput": 8}, {}, {"cycle_time": 3}),
            ("performance_metrics/delivery_flow", {"durations": [4, 9, 1, 30, 12, 6, 2, 50]}, {}, {"cycle_time_p50": 7.5, "cycle_time_p85": 29.1}),
            ("executive_reporting/design_system", {"sus_scores": [80, 90]}, {}, {"sus": 85}),
            ("roi_calculations/investment_case", {"rate": 0.1}, {"flows": dated}, {"xnpv": 0, "xirr": 0.1}),
            ("roi_calculations/investment_case", {"rate": 0.1}, {"f": {"period": [1, 0], "Cash flow": [110, -100]}}, {"npv": 0, "irr": 0.1}),
            ("strategic_data_analysis/pareto", {"negative": "net"}, {"rows": {"category": list("abb"), "value": [6, 8, -4]}}, {"top_share": 0.6}),
        ]  # fmt: skip
        for place, inputs, data, wanted in ways:
            path = ROOT / f"{place}.yaml"
            spec = read_spec(path.read_text(encoding="utf-8"))
            for chart in (False, True):
                with self.subTest(f"{place}, {[*inputs]}, chart {chart}"):
                    out = run(path, spec, inputs, data, chart)
                    plt.close("all")
                    self.check(out, spec)
                    values = {figure["name"]: figure["value"] for figure in out["figures"]}
                    for name, value in wanted.items():
                        self.assertAlmostEqual(values[name], value, 9, name)

    def test_a_stated_currency_is_the_unit(self) -> None:
        paths = [path for path in PATHS if path.parent.name == "roi_calculations"]
        self.assertEqual(len(paths), 8)
        for path in paths:
            spec = read_spec(path.read_text(encoding="utf-8"))
            with self.subTest(path.stem):
                inputs = {**spec["example"]["inputs"], "currency": "chf"}
                out = run(path, spec, inputs, spec["example"].get("data", {}), True)
                plt.close("all")
                units = [figure["unit"] for figure in out["figures"]] + list(out["chart"]["units"].values())
                self.assertFalse([unit for unit in units if "currency" in unit])
                self.assertIn("CHF", " ".join(units))
                with self.assertRaises(StrategicDataError):
                    run(path, spec, {**inputs, "currency": "francs"}, spec["example"].get("data", {}), False)

    def test_metadata(self) -> None:
        for path, spec in self.specs():
            with self.subTest(path.stem):
                self.assertEqual((spec["analysis"], spec["capability"]), (path.stem, path.parent.name))
                for key in ("title", "question", "personas", "figures", "chart", "source", "example"):
                    self.assertTrue(spec.get(key), key)
                for name, entry in (spec.get("inputs") or {}).items():
                    self.assertIn(entry["type"], INPUT_TYPES, name)
                    self.assertTrue(entry.get("about"), name)
                for name, entry in spec["figures"].items():
                    self.assertTrue(entry["unit"] and entry["about"], name)
                self.assertLessEqual(len(path.with_suffix(".py.hbs").read_text().splitlines()), 70)

    def test_required_inputs_removed_mistyped_emptied(self) -> None:
        for path, spec in self.specs():
            example = spec["example"]
            inputs, data = example.get("inputs", {}), example.get("data", {})
            for name, entry in (spec.get("inputs") or {}).items():
                if entry.get("required"):
                    for wrong in (None, "", [], {}, "nonsense"):
                        with self.subTest(f"{path.stem}.{name} = {wrong!r}"), self.assertRaises(StrategicDataError):
                            run(path, spec, {**inputs, name: wrong}, data, False)
            for table, entry in (spec.get("tables") or {}).items():
                if not entry.get("required"):
                    continue
                whole = frame(data[table])
                for column, about in entry["columns"].items():
                    if about.get("required"):
                        with (
                            self.subTest(f"{path.stem}.{table}.{column} removed"),
                            self.assertRaises(StrategicDataError),
                        ):
                            run(
                                path,
                                spec,
                                inputs,
                                {table: whole.drop(columns=column).rename(columns=lambda c: f"q{c}q").to_dict("list")},
                                False,
                            )
                with self.subTest(f"{path.stem}.{table} empty"), self.assertRaises(StrategicDataError):
                    run(path, spec, inputs, {table: whole.iloc[:0].to_dict("list")}, False)
                with self.subTest(f"{path.stem}.{table} missing"), self.assertRaises(StrategicDataError):
                    run(path, spec, inputs, {}, False)

    def test_required_columns_mistyped_and_emptied(self) -> None:
        """Of each table, given alone where others are optional: the fault names the column."""
        for path, spec in self.specs():
            inputs, data = spec["example"].get("inputs", {}), spec["example"].get("data", {})
            for table, entry in (spec.get("tables") or {}).items():
                for column, about in entry["columns"].items():
                    if not about.get("required") or table not in data:
                        continue
                    whole = frame(data[table])
                    wrong = [None] if about["type"] == "text" else [None, "nonsense"]
                    for value in wrong:
                        changed = whole.assign(**{column: [value] * len(whole)})
                        with self.subTest(f"{path.stem}.{table}.{column} = {value!r}"):
                            with self.assertRaises(StrategicDataError) as caught:
                                run(path, spec, inputs, {**data, table: changed.to_dict("list")}, False)
                            self.assertIn(column, str(caught.exception))
