"""Growth over time, cash burn and runway, and the level payment of a loan."""

from typing import Any

import numpy as np
import pyxirr

from ..calling import metric
from ..errors import StrategicDataError
from ..parsing import amounts, choice, number, rate
from ..results import Figure, Result, finding, say

__all__ = ["burn", "cagr", "payment", "runway"]


@metric(also={"start": "begin", "beginning": "begin", "years": "periods"})
def cagr(begin: Any, end: Any, periods: Any) -> Result:
    """Compound growth rate per period: (end / begin)^(1 / periods) - 1.

    begin: above 0. end: 0 or more. periods: intervals between the two (not points), above 0.
    Source: CFA Institute. Raises StrategicDataError: begin <= 0, end < 0, periods <= 0.
    """
    first, last = number(begin, "begin", above=0), number(end, "end", at_least=0)
    n = number(periods, "periods", above=0)
    value = (last / first) ** (1 / n) - 1
    figures = (
        Figure("cagr", value, "fraction per period", f"(end/begin)^(1/{n:g}) - 1"),
        Figure("total_growth", last / first - 1, "fraction", "end / begin - 1"),
    )
    text = f"It {'grew' if value >= 0 else 'shrank'} by {abs(value):.1%} a period over {n:g} periods"
    return Result(
        figures, findings=(finding(text, "cagr"),), assumptions=("only the two ends count; what lay between does not",)
    )


@metric()
def burn(cash_in: Any, cash_out: Any) -> Result:
    """Cash burn per period: gross = mean outflow, net = mean(outflow - inflow); positive means cash shrinks.

    cash_in, cash_out: positive amounts by period, same length. Figures: net_burn, gross_burn.
    Raises StrategicDataError: lengths differ, an empty row, a negative amount.
    """
    received, paid = amounts(cash_in, "cash_in").values, amounts(cash_out, "cash_out").values
    if len(received) != len(paid):
        raise StrategicDataError(
            "cash_out", f"{len(paid)} periods for {len(received)} of cash_in", "the same periods in both"
        )
    for name, values in (("cash_in", received), ("cash_out", paid)):
        below = np.flatnonzero(values < 0)
        if len(below):
            raise StrategicDataError(f"{name}, row {below[0] + 1}", f"{values[below[0]]:g}", "an amount of 0 or more")
    n = len(paid)
    figures = (
        Figure(
            "net_burn",
            float((paid - received).mean()),
            "currency per period",
            "mean(outflow - inflow); positive: cash shrinks",
            n,
        ),
        Figure("gross_burn", float(paid.mean()), "currency per period", "mean outflow", n),
    )
    warnings = ("fewer than 3 periods: one unusual period decides the mean",) if n < 3 else ()
    return Result(figures, warnings=warnings)


@metric(also={"burn": "net_burn"})
def runway(cash: Any, net_burn: Any) -> Result:
    """Periods until the cash is gone: cash / net burn. None where nothing is burnt.

    cash: 0 or more. net_burn: per period, positive when cash shrinks.
    Raises StrategicDataError: cash < 0, anything missing.
    """
    held, spent = number(cash, "cash", at_least=0), number(net_burn, "net_burn")
    if spent <= 0:
        figure = Figure("runway", None, "periods", "cash / net burn: no end, since cash does not shrink")
        text = "cash does not shrink at this rate, so there is no runway to count"
        return Result((figure,), findings=(finding(text[0].upper() + text[1:], "runway"),), warnings=(text,))
    periods = held / spent
    figure = Figure("runway", periods, "periods", "cash / net burn")
    text = f"The cash lasts {periods:.1f} periods at this burn"
    return Result((figure,), findings=(finding(text, "runway"),), assumptions=("the burn stays as it is",))


@metric(also={"rate": "rate_per_period", "nper": "periods", "pv": "present", "fv": "future"})
def payment(rate_per_period: Any, periods: Any, present: Any, future: Any = 0, *, payment_at: str = "end") -> Result:
    """Level payment per period of a loan or savings plan (spreadsheets' PMT, with its sign).

    rate_per_period: fraction, above -1 (a yearly nominal rate with monthly payments: rate / 12; an effective
    one: finance.convert_rate). periods: above 0. present: received now (positive), payments come out negative.
    payment_at: 'end' or 'begin' of each period. Figures: payment, total_paid, total_interest.
    Source: pyxirr, numpy-financial. Raises StrategicDataError: periods <= 0, rate <= -1, another payment_at.
    """
    r, n = rate(rate_per_period, "rate_per_period"), number(periods, "periods", above=0)
    pv, fv = number(present, "present"), number(future, "future")
    choice(payment_at, "payment_at", ("end", "begin"))
    value = pyxirr.pmt(r, n, pv, fv, pmt_at_beginning=payment_at == "begin")
    if value is None:
        raise StrategicDataError("rate_per_period", f"{r:g} over {n:g} periods", "a rate for which a payment exists")
    figures = (
        Figure(
            "payment",
            float(value),
            "currency per period",
            f"level payment at the {payment_at} of each period, r = {r:.6g}, n = {n:g}",
        ),
        Figure("total_paid", float(value) * n, "currency", "payment * n"),
        Figure("total_interest", float(value) * n + pv + fv, "currency", "payment * n + present + future"),
    )
    warnings = (f"rate {r:g} means {r:.0%} per period: a yearly rate must be converted first",) if r >= 0.5 else ()
    return Result(
        figures, findings=(finding(f"Each payment is {say(abs(float(value)))}", "payment"),), warnings=warnings
    )
