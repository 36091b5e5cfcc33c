"""Total cost of ownership, compared on one horizon or, for unequal lives, by equivalent annual cost."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from ..calling import metric
from ..errors import StrategicDataError
from ..parsing import mapping, number
from ..parsing.numbers import Floats
from ..results import Figure, Result, finding, say
from .flows import flows, period_rate
from .value import annuity, present_value

__all__ = ["equivalent_annual_cost", "tco", "tco_comparison"]


@metric(also={"years": "life", "n": "life"})
def equivalent_annual_cost(costs: Any, rate: Any, life: Any = None) -> Result:
    """The level yearly cost worth a cost stream: PV(costs) r / (1 - (1 + r)^-n).

    costs: by year from t = 0, costs positive (a last one below 0 is what is left of it), or one present value.
    life: years n (default: costs - 1).
    Source: Brealey and Myers.
    Raises StrategicDataError: life <= 0, one value without a life, a negative cost, rate <= -1.
    """
    stream = costs if hasattr(costs, "__len__") and not isinstance(costs, str) else [costs]
    values, notes, unit = flows(stream, "costs")
    left = refuse_negative(values, "costs")
    if life is None and len(values) < 2:
        raise StrategicDataError("life", "missing", "the life in years when one present value is given")
    n = number(life if life is not None else len(values) - 1, "life", above=0)
    r, _, warnings = period_rate(rate, "year", "year")
    pv = present_value(r, values)
    figures = (
        Figure(
            "equivalent_annual_cost",
            annuity(pv, r, n),
            f"{unit} per year",
            f"PV r/(1-(1+r)^-n), r = {r:.6g}, n = {n:g}",
            len(values),
        ),
        Figure("pv_costs", pv, unit, f"sum cost_t/(1+r)^t, r = {r:.6g}", len(values)),
    )
    return Result(figures, assumptions=(*notes, *left, "costs are positive, the first at t = 0"), warnings=warnings)


@metric(also={"costs": "options", "discount_rate": "rate"})
def tco(
    options: Mapping[str, Any],
    rate: Any,
    *,
    lives: Mapping[str, Any] | None = None,
    residuals: Mapping[str, Any] | None = None,
) -> Result:
    """Compare options by the present value of all their costs.

    options: {name: costs by year from t = 0, positive}. residuals: {name: value at the end}, a negative cost; the last
    cost of an option may carry it as well, as an amount below 0.
    lives: {name: years}; needed where horizons differ, and the comparison is then by equivalent annual cost.
    Figures: tco_best (name), tco_saving (against the next), pv.<name>, undiscounted.<name>, eac.<name>.
    Source: Gartner TCO; Brealey and Myers. Raises StrategicDataError: fewer than two options, different
    horizons without lives, a missing or a negative cost, rate <= -1.
    """
    options = mapping(options, "options", "{name: [costs by year]}")
    lives = None if lives is None else mapping(lives, "lives", "{name: years}")
    ends = {} if residuals is None else mapping(residuals, "residuals", "{name: value at the end}")
    if len(options) < 2:
        raise StrategicDataError("options", "fewer than two options", "at least two, as {name: [costs by year]}")
    r, _, warnings = period_rate(rate, "year", "year")
    read = {name: flows(costs, f"options.{name}") for name, costs in options.items()}
    left = [note for name, (values, _, _) in read.items() for note in refuse_negative(values, f"options.{name}")]
    currencies = {unit for _, _, unit in read.values() if unit != "currency"}
    if len(currencies) > 1:
        raise StrategicDataError(
            "options", f"mixed currencies: {', '.join(sorted(currencies))}", "costs in one currency"
        )
    unit = next(iter(currencies), "currency")
    lengths = {name: len(values) for name, (values, _, _) in read.items()}
    if len(set(lengths.values())) > 1 and not lives:
        found = ", ".join(f"{name} {length}" for name, length in lengths.items())
        raise StrategicDataError(
            "options",
            f"different horizons (costs by year: {found})",
            "one horizon for all, or `lives` to compare by equivalent annual cost",
        )
    rows = []
    for name, (values, _, _) in read.items():
        costs = values.copy()
        costs[-1] -= number(ends.get(name, 0), f"residuals.{name}")
        life = life_of(name, lives, len(costs))
        pv = present_value(r, costs)
        rows.append((name, pv, float(costs.sum()), annuity(pv, r, life) if life else None, life))
    by_annual = len({row[4] for row in rows}) > 1
    rows.sort(key=lambda row: row[3] if by_annual and row[3] is not None else row[1])
    table = pd.DataFrame(
        rows, columns=["option", "present_value", "undiscounted", "equivalent_annual_cost", "life_years"]
    )
    measure, per = ("equivalent_annual_cost", f"{unit} per year") if by_annual else ("present_value", unit)
    saving = float(table[measure].iloc[1] - table[measure].iloc[0])
    best = str(rows[0][0])
    figures = [
        Figure("tco_best", best, "option", f"lowest {measure}, r = {r:.6g} a year", len(rows)),
        Figure("tco_saving", saving, per, f"next lowest {measure} - lowest"),
    ]
    for name, pv, total, annual, _ in rows:
        figures.append(Figure(f"pv.{name}", pv, unit, f"sum cost_t/(1+r)^t, r = {r:.6g}", lengths[name]))
        figures.append(Figure(f"undiscounted.{name}", total, unit, "sum of costs", lengths[name]))
        if annual is not None:
            figures.append(Figure(f"eac.{name}", annual, f"{unit} per year", "PV r/(1-(1+r)^-n)", lengths[name]))
    said = ["costs are positive, the first at t = 0; a residual value counts as a negative cost at the end"]
    if by_annual:
        said.append("lives differ: options are compared by equivalent annual cost, as if renewed at the same cost")
    notes = [note for _, part, _ in read.values() for note in part]
    text = (
        f"{best} costs least, {say(saving)} less than the next" if saving > 0 else f"{best} and {rows[1][0]} cost the same"
    )
    return Result(
        tuple(figures), {"options": table}, (finding(text, "tco_best", "tco_saving"),), (*notes, *left, *said), warnings
    )


#: The metric as the literature heads it; the same function.
tco_comparison = tco


def refuse_negative(costs: Floats, field: str) -> tuple[str, ...]:
    """What is said of a last cost below 0, a residual value. Any other would count as a gain: whoever writes costs as
    negative amounts would get the option that costs most as the best one.
    """
    below = np.flatnonzero(costs < 0)
    if len(below) == 1 and below[0] == len(costs) - 1 > 0 and costs.sum() > 0:
        return (f"{field}: the last cost, {costs[-1]:g}, is read as a residual value",)
    if len(below):
        raise StrategicDataError(
            f"{field}, row {below[0] + 1}",
            f"{costs[below[0]]:g}",
            "costs as positive amounts (what an option is worth at its end goes into residuals)",
        )
    return ()


def life_of(name: str, lives: Mapping[str, Any] | None, length: int) -> float | None:
    if lives is None:
        return float(length - 1) if length > 1 else None
    if name not in lives:
        raise StrategicDataError(f"lives.{name}", "missing", "the life in years of every option")
    return number(lives[name], f"lives.{name}", above=0)
