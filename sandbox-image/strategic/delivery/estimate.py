"""Three-point (PERT) estimates of one task and of a chain."""

import math
from typing import Any

import pandas as pd

from ..calling import metric
from ..errors import StrategicDataError
from ..intervals import normal_quantile
from ..parsing import items, number
from ..results import Figure, Result, finding, say

__all__ = ["pert", "pert_chain"]


def three(o: Any, m: Any, p: Any, where: str) -> tuple[float, float, float]:
    low, mode, high = number(o, f"{where}optimistic"), number(m, f"{where}likely"), number(p, f"{where}pessimistic")
    if low > mode:
        raise StrategicDataError(
            f"{where}optimistic", f"{low:g} above likely {mode:g}", "optimistic <= likely <= pessimistic"
        )
    if mode > high:
        raise StrategicDataError(
            f"{where}likely", f"{mode:g} above pessimistic {high:g}", "optimistic <= likely <= pessimistic"
        )
    return low, mode, high


@metric(also={"o": "optimistic", "m": "likely", "most_likely": "likely", "p": "pessimistic"})
def pert(optimistic: Any, likely: Any, pessimistic: Any, *, unit: str = "days") -> Result:
    """Mean (o + 4m + p) / 6 and standard deviation (p - o) / 6 of a three-point estimate.

    Figures: pert_mean, pert_sd. Source: PMI. Raises StrategicDataError: o > m or m > p.
    """
    o, m, p = three(optimistic, likely, pessimistic, "")
    mean, sd = (o + 4 * m + p) / 6, (p - o) / 6
    figures = (Figure("pert_mean", mean, unit, "(o + 4m + p) / 6"), Figure("pert_sd", sd, unit, "(p - o) / 6"))
    return Result(
        figures, findings=(finding(f"Expected {say(mean)} {unit}, give or take {say(sd)}", "pert_mean", "pert_sd"),)
    )


@metric()
def pert_chain(tasks: Any, *, unit: str = "days") -> Result:
    """A chain of tasks one after another: means and variances add.

    tasks: list of (optimistic, likely, pessimistic), or of mappings with these keys.
    Figures: pert_mean (interval: mean -+ 1.96 sd, normal), pert_sd, chain_p50, chain_p85, chain_p95.
    Source: PMI. Independence of the tasks is assumed. Raises StrategicDataError: no tasks, o > m or m > p.
    """
    if len(items(tasks, "tasks", "a list of optimistic, likely and pessimistic estimates")) == 0:
        raise StrategicDataError("tasks", "empty", "a list of optimistic, likely and pessimistic estimates")
    rows = []
    for i, task in enumerate(items(tasks, "tasks", "a list of estimates")):
        parts = (
            [task.get(key, task.get(key[0], task.get("m") if key == "likely" else None)) for key in ("optimistic", "likely", "pessimistic")]
            if hasattr(task, "get")
            else items(task, f"tasks, row {i + 1}", "three numbers")
        )
        if len(parts) != 3:
            raise StrategicDataError(
                f"tasks, row {i + 1}", f"{len(parts)} numbers", "three: optimistic, likely, pessimistic"
            )
        o, m, p = three(parts[0], parts[1], parts[2], f"tasks, row {i + 1}, ")
        rows.append((o, m, p, (o + 4 * m + p) / 6, (p - o) / 6))
    table = pd.DataFrame(rows, columns=["optimistic", "likely", "pessimistic", "mean", "sd"])
    mean, sd = float(table["mean"].sum()), math.sqrt(float((table["sd"] ** 2).sum()))
    n = len(rows)
    z = normal_quantile(0.975)
    figures = [
        Figure(
            "pert_mean", mean, unit, "sum of (o + 4m + p) / 6; interval: 95% normal", n, (mean - z * sd, mean + z * sd)
        ),
        Figure("pert_sd", sd, unit, "sqrt of the sum of ((p - o) / 6)^2", n),
    ]
    figures += [
        Figure(f"chain_p{q}", mean + normal_quantile(q / 100) * sd, unit, f"{q}th percentile, normal", n)
        for q in (50, 85, 95)
    ]
    said = ("tasks are independent and follow one another; real delays tend to come together, which widens the range",)
    warnings = (f"{n} tasks: their sum is only roughly normal",) if n < 5 else ()
    text = f"The chain takes about {say(mean)} {unit}; 85% likely within {say(float(figures[3].value or 0))}"
    return Result(tuple(figures), {"tasks": table}, (finding(text, "pert_mean", "chain_p85"),), said, warnings)
