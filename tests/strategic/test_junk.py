"""Every argument of every worked case, one at a time, replaced by junk: an answer or a StrategicDataError, nothing else."""

import unittest
import warnings
from collections import Counter
from typing import Any

import numpy as np
import pandas as pd

from strategic import StrategicDataError

from .calls import CASES, MODULES

JUNK: list[Any] = [
    None, "", "nonsense", [], {}, 0, -1, 7, 1e308, float("nan"), float("inf"), True, [None], ["x"], [0], [-5, 3],
    [[1]], [1, [2]], {"a": 1}, {"a": [1, 2]}, {"a": {"b": "x"}}, object, pd.Series([1.0, 2.0]), pd.DataFrame({"a": [1]}), np.zeros(3),
    ["2024-01-01"], [True, False], "2024-01-01", (), range(3), [float("inf")], [1e308, 1e308], b"bytes",
]  # fmt: skip


class Junk(unittest.TestCase):
    def test_no_other_error(self) -> None:
        wrong: Counter[str] = Counter()
        seen: set[tuple[str, Any]] = set()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            for case in CASES:
                module, name = case["call"].split(".")
                metric = getattr(MODULES[module], name)
                args, kwargs = case.get("args", []), case.get("kwargs", {})
                for place in [*range(len(args)), *kwargs]:
                    if (case["call"], place) in seen or "refuse" in case:
                        continue
                    seen.add((case["call"], place))
                    for junk in JUNK:
                        changed = [junk if i == place else a for i, a in enumerate(args)]
                        try:
                            metric(*changed, **{k: junk if k == place else v for k, v in kwargs.items()})
                        except StrategicDataError:
                            pass
                        except Exception as error:  # noqa: BLE001 - whatever else comes is the finding
                            wrong[
                                f"{case['call']} {place}: {type(error).__name__}: {str(error)[:70]} <- {str(junk)[:20]!r}"
                            ] += 1
        self.assertEqual([*wrong], [])


if __name__ == "__main__":
    unittest.main()
