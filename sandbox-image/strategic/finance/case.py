"""The whole case of one investment: every measure that its flows carry, and why the others are absent."""

from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd

from ..calling import metric
from ..errors import StrategicDataError
from ..results import Figure, Result, attempt, finding, say
from .flows import dated, flows, need_both_signs, period_rate, unit_of
from .irr import irr, xirr
from .payback import discounted_payback, payback, profitability_index
from .roi import mirr, simple_roi
from .value import annuity, npv, xnpv

__all__ = ["investment_case"]


@metric(also={"flows": "cashflows", "cash_flows": "cashflows", "discount_rate": "rate"})
def investment_case(
    cashflows: Any,
    rate: Any,
    *,
    dates: Any = None,
    finance_rate: Any = None,
    reinvest_rate: Any = None,
    period: str = "year",
    rate_period: str = "year",
) -> Result:
    """ROI, NPV, IRR, MIRR, paybacks, profitability index and equivalent annuity of regular flows; with dates ROI,
    XNPV and XIRR.

    cashflows: by period from t = 0, outflows negative, both signs. rate: per rate_period, converted to the period.
    dates: of each flow, in any order; or the numbers of its periods (0, 1, 2 ...), which only put the flows in order.
    finance_rate, reinvest_rate: for MIRR, per rate_period; default: the discount rate, said.
    Figures: npv (or xnpv), roi, net_gain, roi_annualised, irr and irr_roots (or xirr, xirr_roots,
    holding_period_return, span_days), mirr, payback, payback_open, discounted_payback, discounted_payback_open,
    profitability_index, equivalent_annuity. A measure the flows do not carry has value None and its reason.
    Table 'flows': period or date, flow, discounted, cumulative, cumulative_discounted. Source: the single metrics.
    Raises StrategicDataError: one sign only, an empty row, rate <= -1, dates that do not match.
    """
    places = None if dates is None else period_numbers(dates)
    if dates is not None and places is None:
        return irregular(cashflows, rate, dates)
    values, notes, unit = flows(cashflows, both_signs=True)
    if places is not None:
        values, more = by_number(values, places)
        notes = (*notes, *more)
    r, said, warned = period_rate(rate, period, rate_period)
    n = len(values)
    lend, more = own_rate(reinvest_rate, "reinvest_rate", r, period, rate_period)
    borrow, also = own_rate(finance_rate, "finance_rate", r, period, rate_period)
    parts = [
        npv(r, values, period=period, rate_period=period),
        roi_of(values, (n - 1) / unit_of(period)),
        attempt({"irr": f"fraction per {period}", "irr_roots": f"fraction per {period}"}, irr, values, period=period),
        attempt({"mirr": "fraction per period"}, mirr, values, borrow, lend),
        attempt({"payback": f"{period}s", "payback_open": unit}, payback, values, period=period),
        attempt(
            {"discounted_payback": f"{period}s", "discounted_payback_open": unit},
            discounted_payback,
            values,
            r,
            period=period,
            rate_period=period,
        ),
        attempt({"profitability_index": "ratio"}, profitability_index, values, r, period=period, rate_period=period),
    ]
    value = float(parts[0].value)
    level = Figure(
        "equivalent_annuity", annuity(value, r, n - 1), f"{unit} per {period}", "NPV r/(1-(1+r)^-n), n = flows - 1", n
    )
    discounted = values * (1 + r) ** -np.arange(n, dtype=float)
    table = flow_table("period", np.arange(n), values, discounted)
    head = finding(f"At {say(r * 100)}% per {period} the investment {worth(value)} in today's money", "npv")
    same = (
        ()
        if reinvest_rate is not None and finance_rate is not None
        else ("MIRR takes the discount rate where no finance or reinvestment rate was given",)
    )
    return joined([*parts, Result((level,))], unit, table, head, (*notes, *said, *more, *also, *same), warned)


def period_numbers(dates: Any) -> list[int] | None:
    """Whole numbers that cannot be years, so they number the periods; None where they are dates."""
    try:
        given = [float(entry) for entry in list(dates)]
    except (TypeError, ValueError):
        return None
    return [int(entry) for entry in given] if given and all(0 <= x < 1000 and x == int(x) for x in given) else None


def by_number(values: Any, places: list[int]) -> tuple[Any, tuple[str, ...]]:
    """Flows in the order of their periods. Raises where a period is there twice or lacks."""
    first = min(places)
    if len(places) != len(values):
        raise StrategicDataError("dates", f"{len(places)} periods for {len(values)} flows", "one for each flow")
    if sorted(places) != list(range(first, first + len(places))):
        twice = next((p for p in sorted(set(places)) if places.count(p) > 1), None)
        lacking = next(p for p in range(first, max(places) + 2) if p not in places)
        found = f"period {twice} more than once" if twice is not None else f"no period {lacking}"
        raise StrategicDataError("dates", found, "each period once, 0 as the flow of one in which none falls")
    said = ("flows put in the order of their period numbers", *((f"period {first}, the first, is taken as t = 0",) if first else ()))
    return values[np.argsort(places, kind="stable")], said


def own_rate(given: Any, field: str, discount: float, period: str, rate_period: str) -> tuple[float, tuple[str, ...]]:
    """A rate of its own per period and what is said of it, or the discount rate, of which nothing more is said."""
    if given is None:
        return discount, ()
    rate, said, _ = period_rate(given, period, rate_period, field)
    return rate, said


def irregular(cashflows: Any, rate: Any, days: Any) -> Result:
    index, years, values, notes, unit = dated(days, cashflows, both_signs=True, field="cashflows")
    r, _, warned = period_rate(rate, "year", "year")
    parts = [
        xnpv(r, index, values),
        roi_of(values, float(years[-1])),
        attempt(
            {"xirr": "fraction per year", "xirr_roots": "fraction per year", "holding_period_return": "fraction"},
            xirr,
            index,
            values,
        ),
    ]
    table = flow_table("date", index.strftime("%Y-%m-%d"), values, values * (1 + r) ** -years)
    value = float(parts[0].value)
    head = finding(f"At {say(r * 100)}% a year the investment {worth(value)} in money of the first day", "xnpv")
    return joined(parts, unit, table, head, notes, warned)


def worth(value: float) -> str:
    return f"{'adds' if value > 0 else 'loses'} {say(abs(value))}" if value else "neither adds nor loses anything"


def roi_of(values: Any, years: float) -> Result:
    need_both_signs(values, "cashflows")
    units = {"roi": "fraction", "net_gain": "currency", "roi_annualised": "fraction per year"}
    span = years if years > 0 else None
    return attempt(units, simple_roi, float(values[values > 0].sum()), float(-values[values < 0].sum()), span)


def flow_table(label: str, at: Any, values: Any, discounted: Any) -> pd.DataFrame:
    columns = {label: at, "flow": values, "discounted": discounted}
    return pd.DataFrame({**columns, "cumulative": values.cumsum(), "cumulative_discounted": discounted.cumsum()})


def joined(
    parts: list[Result], unit: str, table: pd.DataFrame, head: str, said: tuple[str, ...], warned: tuple[str, ...]
) -> Result:
    """One result of all, amounts in the currency of the flows, which the parts had as bare numbers."""

    def once(kind: str, first: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys([*first, *(text for part in parts for text in getattr(part, kind))]))

    figures = {
        figure.name: replace(figure, unit=unit if figure.unit == "currency" else figure.unit)
        for part in parts
        for figure in part.figures
    }
    return Result(
        tuple(figures.values()),
        {"flows": table},
        once("findings", (head,)),
        once("assumptions", said),
        once("warnings", warned),
    )
