"""A few named futures: the NPV of each and, with probabilities, their mean and spread."""

import math
from collections.abc import Mapping
from typing import Any

import pandas as pd

from ..calling import is_rows, metric
from ..errors import StrategicDataError
from ..parsing import flag, mapping, number
from ..results import Figure, Result, finding, percent, say
from .flows import flows, period_rate
from .value import present_value

__all__ = ["scenarios"]

WORST = ("worst", "pessimistic", "low", "downside")
BEST = ("best", "optimistic", "high", "upside")


@metric(also={"scenarios": "cases", "p": "probabilities", "discount_rate": "rate"})
def scenarios(
    cases: Mapping[str, Any],
    rate: Any,
    *,
    probabilities: Mapping[str, Any] | None = None,
    normalise: bool = False,
    period: str = "year",
    rate_period: str | None = None,
) -> Result:
    """NPV of each scenario; expected = sum p NPV, sd = sqrt(sum p (NPV - expected)^2).

    cases: {name: flows by period from t = 0, or an NPV known already}, at least two; or a list of {name, cashflows or
    npv, probability}. probabilities: {name: fraction}, sum 1; without
    them there is no expected value. normalise: scale probabilities to 1, and say so.
    Figures: npv.<name>, npv_expected, npv_sd, p_loss (probability of the scenarios below 0), npv_range.
    Source: Brigham and Ehrhardt. Raises StrategicDataError: a probability missing or negative, a sum other
    than 1, worst above best, rate <= -1.
    """
    cases, probabilities = from_records(cases, probabilities)
    cases = mapping(cases, "cases", "{name: [flows by period]}")
    normalise = flag(normalise, "normalise")
    if len(cases) < 2:
        raise StrategicDataError("cases", "fewer than two scenarios", "at least two, as {name: [flows by period]}")
    r, said, warnings = period_rate(rate, period, rate_period)
    known = [name for name, values in cases.items() if not hasattr(values, "__len__") or isinstance(values, str)]
    read = {name: flows([case] if name in known else case, f"cases.{name}") for name, case in cases.items()}
    if known:
        said = (*said, f"one number is the NPV of its scenario: {', '.join(known)}")
    values = {name: present_value(r, flow) for name, (flow, _, _) in read.items()}
    check_order(values)
    units = {unit for _, _, unit in read.values() if unit != "currency"}
    if len(units) > 1:
        raise StrategicDataError("cases", f"mixed currencies: {', '.join(sorted(units))}", "flows in one currency")
    unit = next(iter(units), "currency")
    method = f"sum CF_t/(1+r)^t, r = {r:.6g} per {period}"
    figures = [Figure(f"npv.{name}", value, unit, method, len(read[name][0])) for name, value in values.items()]
    figures.append(
        Figure(
            "npv_range", max(values.values()) - min(values.values()), unit, "highest - lowest scenario NPV", len(values)
        )
    )
    table = pd.DataFrame({"scenario": list(values), "npv": list(values.values())})
    notes = [*(note for _, part, _ in read.values() for note in part), *said]
    if probabilities is None:
        reason = "not available: needs a probability for each scenario"
        figures += [
            Figure(name, None, u, reason)
            for name, u in (("npv_expected", unit), ("npv_sd", unit), ("p_loss", "fraction"))
        ]
        text = f"The NPV lies between {say(min(values.values()))} and {say(max(values.values()))}; no probabilities were given, so no expected value"
        return Result(
            tuple(figures),
            {"scenarios": table},
            (finding(text, "npv_range"),),
            tuple(notes),
            (*warnings, f"npv_expected {reason}"),
        )
    shares, more = weigh(probabilities, list(values), normalise)
    mean = sum(shares[name] * value for name, value in values.items())
    sd = math.sqrt(sum(shares[name] * (value - mean) ** 2 for name, value in values.items()))
    size = {name: float(abs(flow).sum()) for name, (flow, _, _) in read.items()}
    loss = sum(shares[name] for name, value in values.items() if value < -1e-12 * size[name])
    figures += [
        Figure("npv_expected", mean, unit, "sum p * NPV", len(values)),
        Figure("npv_sd", sd, unit, "sqrt(sum p (NPV - expected)^2)", len(values)),
        Figure("p_loss", loss, "fraction", "sum of p where NPV < 0", len(values)),
    ]
    table["probability"] = [shares[name] for name in values]
    text = f"The expected NPV is {say(mean)}; with a probability of {percent(loss)} money is lost"
    return Result(
        tuple(figures), {"scenarios": table}, (finding(text, "npv_expected", "p_loss"),), (*notes, *more), warnings
    )


def from_records(cases: Any, probabilities: Any) -> tuple[Any, Any]:
    """{name: flows} and {name: probability} from a list of records; anything else as it came."""
    if not is_rows(cases) or isinstance(cases, pd.DataFrame):
        return cases, probabilities
    out, shares = {}, {}
    for i, row in enumerate(cases):
        name, flow = row.get("name", row.get("scenario")), row.get("cashflows", row.get("npv"))
        if name is None or flow is None or name in out:
            found = "no name" if name is None else f"{name!r} again" if name in out else f"no cashflows for {name!r}"
            raise StrategicDataError(f"cases, row {i + 1}", found, "a name of its own, and cashflows or npv")
        out[name] = flow
        if row.get("probability", row.get("p")) is not None:
            shares[name] = row.get("probability", row.get("p"))
    return out, shares if shares and probabilities is None else probabilities


def weigh(
    probabilities: Mapping[str, Any], names: list[str], normalise: bool
) -> tuple[dict[str, float], tuple[str, ...]]:
    probabilities = mapping(probabilities, "probabilities", "{name: fraction}")
    lacking = [name for name in names if name not in probabilities]
    if lacking:
        raise StrategicDataError(
            f"probabilities.{lacking[0]}", "missing", "a probability for every scenario, or none at all"
        )
    unknown = [name for name in probabilities if name not in names]
    if unknown:
        raise StrategicDataError(f"probabilities.{unknown[0]}", "no such scenario", f"one of {', '.join(names)}")
    shares = {name: number(probabilities[name], f"probabilities.{name}", at_least=0) for name in names}
    total = sum(shares.values())
    if abs(total - 1) <= 1e-9:
        return shares, ()
    if not normalise or total == 0:
        raise StrategicDataError(
            "probabilities",
            f"a sum of {total:g}",
            "a sum of 1 (or normalise=True to scale them, which the answer will say)",
        )
    return {name: share / total for name, share in shares.items()}, (
        f"probabilities summed to {total:g} and were scaled to 1",
    )


def check_order(values: Mapping[str, float]) -> None:
    lows = [name for name in values if name.lower().startswith(WORST)]
    highs = [name for name in values if name.lower().startswith(BEST)]
    for low in lows:
        for name, value in values.items():
            if name not in lows and values[low] > value:
                raise StrategicDataError(
                    f"cases.{low}",
                    f"NPV {say(values[low])} above {name}'s {say(value)}",
                    f"{low} to be no better than the others; swapped?",
                )
    for high in highs:
        for name, value in values.items():
            if name not in highs and values[high] < value:
                raise StrategicDataError(
                    f"cases.{high}",
                    f"NPV {say(values[high])} below {name}'s {say(value)}",
                    f"{high} to be no worse than the others; swapped?",
                )
