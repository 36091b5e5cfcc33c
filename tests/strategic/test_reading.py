"""What the runner reads: what has two readings is text for an analysis and a note for a program."""

import unittest
from typing import Any

import pandas as pd
from runner import doubts, tables
from strategic import parsing


def read(text: str, for_analysis: bool = False, form: str = "csv") -> tuple[Any, str]:
    notes: list[str] = []
    frame = tables.read({"name": "t", "format": form}, text.encode(), notes, for_analysis)
    return frame, " | ".join(notes)


class Points(unittest.TestCase):
    def test_three_digits_after_every_point(self) -> None:
        for text in (
            "team;rev\na;1.234\nb;2.500\nc;900\n",
            "team;rev\na;1.000\nb;2.000\n",
            "team;rev\na;-1.500\nb;\n",
            'team;rev\na;"1.500"\n',
            "team;rev;share\na;1.500;12,5\n",
        ):
            with self.subTest(text):
                frame, notes = read(text)
                self.assertEqual(frame["rev"].dtype.kind, "f")
                self.assertIn("depending on the decimal sign", notes)
                frame, notes = read(text, for_analysis=True)
                self.assertIn(".", frame["rev"].iloc[0])
                self.assertIn("left as text", notes)

    def test_gaps_stay_gaps(self) -> None:
        frame, _ = read("team;rev\na;1.500\nb;\n", for_analysis=True)
        self.assertEqual(frame["rev"].isna().tolist(), [False, True])

    def test_commas_elsewhere_make_points_doubtful(self) -> None:
        _, notes = read('team,share,rev\na,"12,5",1.500\n')
        self.assertIn("'rev'", notes)

    def test_numbers_with_one_reading(self) -> None:
        for text in (
            "team;rev\na;1.5\nb;2.500\n",
            "team;rev\na;0.500\nb;2.500\n",
            "team;rev;other\na;1.500;2.25\n",
            "team;rev;other\na;1.500;0.1234\n",
            "team;rev\na;12345.500\nb;2.500\n",
            "team;rev\na;1.2340\nb;2.500\n",
            "team;rev\na;5\nb;\n",
            "team,rev\na,1.234\nb,2.500\n",
            'team,rev\n"Doe, Jane",1.234\n',
            'team,rev,big\na,1.234,"1,200"\n',
        ):
            for for_analysis in (False, True):
                with self.subTest(text):
                    frame, notes = read(text, for_analysis)
                    self.assertEqual(frame["rev"].dtype.kind, "f")
                    self.assertEqual(notes.replace("Input t: columns are split by ';'.", "").strip(" |"), "")

    def test_a_late_row_settles_it(self) -> None:
        rows = "".join(f"{i % 9 + 1}.500\n" for i in range(12000))
        self.assertIn("depending", read("a;rev\n" + "".join(f"x;{row}\n" for row in rows.split()))[1])
        self.assertNotIn("depending", read("a;rev\n" + "".join(f"x;{row}\n" for row in rows.split()) + "x;0.5\n")[1])


class Silence(unittest.TestCase):
    def test_names_read_as_nothing(self) -> None:
        _, notes = read("region,v\nNA,1\nEMEA,2\nNULL,3\n")
        self.assertIn("'region': 'NA' and 'NULL' read as no value, in 2 rows", notes)
        for text in ("region,v\nEMEA,NA\nAPAC,1\n", "region,v\n,1\nAPAC,2\n", "region,v\nNA west,1\n"):
            with self.subTest(text):
                self.assertEqual(read(text)[1], "")

    def test_leading_zeros(self) -> None:
        _, notes = read("id,zip,v\n007,01067,1\n008,80331,2\n")
        self.assertIn("'id' and 1 more: '007' was read as the number 7", notes)
        _, notes = read("phone,v\n+49123,1\n+4915112345,1\n")
        self.assertIn("'phone': '+49123' was read as the number 49123", notes)
        silent = ("t,v\n08:15,1\n09:30,2\n", "d,v\n01.02.2024,0.5\n", "a,v\n0,0\n1,10\n", "d,v\n+1200,1\n")
        for text in (*silent, "change,v\n+12000,1\n-30000,1\n"):
            with self.subTest(text):
                self.assertEqual(read(text)[1], "")


class Written(unittest.TestCase):
    def test_numbers_as_text(self) -> None:
        for values, example in (
            (["1.200", "-", "300"], "'1.200' beside '-'"),
            (["10", "k.A.", "20"], "'10' beside 'k.A.'"),
            ([9800, "11.200,50"], "'11.200,50'"),
            (["1.200,50 €", None], "'1.200,50 €'"),
        ):
            with self.subTest(values):
                self.assertIn(f"holds numbers as text ({example})", self.noted(values))

    def test_other_text(self) -> None:
        for values in (["007", "008"], ["a", "-"], ["-", "-"], [1, 2.5], ["5", "five"], [True, "5"], []):
            with self.subTest(values):
                self.assertEqual(self.noted(values), "")

    def noted(self, values: list[Any]) -> str:
        notes: list[str] = []
        doubts.note_written_numbers({"t": pd.DataFrame({"c": pd.Series(values, dtype=object)})}, notes)
        return " | ".join(notes)

    def test_the_hint_gives_numbers(self) -> None:
        for values in (["1.200,50", "-"], ["10", "k.A."]):
            column = pd.Series(values)
            read_values = parsing.numbers(column.replace(values[1], None), "it")
            self.assertEqual(read_values.missing, 1)
