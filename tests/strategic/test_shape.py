"""The shape of the library itself: what it exports, says and costs, and that answers stand alone."""

import inspect
import json
import re
import subprocess
import sys
import unittest
from pathlib import Path

import pandas as pd

import strategic
from strategic import (
    StrategicDataError,
    data,
    delivery,
    finance,
    parsing,
    reliability,
    results,
    tables,
    technology,
)

from .calls import CASES, MODULES, call

PLAIN = {"as_dict", "convert_rate", "project_npv", "by_period"}
CURRENCY_FREE = re.compile(r"\[(?:[^\[\]]+)\]$")


class Surface(unittest.TestCase):
    def test_every_metric_is_tried(self) -> None:
        tried = {case["call"] for case in CASES}
        for name, module in MODULES.items():
            for metric in module.__all__:
                if metric not in PLAIN and f"{name}.{metric}" not in tried:
                    with self.subTest(f"{name}.{metric}"):
                        self.assertIn(f"{name}.{metric}", {"data.profile", "data.correlation_matrix"})

    def test_docstrings_name_source_figures_and_refusals(self) -> None:
        for name, module in MODULES.items():
            for metric in module.__all__:
                text = inspect.getdoc(getattr(module, metric)) or ""
                with self.subTest(f"{name}.{metric}"):
                    self.assertGreater(len(text), 60)

    def test_public_names_only(self) -> None:
        for name in strategic.__all__:
            self.assertFalse(name.startswith("_"))
            self.assertTrue(hasattr(strategic, name))
        with self.assertRaises(AttributeError):
            strategic.nothing

    def test_importing_it_loads_nothing_heavy(self) -> None:
        code = (
            "import sys, pandas, numpy; before = set(sys.modules); import strategic;"
            "from strategic import finance, delivery, reliability, stakeholders, data, design, technology, charts;"
            "heavy = {'scipy', 'networkx', 'matplotlib'} & ({m.split('.')[0] for m in sys.modules} - {m.split('.')[0] for m in before});"
            "print(sorted(heavy))"
        )
        root = Path(strategic.__file__).parent.parent
        out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=root)
        self.assertEqual(out.stdout.strip(), "[]", out.stderr)

    def test_files_stay_rooms(self) -> None:
        for path in Path(strategic.__file__).parent.rglob("*.py"):
            self.assertLessEqual(len(path.read_text(encoding="utf-8").splitlines()), 250, path.name)


class Answers(unittest.TestCase):
    def test_figures_stand_alone_and_findings_name_theirs(self) -> None:
        for case in CASES:
            if "refuse" in case:
                continue
            with self.subTest(case["id"]):
                result = call(case)
                for figure in result.figures:
                    json.dumps(figure.as_dict(), allow_nan=False)
                    self.assertTrue(figure.unit and figure.method, figure.name)
                    if figure.interval is not None and isinstance(figure.value, float):
                        self.assertLessEqual(figure.interval[0], figure.value + 1e-9)
                        self.assertGreaterEqual(figure.interval[1], figure.value - 1e-9)
                self.assertEqual(len(set(result.names)), len(result.names))
                for sentence in result.findings:
                    named = re.search(r"\[([^\[\]]+)\]$", sentence)
                    self.assertIsNotNone(named, sentence)
                    for name in named[1].split(", "):
                        self.assertIn(name, result.names, sentence)

    def test_result_reads_as_its_headline(self) -> None:
        result = finance.npv(0.1, [-100, 121])
        self.assertEqual(float(result), result["npv"].value)
        self.assertEqual(result.n, 2)
        self.assertIn("npv", result)
        with self.assertRaises(KeyError):
            result["irr"]
        with self.assertRaises(TypeError):
            float(finance.irr([-100, 230, -132]))

    def test_attempt_turns_a_refusal_into_an_absent_figure(self) -> None:
        result = results.attempt({"irr": "fraction"}, finance.irr, [100, 200])
        self.assertIsNone(result["irr"].value)
        self.assertIn("not available", result["irr"].method)
        self.assertIn("no negative flow", result.warnings[0])

    def test_answer_joins_without_repeating(self) -> None:
        one = finance.npv(0.1, [-100, 121])
        joined = results.answer(one, one, findings=["a [npv]"], warnings=["w"])
        self.assertEqual([f["name"] for f in joined["figures"]], ["npv", "npv_spreadsheet"])
        self.assertEqual(joined["warnings"][0], "w")

    def test_error_carries_its_parts(self) -> None:
        with self.assertRaises(StrategicDataError) as caught:
            finance.npv(-2, [1, 2])
        error = caught.exception
        self.assertEqual((error.field, error.found), ("rate", "-2"))
        self.assertEqual(str(error), "rate: -2; needed: a number above -1")


