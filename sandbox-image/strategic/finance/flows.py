"""What the finance metrics share: reading cash flows, and rates that fit their period. No metric here."""

from typing import Any

import numpy as np

from ..calling import metric
from ..errors import StrategicDataError
from ..parsing import amounts, choice, dates, number, rate
from ..parsing.numbers import Floats

__all__ = ["PER_YEAR", "convert_rate", "dated", "flows", "period_rate", "unit_of"]

PER_YEAR = {"year": 1, "half-year": 2, "quarter": 4, "month": 12, "week": 52, "day": 365}


def flows(cashflows: Any, field: str = "cashflows", *, both_signs: bool = False) -> tuple[Floats, tuple[str, ...], str]:
    """Flows by period, their notes, their currency. Raises where a row is empty or, if asked, a sign is lacking."""
    read = amounts(cashflows, field)
    if read.unit == "%":
        raise StrategicDataError(field, "per cent", "amounts of money")
    if both_signs:
        need_both_signs(read.values, field)
    return read.values, read.notes, read.unit or "currency"


def need_both_signs(values: Floats, field: str) -> None:
    if not (values < 0).any():
        raise StrategicDataError(field, "no negative flow", "at least one outflow (negative) and one inflow (positive)")
    if not (values > 0).any():
        raise StrategicDataError(field, "no positive flow", "at least one outflow (negative) and one inflow (positive)")


def dated(
    days: Any, cashflows: Any, *, both_signs: bool = False, field: str = "amounts"
) -> tuple[Any, Floats, Floats, tuple[str, ...], str]:
    """Flows in date order: dates, years since the first (actual/365), amounts, notes, currency."""
    values, notes, unit = flows(cashflows, field, both_signs=both_signs)
    read = dates(days, "dates")
    if len(read.values) != len(values):
        raise StrategicDataError(
            "dates", f"{len(read.values)} dates for {len(values)} amounts", "one date for each amount"
        )
    order = np.argsort(read.values.to_numpy(), kind="stable")
    index = read.values.normalize()[order]
    said = [*notes, *read.notes]
    if (np.diff(order) < 0).any():
        said.append("rows sorted by date")
    years = np.asarray((index - index[0]).days, dtype=float) / 365
    return index, years, values[order], tuple(said), unit


def unit_of(period: str, field: str = "period") -> int:
    return PER_YEAR[choice(period, field, tuple(PER_YEAR))]


def period_rate(
    value: Any, period: str, rate_period: str | None, field: str = "rate"
) -> tuple[float, tuple[str, ...], tuple[str, ...]]:
    """The rate per flow period, with what was assumed and what to warn of."""
    given = rate(value, field)
    if rate_period is None:
        rate_period = period
        if unit_of(period) > 1:
            said = f"{field} {given:g} read as per {period}, as the flows are (rate_period='year' converts a yearly rate)"
            doubt = f"{field} {given:g} was read as {given:.2%} per {period}, {(1 + given) ** unit_of(period) - 1:.1%} a year: if it is a yearly rate, say rate_period='year'"
            return given, (said,), (doubt,) if (1 + given) ** unit_of(period) >= 1.6 else ()
    warnings = (
        (f"{field} {given:g} means {given:.0%} per {rate_period}: if {given:g} % was meant, write {given / 100:g}",)
        if given >= 1
        else ()
    )
    if unit_of(period) == unit_of(rate_period, "rate_period"):
        return given, (), warnings
    converted = float((1 + given) ** (unit_of(rate_period) / unit_of(period)) - 1)
    said = f"{field} {given:.6g} per {rate_period} converted to {converted:.6g} per {period}: (1 + r)^({unit_of(rate_period)}/{unit_of(period)}) - 1"
    return converted, (said,), warnings


@metric(also={"rate": "value"})
def convert_rate(value: Any, *, period: str, rate_period: str = "year") -> float:
    """An effective rate per `rate_period` as one per `period`: (1 + r)^(p/q) - 1.

    periods: year, half-year, quarter, month, week (52), day (365). Raises StrategicDataError for r <= -1.
    """
    return period_rate(value, period, rate_period)[0]


def whole_periods(value: Any, field: str) -> int:
    return int(number(value, field, at_least=1, whole=True))
