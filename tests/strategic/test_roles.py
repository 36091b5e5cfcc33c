"""Every analysis' example for every role: other question, order, words and form of the chart, never another figure."""

import unittest
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import matplotlib

matplotlib.use("Agg")

import matplotlib.pyplot as plt

from strategic import lens as lenses
from tests.strategic import test_templates as examples

PERSONAS = [
    examples.read_spec(path.read_text(encoding="utf-8"))
    for path in sorted((Path(__file__).parents[2] / "personas").glob("*.yaml"))
]


def family(name: str, ids: Sequence[str]) -> int | None:
    """Which of the ids a figure belongs to: npv to npv, npv.Cloud to npv.<option>."""
    base, dot, _ = name.partition(".")
    return next((at for at, one in enumerate(ids) if one == name or (dot and one.startswith(f"{base}.<"))), None)


class Roles(unittest.TestCase):
    def tearDown(self) -> None:
        plt.close("all")

    def test_every_example_for_every_role(self) -> None:
        self.assertEqual(len(PERSONAS), 5)
        for path in examples.PATHS:
            spec = examples.read_spec(path.read_text(encoding="utf-8"))
            seen = []
            for persona in PERSONAS:
                with self.subTest(f"{path.stem} for {persona['id']}"):
                    seen.append(self.check(path, spec, persona))
            with self.subTest(path.stem):
                figures, questions, words, forms = zip(*seen, strict=True)
                self.assertTrue(all(one == figures[0] for one in figures))
                self.assertEqual([len(set(questions)), len(set(words)), len(set(forms))], [5, 5, 5])

    def check(self, path: Path, spec: dict[str, Any], persona: dict[str, Any]) -> tuple[Any, ...]:
        asked, shown = spec["personas"][persona["id"]], persona["presentation"]
        lens = {"question": asked["asks"], "answers": asked["first"], **shown}
        example = spec["example"]
        out = examples.run(path, spec, example.get("inputs", {}), example.get("data", {}), True, lens)
        texts = [text.get_text() for text in plt.gcf().texts]
        plt.close("all")
        names = [figure["name"] for figure in out["figures"]]
        places = [family(name, asked["first"]) for name in names]
        led = [place for place in places if place is not None]
        self.assertEqual(places[: len(led)], sorted(led), names)
        values = {figure["name"]: figure["value"] for figure in out["figures"]}
        known = [name for name, place in zip(names, places, strict=True) if place is not None and values[name] is not None]
        self.assertGreater(len(known), 0)
        self.assertEqual([one["figure"] for one in out["answers"]], known[:12])
        for one in out["answers"]:
            words = [word for key, word in shown["terms"].items() if one["figure"].startswith(key)]
            self.assertTrue(any(one["term"].startswith(word) for word in words), one)
        panel = out["chart"].get("panel", {})
        if panel:
            self.assertEqual(panel["form"], shown["chart"])
            self.assertTrue(set(panel["figures"]) <= set(known), panel)
        self.assertTrue(any(text and asked["asks"].startswith(text.removesuffix(" ...")) for text in texts), texts)
        chart = {key: value for key, value in out["chart"].items() if key != "panel"}
        said = (sorted(map(str, out["figures"])), sorted(out["findings"]), out["warnings"], out["assumptions"], chart)
        return said, asked["asks"], tuple(one["term"] for one in out["answers"]), shown["chart"]


class Words(unittest.TestCase):
    def test_the_longest_known_beginning_of_a_name_is_the_term(self) -> None:
        terms = {"npv": "worth", "cycle_time": "wait", "error_budget": "budget"}
        said = {
            "npv": "worth",
            "npv.Own data_centre": "worth: Own data centre",
            "cycle_time_p85": "wait, P85",
            "cycle_time_mean": "wait, mean",
            "error_budget_remaining": "error budget remaining",
            "sus": "sus",
        }
        self.assertEqual({name: lenses.term(name, terms) for name in said}, said)

    def test_a_role_no_analysis_knows_reads_the_first_figures(self) -> None:
        figures = [{"name": name, "value": at, "unit": "rows"} for at, name in enumerate("abcdef")]
        found = lenses.answers(figures, {"first": []})
        self.assertEqual([one["text"] for one in found], ["0 rows", "1 row", "2 rows", "3 rows"])
