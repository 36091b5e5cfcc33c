"""Monte Carlo NPV: a distribution per input, many draws, and what they say about value and loss."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import pandas as pd

from ..calling import metric
from ..errors import StrategicDataError
from ..intervals import normal_quantile, wilson
from ..parsing import items, number
from ..parsing.numbers import Floats
from ..results import Figure, Result, finding, percent, say
from .distributions import describe, draw

__all__ = ["MAX_DRAWS", "monte_carlo_npv"]

#: Draws x periods held at once: 10 million doubles are 80 MB of a 512 MiB container.
MAX_DRAWS = 10_000_000


@metric(also={"draws": "runs", "discount_rate": "rate"})
def monte_carlo_npv(
    *,
    rate: Any,
    outlay: Any = 0,
    yearly: Any = None,
    years: Any = None,
    cashflows: Any = None,
    residual: Any = 0,
    correlation: Any = 0,
    runs: Any = 10_000,
    seed: Any = 1,
) -> Result:
    """NPV of drawn flows: -outlay + sum over t of yearly_t / (1 + rate)^t + residual / (1 + rate)^years.

    Each input is a number or a distribution: {"dist": "normal"|"lognormal", "mean", "sd"},
    {"dist": "uniform", "low", "high"}, {"dist": "triangular"|"pert", "low", "mode", "high"},
    {"dist": "discrete", "values", "probabilities"}. Rates per year as fractions.
    outlay: a cost at t = 0 (either sign). yearly: drawn anew for t = 1..years, with `correlation`
    between any two years, from -1 / (years - 1), below which no such years exist, to 1. Or cashflows: one input per period from t = 0, instead of outlay and yearly.
    Figures: npv_mean (interval: 95% of its sampling error), npv_sd, npv_p10 (the low end), npv_p50, npv_p90,
    p_loss (P(NPV < 0), Wilson), standard_error, runs, seed.
    Source: Hertz, Risk analysis in capital investment, HBR 1964.
    Raises StrategicDataError: sd < 0, mode outside its range, a drawn rate <= -1, a correlation that cannot be.
    """
    count, start = (
        int(number(runs, "runs", at_least=100, whole=True)),
        int(number(seed, "seed", at_least=0, whole=True)),
    )
    rho = number(correlation, "correlation", at_least=-1, at_most=1)
    first, later, said = plan(cashflows, outlay, yearly, years)
    n = len(later)
    varying = sum(spec["dist"] != "constant" for spec in later)
    if rho < 0 and rho * (varying - 1) < -1:
        raise StrategicDataError(
            "correlation", f"{rho:g} between {varying} periods", f"{-1 / (varying - 1):.4g} or more: no {varying} periods move against each other more than that"
        )
    if count * (n + 3) > MAX_DRAWS:
        raise StrategicDataError(
            "runs", f"{count} runs of {n} periods", f"at most {MAX_DRAWS // (n + 3)} runs for that many periods"
        )
    rng = np.random.default_rng(start)
    common = rng.standard_normal(count)
    r = draw(describe(rate, "rate"), rng.standard_normal(count))
    if (r <= -1).any():
        raise StrategicDataError("rate", f"{int((r <= -1).sum())} draws at or below -1", "a rate distribution above -1")
    value = draw(first, rng.standard_normal(count))
    factor = 1 / (1 + r)
    weight = np.ones(count)
    against = apart(rng, count, varying, rho) if rho < 0 else None
    for spec in later:
        weight = weight * factor
        if spec["dist"] == "constant":
            normal = np.zeros(count)
        elif against is not None:
            normal = next(against)
        else:
            normal = np.sqrt(rho) * common + np.sqrt(1 - rho) * rng.standard_normal(count)
        value = value + draw(spec, normal) * weight
    value = value + draw(describe(residual, "residual"), rng.standard_normal(count)) * weight
    uncertain = sum(spec["dist"] != "constant" for spec in (first, *later))
    said.append(
        "all inputs are drawn independently of one another"
        if rho == 0
        else f"the flows of any two periods correlate at {rho:g} (Gaussian copula); other inputs are independent"
    )
    return summarise(value, start, said, uncertain)


def apart(rng: np.random.Generator, count: int, n: int, rho: float) -> Iterator[Floats]:
    """n standard normal columns, any two of which correlate at rho < 0: each its own draw less a share of their sum."""
    own = rng.standard_normal((n, count))
    scale = np.sqrt(1 - rho)
    share = (np.sqrt(max(0.0, 1 - rho + n * rho)) - scale) / n
    total = own.sum(axis=0)
    return (scale * row + share * total for row in own)


def plan(
    cashflows: Any, outlay: Any, yearly: Any, years: Any
) -> tuple[dict[str, Any], list[dict[str, Any]], list[str]]:
    if cashflows is not None:
        given = items(cashflows, "cashflows", "a number or distribution per period")
        if len(given) < 2:
            raise StrategicDataError(
                "cashflows", "fewer than two flows", "a number or distribution per period, from t = 0"
            )
        specs = [describe(flow, f"cashflows, row {i + 1}") for i, flow in enumerate(given)]
        return specs[0], specs[1:], []
    if yearly is None:
        raise StrategicDataError("yearly", "missing", "a number or a distribution (or cashflows, one per period)")
    n = int(number(years, "years", at_least=1, at_most=200, whole=True))
    cost = describe(outlay, "outlay")
    said = ["outlay is paid at t = 0, yearly flows follow at t = 1 on"]
    if below_zero(cost):
        said.append("outlay was given as a negative amount and is read as a cost of that size")
    return negated(cost), [describe(yearly, "yearly")] * n, said


def below_zero(cost: dict[str, Any]) -> bool:
    """Whether an outlay is given as a negative flow. Raises where it is both, which is no one cost."""
    if cost["dist"] in ("constant", "discrete"):
        ends = np.atleast_1d(cost["value"] if cost["dist"] == "constant" else cost["values"])
    else:
        ends = np.array([cost[end] for end in ("low", "high") if end in cost] or [cost["mean"]])
    if (ends < 0).any() and (ends > 0).any():
        raise StrategicDataError(
            "outlay", f"amounts from {ends.min():g} to {ends.max():g}", "a cost in positive amounts"
        )
    return bool((ends < 0).any())


def negated(cost: dict[str, Any]) -> dict[str, Any]:
    """An outlay as a flow: a cost given as a positive amount is turned round, a negative one already is a flow."""
    if cost["dist"] == "constant":
        return {"dist": "constant", "value": -abs(cost["value"])}
    if cost["dist"] == "discrete":
        return {**cost, "values": -np.abs(cost["values"])}
    if below_zero(cost):
        return cost
    if cost["dist"] == "lognormal":
        raise StrategicDataError(
            "outlay.dist", "lognormal", "normal, uniform, triangular, pert or discrete for the outlay"
        )
    turned = {key: -value for key, value in cost.items() if key in ("mean", "mode")}
    ends = {"low": -cost["high"], "high": -cost["low"]} if "low" in cost else {}
    return {**cost, **turned, **ends}


def summarise(value: Floats, seed: int, said: list[str], uncertain: int) -> Result:
    n = len(value)
    mean, sd = float(value.mean()), float(value.std(ddof=1))
    error = sd / np.sqrt(n)
    z = normal_quantile(0.975)
    p10, p50, p90 = (float(q) for q in np.quantile(value, [0.1, 0.5, 0.9]))
    below = int((value < 0).sum())
    how = f"{n:,} draws, seed {seed}"
    figures = (
        Figure(
            "npv_mean",
            mean,
            "currency",
            f"mean of {how}; interval: 95% sampling error",
            n,
            (mean - z * error, mean + z * error),
        ),
        Figure("npv_sd", sd, "currency", f"standard deviation (n - 1) of {how}", n),
        Figure("npv_p10", p10, "currency", f"10th percentile of {how}: the low end", n),
        Figure("npv_p50", p50, "currency", f"median of {how}", n),
        Figure("npv_p90", p90, "currency", f"90th percentile of {how}: the high end", n),
        Figure(
            "p_loss",
            below / n,
            "fraction",
            f"share of {how} with NPV < 0; interval: Wilson 95%",
            n,
            wilson(below, n, 0.95),
        ),
        Figure("standard_error", float(error), "currency", "sd / sqrt(runs)", n),
        Figure("runs", n, "draws", "as asked"),
        Figure("seed", seed, "seed", "as asked; the same seed gives the same draws"),
    )
    bins = 40 if np.ptp(value) > 1e-9 * np.abs(value).max() else 1
    edges = np.histogram_bin_edges(value, bins=bins)
    counts, edges = np.histogram(value, bins=edges)
    table = pd.DataFrame({"from": edges[:-1], "to": edges[1:], "draws": counts})
    text = f"In 8 of 10 draws the NPV lies between {say(p10)} and {say(p90)}; {percent(below / n)} of draws lose money"
    warnings = ["no input has a distribution: every draw is the same"] if uncertain == 0 and sd == 0 else []
    warnings.append(f"drawn with seed {seed} in {n:,} runs: another seed moves the figures a little")
    return Result(
        figures, {"histogram": table}, (finding(text, "npv_p10", "npv_p90", "p_loss"),), tuple(said), tuple(warnings)
    )
