"""Service-level objectives: how much failure they allow, how much was spent, how fast."""

from typing import Any

from ..calling import metric
from ..errors import StrategicDataError
from ..parsing import number
from ..results import Figure, Result, finding, percent, say

__all__ = ["burn_rate", "error_budget", "objective"]


def objective(slo: Any) -> float:
    """An SLO as a fraction below 1. 99.9 is asked about, 100 % refused: it leaves no budget."""
    value = number(slo, "slo", above=0)
    if value == 1 or value == 100:
        raise StrategicDataError("slo", f"{value:g}", "below 100%: an objective of 100% has no error budget")
    if value > 1:
        raise StrategicDataError(
            "slo", f"{value:g}", f"a fraction below 1; if {value:g}% is meant write {value / 100:.6g}"
        )
    return value


def bad_of(bad: Any, good: Any, total: Any) -> tuple[float, float]:
    known = {
        name: number(v, name, at_least=0)
        for name, v in (("bad", bad), ("good", good), ("total", total))
        if v is not None
    }
    if "bad" not in known and "good" not in known:
        raise StrategicDataError("bad", "missing", "bad events, or good and total events")
    if "total" not in known:
        if len(known) < 2:
            raise StrategicDataError("total", "missing", "the total of events")
        known["total"] = known["bad"] + known["good"]
    failed = known["bad"] if "bad" in known else known["total"] - known["good"]
    if known["total"] == 0:
        raise StrategicDataError("total", "0", "at least one event: with no traffic the error rate is undefined")
    if not 0 <= failed <= known["total"] or (
        "good" in known and abs(failed + known["good"] - known["total"]) > 1e-9 * known["total"]
    ):
        raise StrategicDataError("bad", f"{failed:g} of {known['total']:g}", "good + bad = total, none below 0")
    return failed, known["total"]


@metric(also={"bad_events": "bad", "good_events": "good", "total_events": "total"})
def error_budget(
    slo: Any,
    window_days: Any = None,
    downtime_minutes: Any = None,
    *,
    bad: Any = None,
    good: Any = None,
    total: Any = None,
) -> Result:
    """Error budget = (1 - SLO) * minutes or events of the window; spent = bad / budget.

    slo: fraction below 1 (0.999 or "99.9 %"). By time: window_days and downtime_minutes. By events: two of
    bad, good, total. Figures: error_budget, error_budget_spent (fraction of it), error_budget_remaining (same
    unit as the budget, negative when overspent), error_budget_remaining_fraction, sli.
    Source: Google SRE book, ch. 4. Raises StrategicDataError: SLO 100 % or above 1, no traffic, no window.
    """
    target = objective(slo)
    if window_days is not None:
        minutes = number(window_days, "window_days", above=0) * 1440
        failed, whole, unit = (
            number(downtime_minutes, "downtime_minutes", at_least=0, at_most=minutes),
            minutes,
            "minutes",
        )
    else:
        failed, whole = bad_of(bad, good, total)
        unit = "events"
    budget = (1 - target) * whole
    left = budget - failed
    n = int(whole) if unit == "events" else None
    figures = (
        Figure("error_budget", budget, unit, f"(1 - {target:g}) * {whole:g} {unit}", n),
        Figure("error_budget_spent", failed / budget, "fraction", "bad / budget", n),
        Figure("error_budget_remaining", left, unit, "budget - bad; negative: overspent", n),
        Figure(
            "error_budget_remaining_fraction", left / budget, "fraction", "1 - bad / budget; negative: overspent", n
        ),
        Figure("sli", 1 - failed / whole, "fraction", "1 - bad / total", n),
    )
    state = f"overspent by {say(-left)} {unit}" if left < 0 else f"{percent(left / budget)} left: {say(left)} {unit}"
    text = f"The budget of {say(budget)} {unit} is {state}"
    warnings = (
        (f"the whole budget is {budget:.2g} events: one failure decides",) if unit == "events" and budget < 5 else ()
    )
    return Result(figures, findings=(finding(text, "error_budget", "error_budget_remaining"),), warnings=warnings)


@metric(also={"bad_events": "bad", "good_events": "good", "total_events": "total"})
def burn_rate(
    slo: Any,
    *,
    bad: Any = None,
    good: Any = None,
    total: Any = None,
    error_rate: Any = None,
    window_hours: Any = None,
    slo_window_days: Any = 30,
) -> Result:
    """Burn rate = error rate / (1 - SLO); 1 spends the budget exactly in the SLO's window.

    slo: fraction below 1. Events as in `error_budget`, or error_rate as a fraction. window_hours: length of the
    short window, for budget_spent_in_window = burn rate * hours / (slo_window_days * 24).
    Figures: burn_rate, error_rate, hours_to_exhaustion (at this rate, of a full budget), budget_spent_in_window.
    Source: Google SRE workbook, ch. 5 (14.4x over 1 h spends 2 % of 30 days).
    Raises StrategicDataError: SLO 100 %, no traffic, a rate outside 0..1.
    """
    target = objective(slo)
    n = None
    warnings: tuple[str, ...] = ()
    if error_rate is not None:
        share = number(error_rate, "error_rate", at_least=0, at_most=1)
    else:
        failed, whole = bad_of(bad, good, total)
        share, n = failed / whole, int(whole)
        if failed < 10:
            warnings = (f"{failed:g} bad of {whole:g} events: a few more or less change the rate much",)
    days = number(slo_window_days, "slo_window_days", above=0)
    rate = share / (1 - target)
    figures = [
        Figure("burn_rate", rate, "x", f"error rate / (1 - {target:g})", n),
        Figure("error_rate", share, "fraction", "bad / total" if n else "as given", n),
        Figure(
            "hours_to_exhaustion",
            days * 24 / rate if rate else None,
            "hours",
            f"{days:g} days / burn rate, of a full budget" if rate else "never at a rate of 0",
        ),
    ]
    if window_hours is not None:
        hours = number(window_hours, "window_hours", above=0)
        figures.append(
            Figure(
                "budget_spent_in_window",
                rate * hours / (days * 24),
                "fraction",
                f"burn rate * {hours:g} h / {days:g} days",
                n,
            )
        )
    text = f"The budget burns at {say(rate)} times the rate that would just last {days:g} days"
    return Result(tuple(figures), findings=(finding(text, "burn_rate"),), warnings=warnings)
