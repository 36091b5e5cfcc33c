"""Every worked case: the published number within its tolerance, or the refusal with its reason."""

import math
import unittest
from typing import Any

from strategic import StrategicDataError

from .calls import CASES, call, values


class WorkedCases(unittest.TestCase):
    def test_numbers(self) -> None:
        for case in CASES:
            if "refuse" in case:
                continue
            with self.subTest(case["id"]):
                found = values(call(case))
                for name, wanted in case["expect"].items():
                    self.check(found.get(name, "absent"), wanted, case.get("tolerance", 1e-6), f"{case['id']} {name}")

    def check(self, found: Any, wanted: Any, tolerance: float, where: str) -> None:
        if isinstance(wanted, list):
            self.assertEqual(len(found), len(wanted), where)
            for a, b in zip(found, wanted, strict=True):
                self.check(a, b, tolerance, where)
        elif isinstance(wanted, (int, float)) and not isinstance(wanted, bool):
            self.assertIsInstance(found, (int, float), f"{where}: {found!r}")
            self.assertTrue(
                math.isclose(found, wanted, rel_tol=0, abs_tol=tolerance), f"{where}: {found} is not {wanted}"
            )
        else:
            self.assertEqual(found, wanted, where)

    def test_refusals(self) -> None:
        for case in CASES:
            if "refuse" not in case:
                continue
            with self.subTest(case["id"]):
                with self.assertRaises(StrategicDataError) as caught:
                    call(case)
                self.assertIn(case["refuse"], str(caught.exception))
                self.assertTrue(caught.exception.field and caught.exception.found and caught.exception.needed)

    def test_warnings(self) -> None:
        for case in CASES:
            if "warns" in case:
                with self.subTest(case["id"]):
                    result = call(case)
                    self.assertIn(case["warns"], " | ".join((*result.warnings, *result.assumptions)))

    def test_every_case_names_its_source(self) -> None:
        self.assertEqual([case["id"] for case in CASES if not case.get("source")], [])
        self.assertEqual(len({case["id"] for case in CASES}), len(CASES))

    def test_a_fifth_is_refused(self) -> None:
        self.assertGreaterEqual(sum("refuse" in case for case in CASES) / len(CASES), 0.2)


if __name__ == "__main__":
    unittest.main()