class Tables(unittest.TestCase):
    frame = pd.DataFrame({"Cost EUR": [1, 2], "Finished at": ["2024-01-01", "2024-01-02"], "Name": ["a", "b"]})

    def test_mapping_then_name_then_guess(self) -> None:
        taken = tables.take(
            "items", self.frame, {"finish": "Finished at"}, required=["finish", "cost"], optional=["name", "weight"]
        )
        self.assertEqual(list(taken["cost"]), [1, 2])
        self.assertEqual(taken.notes, ("items: column 'Cost EUR' read as cost",))
        self.assertIsNone(taken.get("weight"))

    def test_refusals(self) -> None:
        for given, kwargs in (
            (None, {"required": ["cost"]}),
            (self.frame.iloc[:0], {"required": ["cost"]}),
            (self.frame, {"required": ["severity"]}),
            (self.frame, {"required": ["cost"], "columns": {"cost": "Price"}}),
            (self.frame, {"required": ["cost"], "columns": {"price": "Name"}}),
            (pd.DataFrame({"cost a": [1], "cost b": [2]}), {"required": ["cost"]}),
        ):
            with self.subTest(str(kwargs)), self.assertRaises(StrategicDataError):
                tables.take("items", given, kwargs.get("columns"), required=kwargs["required"])

    def test_columns_that_nothing_reads_are_said_where_a_role_is_open(self) -> None:
        given = {"deployed_at": ["2024-03-01"], "commit_at": ["2024-02-29"], "broke": ["no"]}
        roles = {"required": ["deployed"], "optional": ["committed", "is_failed"]}
        notes = " ".join(tables.take("items", given, **roles).notes)
        self.assertIn("column 'commit_at' read as committed", notes)
        self.assertIn("no column was read as is_failed; not used: broke (name one by columns: {is_failed: ", notes)
        mapped = tables.take("items", given, {"is_failed": "broke"}, **roles)
        self.assertNotIn("not used", " ".join(mapped.notes))

    def test_records_and_columns_are_tables_too(self) -> None:
        self.assertEqual(list(tables.take("x", [{"cost": 1}, {"cost": 2}], required=["cost"])["cost"]), [1, 2])
        self.assertEqual(list(tables.take("x", {"cost": [1, 2]}, required=["cost"])["cost"]), [1, 2])


class Faults(unittest.TestCase):
    """What a caller gets wrong is named in the caller's words, and nothing is read as what it does not say."""

    def test_columns_by_their_own_name(self) -> None:
        rows = tables.take("requests", pd.DataFrame({"Response time": [1.0, -2.0]}), required=["latency"])
        with self.assertRaises(StrategicDataError) as caught:
            reliability.latency_percentiles(rows["latency"])
        self.assertEqual(caught.exception.field, "requests.Response time, row 2")
        with self.assertRaises(StrategicDataError) as caught:
            reliability.latency_percentiles([1.0, -2.0])
        self.assertEqual(caught.exception.field, "values, row 2")

    def test_the_only_numbers_are_the_amounts_and_that_is_said(self) -> None:
        rows = tables.take("t", pd.DataFrame({"when": ["a"], "share": [0.1]}), required=["value"])
        self.assertEqual(rows.notes, ("t: column 'share' read as value",))
        with self.assertRaises(StrategicDataError):
            tables.take("t", pd.DataFrame({"one": [1], "two": [2]}), required=["value"])

    def test_yes_and_no(self) -> None:
        self.assertEqual(parsing.flags(["yes", "No", 1, 0.0, None, ""], "f"), [True, False, True, False, None, None])
        with self.assertRaises(StrategicDataError):
            parsing.flags(["maybe"], "f")

    def test_per_cent_beside_fractions(self) -> None:
        for scores, target in (([99.5], 0.99), ([0.995], 99.9)):
            with self.assertRaises(StrategicDataError):
                reliability.service_health(["a"], scores, target)

    def test_two_currencies_in_one_answer(self) -> None:
        results.answer()
        ratio = technology.tech_debt_ratio("10 EUR", "100 USD")
        with self.assertRaises(StrategicDataError):
            results.answer(ratio)

    def test_names_that_differ_in_case_or_blanks_only(self) -> None:
        def warned(names: list[str | None]) -> str:
            return " | ".join(data.profile(pd.DataFrame({"firm": names})).warnings)

        found = warned(["Müller GmbH", "Müller GmbH ", "ACME AG", "acme ag", None])
        self.assertIn("'Müller GmbH' and 'Müller GmbH ' and 1 more", found)
        self.assertNotIn("differ only", warned(["Müller GmbH", "Muller GmbH", "ACME", "ACME"]))

    def test_amounts_of_one_case_have_one_currency(self) -> None:
        flows = ["€-1000", "€600", "€700"]
        for more in ({}, {"dates": ["2024-01-01", "2025-01-01", "2026-01-01"]}):
            case = finance.investment_case(flows, 0.1, **more)
            units = {figure.unit for figure in case.figures}
            self.assertNotIn("currency", units)
            self.assertIn("EUR", units)
        self.assertEqual(finance.investment_case([-1000, 600, 700], 0.1)["npv"].unit, "currency")

    def test_no_rounding_rest_passes_for_a_value(self) -> None:
        self.assertEqual(finance.npv(0.1, [-100, 230, -132]).value, 0)
        self.assertEqual([results.percent(x) for x in (0, 0.0029, 0.245, 0.998, 1)], ["0%", "0.29%", "24%", "99.8%", "100%"])


class Scale(unittest.TestCase):
    def test_a_million_rows(self) -> None:
        n = 1_000_000
        start = pd.Series(pd.date_range("2020-01-01", periods=n, freq="min"))
        result = delivery.cycle_time(start, start + pd.Timedelta(hours=36))
        self.assertEqual(result["cycle_time_p85"].value, 1.5)
        self.assertEqual(result.n, n)
