"""Which input matters most: NPV with one input at its low and high end, the others at base (a tornado)."""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
import pandas as pd

from ..calling import metric
from ..errors import StrategicDataError
from ..parsing import mapping, number, numbers
from ..results import Figure, Result, finding, say

__all__ = ["PROJECT_INPUTS", "project_npv", "sensitivity"]

#: Inputs of the plain project model, with what each defaults to when a project does not have it.
PROJECT_INPUTS = {
    "outlay": None, "rate": None, "years": None, "yearly_benefit": 0.0, "yearly_cost": 0.0, "volume": 0.0,
    "price": 0.0, "unit_cost": 0.0, "fixed_cost": 0.0, "growth": 0.0, "residual": 0.0,
}  # fmt: skip


def project_npv(**inputs: Any) -> float:
    """NPV of a plain project: -outlay + sum over t = 1..years of net_t / (1 + rate)^t + residual / (1 + rate)^years.

    net_t = (yearly_benefit + volume (price - unit_cost)) (1 + growth)^(t - 1) - yearly_cost - fixed_cost.
    Needs outlay (a cost, either sign), rate (per year, fraction, above -1) and years (whole); the rest is 0 if absent.
    Raises StrategicDataError: one of the three missing, an unknown input, rate or growth <= -1.
    """
    unknown = [name for name in inputs if name not in PROJECT_INPUTS]
    if unknown:
        raise StrategicDataError(unknown[0], "no input of the project", f"one of {', '.join(PROJECT_INPUTS)}")
    lacking = [name for name, default in PROJECT_INPUTS.items() if default is None and inputs.get(name) is None]
    if lacking:
        raise StrategicDataError(lacking[0], "missing", "a number")
    p = {name: number(inputs.get(name, default), name) for name, default in PROJECT_INPUTS.items()}
    r, growth = number(p["rate"], "rate", above=-1), number(p["growth"], "growth", above=-1)
    years = int(number(p["years"], "years", at_least=1, at_most=200, whole=True))
    t = np.arange(1, years + 1, dtype=float)
    gains = (p["yearly_benefit"] + p["volume"] * (p["price"] - p["unit_cost"])) * (1 + growth) ** (t - 1)
    net = gains - p["yearly_cost"] - p["fixed_cost"]
    return float(-abs(p["outlay"]) + net @ (1 + r) ** -t + p["residual"] * (1 + r) ** -years)


@metric()
def sensitivity(
    base: Mapping[str, Any],
    ranges: Mapping[str, Any] | None = None,
    *,
    swing: Any = None,
    model: Callable[..., float] = project_npv,
) -> Result:
    """One-at-a-time sensitivity of a model's value, sorted by abs(high - low).

    base: {input: number}, the model's arguments. ranges: {input: (low, high)} around the base.
    swing: used where no ranges are given, each input at base * (1 -+ swing); said in the answer.
    model: any function of the inputs that returns one number; default `project_npv`.
    Figures: base_value, top_driver (name), swing.<input>. Table 'tornado': input, low, high, value at each.
    Source: Clemen, Making Hard Decisions. Raises StrategicDataError: neither ranges nor swing, low above
    high, an input that base does not have.
    """
    base = mapping(base, "base", "the base case as {input: number}")
    if not base:
        raise StrategicDataError("base", "empty", "the base case as {input: number}")
    start = {name: number(value, f"base.{name}") for name, value in base.items()}
    said = []
    if ranges is not None:
        given = mapping(ranges, "ranges", "{input: [low, high]}")
        ends = {name: pair(value, f"ranges.{name}") for name, value in given.items()}
    elif swing is not None:
        share = number(swing, "swing", above=0, below=1)
        ends = {
            name: (min(value * (1 - share), value * (1 + share)), max(value * (1 - share), value * (1 + share)))
            for name, value in start.items()
            if value and name != "years"
        }
        said.append(
            f"no ranges were given: each input moved by -+{share:.0%} of its base, whatever its real uncertainty"
        )
    else:
        raise StrategicDataError("ranges", "missing", "{input: [low, high]}, or a swing such as 0.2 for all")
    if not ends:
        raise StrategicDataError("ranges", "empty, or every input is 0", "inputs that can move")
    if model is project_npv and "outlay" in start:
        said += outlay_read([start["outlay"], *ends.get("outlay", ())])
    value = model(**start)
    rows = []
    warnings = []
    for name, (low, high) in ends.items():
        if name not in start:
            raise StrategicDataError(f"ranges.{name}", "not in base", f"one of {', '.join(start)}")
        if not low <= start[name] <= high:
            warnings.append(f"{name}: its base {start[name]:g} lies outside its range {low:g} to {high:g}")
        at_low, at_high = model(**{**start, name: low}), model(**{**start, name: high})
        rows.append((name, low, high, at_low, at_high, abs(at_high - at_low)))
    rows.sort(key=lambda row: -row[5])
    table = pd.DataFrame(rows, columns=["input", "low", "high", "value_at_low", "value_at_high", "swing"])
    figures = [
        Figure("base_value", value, "currency", "model at base", len(start)),
        Figure("top_driver", rows[0][0], "input", "largest abs(value at high - value at low)", len(rows)),
    ]
    figures += [
        Figure(f"swing.{row[0]}", row[5], "currency", f"abs(value at {row[2]:g} - value at {row[1]:g}), others at base")
        for row in rows
    ]
    turning = [row[0] for row in rows if min(row[3], row[4]) < 0 < max(row[3], row[4])]
    findings = [
        finding(
            f"{rows[0][0]} matters most: it moves the value by {say(rows[0][5])}", "top_driver", f"swing.{rows[0][0]}"
        )
    ]
    if turning:
        findings.append(
            finding(
                f"Within their ranges these alone can turn the sign: {', '.join(turning)}",
                *(f"swing.{n}" for n in turning),
            )
        )
    said.append("one input moves at a time: what inputs do together is not in it")
    return Result(tuple(figures), {"tornado": table}, tuple(findings), tuple(said), tuple(warnings))


def outlay_read(amounts: list[float]) -> list[str]:
    """What is said of an outlay that came as a negative amount. Raises where its amounts have both signs."""
    if min(amounts) < 0 < max(amounts):
        raise StrategicDataError(
            "outlay", f"amounts from {min(amounts):g} to {max(amounts):g}", "positive amounts in base and ranges"
        )
    return ["outlay was given as a negative amount and is read as a cost of that size"] if min(amounts) < 0 else []


def pair(value: Any, field: str) -> tuple[float, float]:
    ends = numbers(value, field).values
    if len(ends) != 2 or np.isnan(ends).any():
        raise StrategicDataError(field, f"{len(ends)} values", "two numbers, low and high")
    if ends[0] > ends[1]:
        raise StrategicDataError(field, f"low {ends[0]:g} above high {ends[1]:g}", "low first, then high")
    return float(ends[0]), float(ends[1])
