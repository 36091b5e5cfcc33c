"""Simple ROI and the modified internal rate of return."""

from typing import Any

import numpy as np

from ..calling import metric
from ..errors import StrategicDataError
from ..parsing import number, rate
from ..results import Figure, Result, finding
from .flows import flows

__all__ = ["mirr", "simple_roi"]


@metric(also={"gain": "gain_total", "total_gain": "gain_total", "total_cost": "cost"})
def simple_roi(gain_total: Any, cost: Any, years: Any = None) -> Result:
    """Return on investment: (gain - cost) / cost; annualised (1 + ROI)^(1 / years) - 1.

    gain_total: everything that came back, currency. cost: above 0. years: above 0, optional.
    Figures: roi, net_gain, roi_annualised (with years; None for a loss of over 100 %).
    Source: CFA Institute curriculum (holding period return, annualised geometrically, never divided by years).
    Raises StrategicDataError: cost <= 0, years <= 0, anything missing.
    """
    gain, paid = number(gain_total, "gain_total"), number(cost, "cost", above=0)
    roi = (gain - paid) / paid
    figures = [
        Figure("roi", roi, "fraction", "(gain - cost) / cost"),
        Figure("net_gain", gain - paid, "currency", "gain - cost"),
    ]
    warnings: tuple[str, ...] = ()
    if years is not None:
        span = number(years, "years", above=0)
        method = f"(1 + roi)^(1/{span:g}) - 1"
        if roi < -1:
            figures.append(
                Figure(
                    "roi_annualised", None, "fraction per year", "not available: a loss of over 100% has no annual rate"
                )
            )
            warnings = ("a loss of over 100% has no annualised figure",)
        else:
            figures.append(Figure("roi_annualised", (1 + roi) ** (1 / span) - 1, "fraction per year", method))
    return Result(
        tuple(figures), findings=(finding(f"For each 1 spent {1 + roi:.2f} came back", "roi"),), warnings=warnings
    )


@metric(also={"flows": "cashflows", "cash_flows": "cashflows", "reinvestment_rate": "reinvest_rate"})
def mirr(cashflows: Any, finance_rate: Any, reinvest_rate: Any) -> Result:
    """Modified IRR: (FV of inflows at the reinvestment rate / PV of outflows at the finance rate)^(1/n) - 1.

    cashflows: one flow per period, both signs; n = flows - 1. Rates: per period, fractions, above -1.
    Source: Microsoft MIRR; numpy-financial. Raises StrategicDataError: one sign only, rates <= -1.
    """
    values, notes, _ = flows(cashflows, both_signs=True)
    lend, borrow = rate(reinvest_rate, "reinvest_rate"), rate(finance_rate, "finance_rate")
    n = len(values) - 1
    if n < 1:
        raise StrategicDataError("cashflows", "one flow", "at least two")
    t = np.arange(n + 1, dtype=float)
    future = float(np.clip(values, 0, None) @ (1 + lend) ** (n - t))
    present = -float(np.clip(values, None, 0) @ (1 + borrow) ** -t)
    method = f"(FV inflows at {lend:.6g} / PV outflows at {borrow:.6g})^(1/{n}) - 1"
    return Result(
        (Figure("mirr", (future / present) ** (1 / n) - 1, "fraction per period", method, n + 1),), assumptions=notes
    )
