"""Present values: NPV of regular flows, XNPV of dated ones, and the annuity that equals a present value."""

from typing import Any

import numpy as np

from ..calling import metric
from ..parsing import number
from ..results import Figure, Result
from .flows import dated, flows, period_rate, whole_periods

__all__ = ["equivalent_annuity", "npv", "present_value", "xnpv"]


def present_value(rate: float, values: Any, first_flow_at: int = 0) -> float:
    """sum CF_t / (1 + r)^(t + first_flow_at). Plain floats, no checks."""
    return total(values * (1 + rate) ** -(np.arange(len(values), dtype=float) + first_flow_at))


def total(terms: Any) -> float:
    """Their sum, 0 where only the rounding of floating point is left of it."""
    left = float(terms.sum())
    return 0.0 if abs(left) <= 1e-14 * float(np.abs(terms).sum()) else left


@metric(also={"flows": "cashflows", "cash_flows": "cashflows", "discount_rate": "rate"})
def npv(
    rate: Any, cashflows: Any, *, first_flow_at: int = 0, period: str = "year", rate_period: str | None = None
) -> Result:
    """Net present value: sum CF_t / (1 + r)^t.

    rate: fraction per `rate_period` (default: the same as `period`), above -1.
    cashflows: one flow per period, outflows negative, in order; every row filled.
    first_flow_at: 0 puts the first flow today (Brealey and Myers), 1 one period on (spreadsheets' NPV).
    Figures: npv, and npv_spreadsheet (the same flows with the first at t = 1).
    Source: Brealey and Myers, Principles of Corporate Finance; numpy-financial.
    Raises StrategicDataError: rate <= -1, no flows, an empty or unreadable row, mixed currencies.
    """
    values, notes, unit = flows(cashflows)
    r, said, warnings = period_rate(rate, period, rate_period)
    start = int(number(first_flow_at, "first_flow_at", at_least=0, at_most=1, whole=True))
    method = f"sum CF_t/(1+r)^t, r = {r:.6g} per {period}, first flow at t = {start}"
    n = len(values)
    figures = [Figure("npv", present_value(r, values, start), unit, method, n)]
    if start == 0:
        sheet = f"sum CF_t/(1+r)^t, r = {r:.6g} per {period}, first flow at t = 1 (spreadsheet NPV)"
        figures.append(Figure("npv_spreadsheet", present_value(r, values, 1), unit, sheet, n))
    said = (*notes, *said, f"the first flow falls at t = {start}, the others one {period} apart")
    return Result(tuple(figures), assumptions=said, warnings=warnings)


@metric(
    also={"cashflows": "amounts", "flows": "amounts", "discount_rate": "rate"},
    rows={"rows": {"date": "dates", "dates": "dates", "amount": "amounts", "amounts": "amounts", "cashflow": "amounts", "flow": "amounts"}},
)  # fmt: skip
def xnpv(rate: Any, dates: Any, amounts: Any) -> Result:
    """Net present value of dated flows: sum CF_i / (1 + r)^(days_i / 365), days from the earliest date.

    rate: annual, fraction, above -1. dates, amounts: same length, any order. Source: Microsoft XNPV.
    Raises StrategicDataError: lengths differ, a date that cannot be read, rate <= -1.
    """
    index, years, values, notes, unit = dated(dates, amounts)
    r, _, warnings = period_rate(rate, "year", "year")
    value = total(values * (1 + r) ** -years)
    day = index[0].date().isoformat()
    figure = Figure("xnpv", value, unit, f"sum CF/(1+r)^(days/365), r = {r:.6g} a year, valued at {day}", len(values))
    return Result(
        (figure,), assumptions=(*notes, f"valuation date {day}, the earliest one; actual/365"), warnings=warnings
    )


@metric(also={"pv": "present", "n": "periods", "nper": "periods"})
def equivalent_annuity(present: Any, rate: Any, periods: Any) -> Result:
    """The level amount per period worth a present value: PV r / (1 - (1 + r)^-n); PV / n at r = 0.

    present: currency; rate: per period; periods: whole, from 1. Source: Brealey and Myers.
    """
    amount = number(present, "present")
    r, _, warnings = period_rate(rate, "year", "year")
    n = whole_periods(periods, "periods")
    figure = Figure(
        "equivalent_annuity", annuity(amount, r, n), "currency per period", f"PV r/(1-(1+r)^-n), r = {r:.6g}, n = {n}"
    )
    return Result((figure,), warnings=warnings)


def annuity(amount: float, rate: float, periods: float) -> float:
    return amount / periods if rate == 0 else float(amount * rate / -np.expm1(-periods * np.log1p(rate)))
