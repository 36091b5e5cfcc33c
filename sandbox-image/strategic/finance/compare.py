"""Several investments side by side, ranked by NPV, with what the other measures would say."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from ..calling import metric
from ..errors import StrategicDataError
from ..parsing import mapping
from ..results import Figure, Result, attempt, finding, listed, say
from .flows import flows, period_rate
from .irr import irr
from .payback import payback, profitability_index
from .roots import rates
from .value import annuity, present_value

__all__ = ["compare_investments"]


@metric(also={"projects": "options", "discount_rate": "rate"})
def compare_investments(
    options: Mapping[str, Any], rate: Any, *, period: str = "year", rate_period: str | None = None
) -> Result:
    """NPV, IRR, profitability index, payback and equivalent annuity of each option, ranked by NPV.

    options: {name: flows by period from t = 0, outlay negative}, at least two.
    Figures: best_npv (name), npv_lead, npv.<name>, irr.<name>, profitability_index.<name>, payback.<name>,
    equivalent_annuity.<name>; crossover_rate with two options of one length (rate at which their NPVs are equal).
    Where horizons differ the answer warns and gives the ranking by equivalent annuity (best_annuity) too.
    Source: Brealey and Myers. Raises StrategicDataError: fewer than two options, an empty row, mixed currencies.
    """
    options = mapping(options, "options", "{name: [flows by period]}")
    if len(options) < 2:
        raise StrategicDataError("options", "fewer than two options", "at least two, as {name: [flows by period]}")
    r, said, warned = period_rate(rate, period, rate_period)
    read = {name: flows(values, f"options.{name}") for name, values in options.items()}
    units = {unit for _, _, unit in read.values() if unit != "currency"}
    if len(units) > 1:
        raise StrategicDataError("options", f"mixed currencies: {', '.join(sorted(units))}", "flows in one currency")
    unit = next(iter(units), "currency")
    figures, rows, of_options = [], [], []
    for name, (values, _, _) in read.items():
        n = len(values)
        pv = present_value(r, values)
        level = annuity(pv, r, n - 1) if n > 1 else None
        parts = {
            "irr": attempt({"irr": f"fraction per {period}"}, irr, values, period=period),
            "profitability_index": attempt({"profitability_index": "ratio"}, profitability_index, values, r, period=period, rate_period=period),
            "payback": attempt({"payback": f"{period}s"}, payback, values, period=period),
        }
        figures.append(
            Figure(f"npv.{name}", pv, unit, f"sum CF_t/(1+r)^t, r = {r:.6g} per {period}, first flow at t = 0", n)
        )
        for key, part in parts.items():
            figures.append(Figure(f"{key}.{name}", part.value, part.unit, part.method, n))
            of_options += [(str(name), text) for text in part.warnings if "alone" not in text]
        figures.append(
            Figure(f"equivalent_annuity.{name}", level, f"{unit} per {period}", "NPV r/(1-(1+r)^-n), n = flows - 1", n)
        )
        rows.append((name, pv, *(part.value for part in parts.values()), level, n))
    columns = ["option", "npv", "irr", "profitability_index", "payback", "equivalent_annuity", "flows"]
    table = pd.DataFrame(rows, columns=columns).sort_values("npv", ascending=False, kind="stable", ignore_index=True)
    best, lead = str(table["option"][0]), float(table["npv"][0] - table["npv"][1])
    head = [
        Figure("best_npv", best, "option", f"highest NPV at r = {r:.6g} per {period}", len(rows)),
        Figure("npv_lead", lead, unit, "highest NPV - next highest"),
    ]
    warnings = [*warned, *grouped(of_options)]
    text = (
        f"{best} is worth most, {say(lead)} more than {table['option'][1]}"
        if lead
        else f"{best} and {table['option'][1]} are worth the same"
    )
    findings = [finding(text, "best_npv", "npv_lead")]
    if table["npv"][0] < 0:
        findings.append(finding("Every option loses value at this rate", "best_npv"))
    by_irr = (
        str(table["option"].iloc[int(np.nanargmax(table["irr"].astype(float)))]) if table["irr"].notna().any() else best
    )
    if by_irr != best:
        warnings.append(f"irr ranks {by_irr} first, npv {best}: for exclusive options npv decides")
    lengths = {row[-1] for row in rows}
    if len(lengths) > 1:
        longest = str(table["option"].iloc[int(np.nanargmax(table["equivalent_annuity"].astype(float)))])
        head.append(Figure("best_annuity", longest, "option", "highest equivalent annuity, if options can be repeated"))
        warnings.append(f"horizons differ: npv favours long options; by equivalent annuity {longest} is first")
    elif len(rows) == 2:
        head.append(crossover([values for values, _, _ in read.values()], period))
    notes = [note for _, part, _ in read.values() for note in part]
    return Result((*head, *figures), {"options": table}, tuple(findings), (*notes, *said), tuple(warnings))


def grouped(said: list[tuple[str, str]]) -> list[str]:
    """One warning for all options that have it, but for the amounts in it."""
    options: dict[str, list[tuple[str, str]]] = {}
    for name, text in said:
        options.setdefault(text.partition(";")[0], []).append((name, text))
    return [
        f"{having[0][0]}: {having[0][1]}" if len(having) == 1 else f"{text}: {listed(name for name, _ in having)}"
        for text, having in options.items()
    ]


def crossover(both: list[Any], period: str) -> Figure:
    difference = both[0] - both[1]
    found = [root for root, _ in rates(np.arange(len(difference), dtype=float), difference)]
    method = "rate at which both NPVs are equal" if found else "none: the same option leads at every rate"
    value = found[0] if len(found) == 1 else (tuple(found) or None)
    return Figure("crossover_rate", value, f"fraction per {period}", method, len(difference))
