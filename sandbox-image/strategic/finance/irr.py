"""Internal rates of return: all of them, checked, and none passed off where there are several."""

from typing import Any

import numpy as np

from ..calling import metric
from ..errors import StrategicDataError
from ..results import Figure, Result, finding
from .flows import dated, flows, need_both_signs, unit_of
from .roots import MAX_SIGN_CHANGES, rates, sign_changes

__all__ = ["irr", "xirr"]


@metric(also={"flows": "cashflows", "cash_flows": "cashflows"})
def irr(cashflows: Any, *, period: str = "year") -> Result:
    """Internal rate of return: every r > -1 with sum CF_t / (1 + r)^t = 0.

    cashflows: one flow per period, outflows negative; both signs.
    Figures: irr (fraction per period; None where several rates solve it, since no single one is the
    answer), irr_roots (all of them, ascending), and irr_annual where period is not a year.
    Source: Descartes' rule of signs; numpy-financial. Each root is put back into the NPV before it is given.
    Raises StrategicDataError: one sign only, no real rate, an empty row.
    """
    values, notes, _ = flows(cashflows, both_signs=True)
    found, touching = solve(np.arange(len(values), dtype=float), values, "cashflows")
    unit = f"fraction per {period}"
    result = describe("irr", found, touching, unit, "all r > -1 with sum CF_t/(1+r)^t = 0", values, notes)
    if unit_of(period) == 1 or len(found) > 1:
        return result
    annual = Figure(
        "irr_annual",
        (1 + found[0]) ** unit_of(period) - 1,
        "fraction per year",
        f"(1+irr)^{unit_of(period)} - 1",
        len(values),
    )
    return Result((*result.figures, annual), {}, result.findings, result.assumptions, result.warnings)


@metric(
    also={"cashflows": "amounts", "flows": "amounts"},
    rows={"rows": {"date": "dates", "dates": "dates", "amount": "amounts", "amounts": "amounts", "cashflow": "amounts", "flow": "amounts"}},
)  # fmt: skip
def xirr(dates: Any, amounts: Any) -> Result:
    """Internal rate of return of dated flows: every annual r > -1 with sum CF_i / (1 + r)^(days_i / 365) = 0.

    dates, amounts: same length, any order; both signs; not all on one day.
    Figures: xirr (None where several rates solve it), xirr_roots, holding_period_return (all inflows over
    all outflows, less 1, not annualised), span_days. Source: Microsoft XIRR, actual/365.
    Raises StrategicDataError: lengths differ, one sign only, all on one day, no real rate, a bad date.
    """
    index, years, values, notes, _ = dated(dates, amounts, both_signs=True)
    span = round(float(years[-1]) * 365)
    if span == 0:
        raise StrategicDataError("dates", "all flows on one day", "flows on at least two days")
    found, touching = solve(years, values, "amounts")
    result = describe(
        "xirr", found, touching, "fraction per year", "all r > -1 with sum CF/(1+r)^(days/365) = 0", values, notes
    )
    held = float(values[values > 0].sum() / -values[values < 0].sum() - 1)
    extra = (
        Figure("holding_period_return", held, "fraction", "inflows / outflows - 1, not annualised", len(values)),
        Figure("span_days", span, "days", "last date - first date"),
    )
    warnings = list(result.warnings)
    if span < 365:
        warnings.append(
            f"the flows span {span} days: xirr scales that to a year; holding_period_return ({held:.2%}) is not scaled"
        )
    said = (*result.assumptions, f"years counted from {index[0].date().isoformat()}, actual/365")
    return Result((*result.figures, *extra), {}, result.findings, said, tuple(warnings))


def solve(times: Any, values: Any, field: str) -> tuple[list[float], bool]:
    need_both_signs(values, field)
    changes = sign_changes(values)
    if changes > MAX_SIGN_CHANGES:
        raise StrategicDataError(
            field, f"{changes} changes of sign", f"at most {MAX_SIGN_CHANGES}; use NPV or MIRR instead"
        )
    found = rates(times, values)
    if not found:
        raise StrategicDataError(
            field,
            "no real rate brings their present value to zero",
            "flows that some rate can balance; use NPV or MIRR",
        )
    return [root for root, _ in found], any(touching for _, touching in found)


def describe(
    name: str, found: list[float], touching: bool, unit: str, method: str, values: Any, notes: tuple[str, ...]
) -> Result:
    n = len(values)
    several = len(found) > 1
    listed = ", ".join(f"{root:.4%}" for root in found)
    head = Figure(
        name,
        None if several else found[0],
        unit,
        method + ("; several, so no single one is given" if several else ""),
        n,
    )
    figures = (head, Figure(f"{name}_roots", tuple(found), unit, method, n))
    warnings, findings = [], []
    if several:
        warnings.append(f"several rates solve it ({listed}): none is the return; go by npv or mirr")
        findings.append(finding(f"{len(found)} rates bring the value to zero: {listed}", f"{name}_roots"))
    else:
        findings.append(finding(f"The flows return {found[0]:.2%} {unit.removeprefix('fraction ')}", name))
    if touching:
        warnings.append("at a double root the value only touches zero: it is positive, or negative, on both sides")
    elif not several and sign_changes(values) > 1:
        warnings.append(
            f"the flows change sign {sign_changes(values)} times; all rates above -100% were searched and one solves it"
        )
    return Result(figures, {}, tuple(findings), notes, tuple(warnings))
