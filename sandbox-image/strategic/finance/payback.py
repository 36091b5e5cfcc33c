"""How long until the money is back, and value per unit of outlay."""

from typing import Any

import numpy as np

from ..calling import metric
from ..errors import StrategicDataError
from ..results import Figure, Result, finding, many, say
from .flows import flows, period_rate
from .value import present_value

__all__ = ["discounted_payback", "payback", "profitability_index"]


@metric(also={"flows": "cashflows", "cash_flows": "cashflows"})
def payback(cashflows: Any, *, period: str = "year") -> Result:
    """Periods until the cumulative flow reaches 0, linear within a period.

    cashflows: one flow per period from t = 0, with an outlay. Figures: payback (None: not within the
    flows given), payback_open (what is still to come back then). Source: Brigham and Ehrhardt.
    Raises StrategicDataError: no outlay, an empty row.
    """
    values, notes, unit = flows(cashflows)
    return recovered(
        "payback", values, period, unit, "periods until cumulative flow reaches 0, linear within a period", notes
    )


@metric(also={"flows": "cashflows", "cash_flows": "cashflows", "discount_rate": "rate"})
def discounted_payback(cashflows: Any, rate: Any, *, period: str = "year", rate_period: str | None = None) -> Result:
    """As `payback`, on flows discounted at `rate`; may be never although plain payback exists.

    Figures: discounted_payback, discounted_payback_open. Source: Brigham and Ehrhardt.
    Raises StrategicDataError: no outlay, rate <= -1, an empty row.
    """
    values, notes, unit = flows(cashflows)
    r, said, warnings = period_rate(rate, period, rate_period)
    discounted = values * (1 + r) ** -np.arange(len(values), dtype=float)
    method = f"periods until cumulative discounted flow reaches 0, r = {r:.6g} per {period}, linear within a period"
    result = recovered("discounted_payback", discounted, period, unit, method, (*notes, *said))
    return Result(result.figures, {}, result.findings, result.assumptions, (*warnings, *result.warnings))


def recovered(name: str, values: Any, period: str, unit: str, method: str, notes: tuple[str, ...]) -> Result:
    total = np.cumsum(values)
    total[np.abs(total) <= 1e-12 * np.abs(values).sum()] = 0.0
    under = np.flatnonzero(total < 0)
    if len(under) == 0:
        raise StrategicDataError(
            "cashflows", "no outlay: the cumulative flow is never below 0", "an outlay (negative) before the returns"
        )
    back = np.flatnonzero((np.arange(len(total)) > under[0]) & (total >= 0))
    n = len(values)
    worded = ", discounted," if name.startswith("discounted") else ""
    if len(back) == 0:
        left = float(-total[-1])
        text = f"not within {many(n - 1, 'period')}; {say(left)} still open"
        lost = f"The outlay{worded} is not back within {many(n - 1, period)}; {say(left)} is still open"
        figures = (
            Figure(name, None, f"{period}s", f"{method}: {text}", n),
            Figure(f"{name}_open", left, unit, "outlay not yet back at the last flow", n),
        )
        return Result(
            figures, {}, (finding(lost, name, f"{name}_open"),), notes, (f"{name}: {text}",)
        )
    k = int(back[0])
    at = k - 1 + float(-total[k - 1] / values[k])
    again = bool((total[k:] < 0).any())
    warnings = (f"{name}: the cumulative flow falls below 0 again after it was first reached",) if again else ()
    figures = (
        Figure(name, at, f"{period}s", method, n),
        Figure(f"{name}_open", 0.0, unit, "outlay not yet back at the last flow", n),
    )
    return Result(figures, {}, (finding(f"The outlay{worded} is back after {at:.1f} {period}s", name),), notes, warnings)


@metric(also={"flows": "cashflows", "cash_flows": "cashflows", "discount_rate": "rate"})
def profitability_index(
    cashflows: Any, rate: Any, *, outlays: Any = None, period: str = "year", rate_period: str | None = None
) -> Result:
    """PV of later flows / initial outlay.

    cashflows: the outlay (negative) first, then flows that are not negative. With several outlays give
    them apart: `outlays` by period from t = 0 (positive costs) and `cashflows` the inflows by period from t = 0.
    Source: Brealey and Myers. Raises StrategicDataError: outlay 0 or several, rate <= -1.
    """
    values, notes, _ = flows(cashflows)
    r, said, warnings = period_rate(rate, period, rate_period)
    if outlays is not None:
        given = flows(outlays, "outlays")[0]
        if given.min() < 0 < given.max():
            raise StrategicDataError("outlays", "amounts of both signs", "costs, all as positive or all as negative amounts")
        costs = np.abs(given)
        spent = present_value(r, costs)
        if spent == 0:
            raise StrategicDataError("outlays", "0", "an outlay above 0")
        value, method = present_value(r, values) / spent, "PV of inflows / PV of outlays"
    else:
        if values[0] >= 0:
            raise StrategicDataError(
                "cashflows, row 1", f"{values[0]:g}, no outlay", "the initial outlay as a negative first flow"
            )
        if len(values) < 2:
            raise StrategicDataError("cashflows", "one flow", "an outlay and what follows it")
        later = np.flatnonzero(values[1:] < 0)
        if len(later):
            raise StrategicDataError(
                f"cashflows, row {later[0] + 2}",
                "a second outlay",
                "the split: inflows in `cashflows`, costs in `outlays`",
            )
        value, method = present_value(r, values[1:], 1) / -float(values[0]), "PV of later flows / initial outlay"
    figure = Figure("profitability_index", value, "ratio", f"{method}, r = {r:.6g} per {period}", len(values))
    caution = "do not rank exclusive or budget-bound projects by profitability_index alone"
    return Result((figure,), assumptions=(*notes, *said), warnings=(*warnings, caution))
