"""Numbers and dates as people write them: the one reading, or a refusal that names the row."""

import unittest
from datetime import UTC, date, datetime

import numpy as np
import pandas as pd

from strategic import StrategicDataError, parsing


class Numbers(unittest.TestCase):
    def test_text_with_one_reading(self) -> None:
        for texts, wanted in (
            (["€1,200.50", "€300"], [1200.5, 300]),
            (["1.200,50 €", "3 €"], [1200.5, 3]),
            (["12 %", "5%"], [0.12, 0.05]),
            (["(300)", "200"], [-300, 200]),
            (["1'200", "1 300", "1\u00a0400", "1\u202f500"], [1200, 1300, 1400, 1500]),
            (["-€5", "€-5", "5-", "\u22125"], [-5, -5, -5, -5]),
            (["1,200", "2.5"], [1200, 2.5]),
            (["1.200", "2,5"], [1200, 2.5]),
            (["€1,200"], [1200]),
            (["0.500"], [0.5]),
            (["1,234,567", "USD 5"], [1234567, 5]),
            (["1e3", ".5", "5."], [1000, 0.5, 5]),
            ([1, "2", 3.5], [1, 2, 3.5]),
        ):
            with self.subTest(texts):
                read = parsing.numbers(texts, "x")
                self.assertEqual(list(read.values), wanted)
                self.assertTrue(read.notes, "what was read is said")

    def test_missing_stays_missing(self) -> None:
        read = parsing.numbers([1, None, float("nan"), "", "n/a", pd.NA], "x")
        self.assertEqual(read.missing, 5)
        self.assertEqual(read.values[0], 1)

    def test_refused_by_row(self) -> None:
        for values, where in (
            ([1, "about 5"], "row 2"),
            (["1.200", "3.400"], "row 1"),
            (["1,200"], "row 1"),
            ([1, True], "row 2"),
            ([1, float("inf")], "row 2"),
            (["5", "1.5M"], "row 2"),
            (["5", "-"], "row 2"),
            (["1,00,000"], "row 1"),
            (["(-5)"], "row 1"),
            ([1, [2]], "row 2"),
            (["5 €", "5 $"], "EUR in row 1, USD in row 2"),
            (["12 %", 3], "row 1"),
            (["12 %", "3"], "row 1"),
        ):
            with self.subTest(values):
                with self.assertRaises(StrategicDataError) as caught:
                    parsing.numbers(values, "cost")
                self.assertIn(where, str(caught.exception))
                self.assertIn("cost", caught.exception.field)

    def test_no_column(self) -> None:
        for values in (
            None,
            5,
            "5",
            {"a": 1},
            np.ones((2, 2)),
            pd.Series([True, False]),
            pd.Series(pd.to_datetime(["2024-01-01"])),
        ):
            with self.subTest(str(values)), self.assertRaises(StrategicDataError):
                parsing.numbers(values, "x")

    def test_a_million_rows(self) -> None:
        read = parsing.numbers(pd.Series(np.arange(1_000_000) % 1000).astype(str) + ".25", "x")
        self.assertEqual(read.values[5], 5.25)


class Dates(unittest.TestCase):
    def test_spellings(self) -> None:
        for texts, wanted in (
            (["2024-02-29", "2024-1-5"], ["2024-02-29", "2024-01-05"]),
            (["31/01/2024", "01/02/2024"], ["2024-01-31", "2024-02-01"]),
            (["01/31/2024", "02/01/2024"], ["2024-01-31", "2024-02-01"]),
            (["31.1.2024"], ["2024-01-31"]),
            (["Jun 12 1998", "12 Jun 1998"], ["1998-06-12", "1998-06-12"]),
            (["2024-Q2", "2024-07"], ["2024-04-01", "2024-07-01"]),
            ([2023, 2024], ["2023-01-01", "2024-01-01"]),
            (["20240105"], ["2024-01-05"]),
            ([date(2024, 1, 1), "2024-01-02"], ["2024-01-01", "2024-01-02"]),
        ):
            with self.subTest(texts):
                self.assertEqual(list(parsing.dates(texts, "d").values.strftime("%Y-%m-%d")), wanted)

    def test_zones_become_utc(self) -> None:
        read = parsing.dates(["2024-01-01T10:00Z", "2024-01-01T10:00+02:00"], "d")
        self.assertEqual(list(read.values.hour), [10, 8])
        self.assertTrue(any("UTC" in note for note in read.notes))
        aware = pd.Series(pd.to_datetime(["2024-07-01 00:30"]).tz_localize("Europe/Berlin"))
        self.assertEqual(parsing.dates(aware, "d").values[0], pd.Timestamp("2024-06-30 22:30"))
        self.assertEqual(parsing.dates([datetime(2024, 1, 1, tzinfo=UTC)], "d").values[0], pd.Timestamp("2024-01-01"))

    def test_refused_by_row(self) -> None:
        for values, where in (
            (["2024-01-01", "2023-02-29"], "row 2"),
            (["01/02/2024"], "row 1"),
            (["01/31/2024", "31/01/2024"], "row 1"),
            (["2024-01-01", "soon"], "row 2"),
            (["2024-01-01", None], "row 2"),
            (["2024-01-01T10:00Z", "2024-01-01T10:00"], "row 1"),
            ([45000], "row 1"),
            (["01/02/24"], "row 1"),
        ):
            with self.subTest(values), self.assertRaises(StrategicDataError) as caught:
                parsing.dates(values, "day")
            self.assertIn(where, str(caught.exception))

    def test_gaps_where_allowed(self) -> None:
        self.assertEqual(parsing.dates(["2024-01-01", None, ""], "d", missing=True).missing, 2)


class One(unittest.TestCase):
    def test_bounds(self) -> None:
        self.assertEqual(parsing.number("8 %", "r"), 0.08)
        for value, kwargs in (
            (None, {}),
            (0, {"above": 0}),
            (2.5, {"whole": True}),
            ([1], {}),
            ("x", {}),
            (-1, {"at_least": 0}),
        ):
            with self.subTest(value), self.assertRaises(StrategicDataError) as caught:
                parsing.number(value, "r", **kwargs)
            self.assertEqual(caught.exception.field, "r")
