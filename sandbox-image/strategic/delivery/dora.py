"""The four DORA keys as they are measured; their bands are in bands.py."""

from typing import Any

import numpy as np
import pandas as pd

from ..calling import metric
from ..errors import StrategicDataError
from ..intervals import wilson
from ..parsing import date, dates, number
from ..results import Figure, Result, finding, many, say
from .bands import NOTHING_DEPLOYED
from .times import Spans, spans

__all__ = ["change_failure_rate", "deployment_frequency", "failed_deployment_recovery_time", "lead_time_for_changes"]


@metric(also={"deployments": "deployed", "deploy_times": "deployed", "dates": "deployed"})
def deployment_frequency(deployed: Any, *, start: Any = None, end: Any = None) -> Result:
    """Deployments per day, and the median number of days a week (Monday to Sunday) with at least one.

    deployed: times of deployments, any order. start, end: the window, both days included; without it the
    first to the last deployment. Figures: deployments_per_day, deployments, deploy_days_per_week_median,
    deploy_days_per_month_median, window_days. Table 'weeks'.
    Source: DORA; fourkeys METRICS.md. No deployments in a given window is 0 a day and says so.
    Raises StrategicDataError: no deployment and no window, end before start.
    """
    read = dates(deployed, "deployed")
    if len(read.values) == 0 and (start is None or end is None):
        raise StrategicDataError(
            "deployed", "no deployments", "deployment times, or the start and end of the window that had none"
        )
    first = (date(start, "start") if start is not None else read.values.min()).normalize()
    last = (date(end, "end") if end is not None else read.values.max()).normalize()
    if last < first:
        raise StrategicDataError("end", f"{last.date()} before start {first.date()}", "an end at or after the start")
    days = read.values.normalize()
    inside = days[(days >= first) & (days <= last)]
    window = (last - first).days + 1
    per_week = active_days(inside, first, last, "W-SUN")
    per_month = active_days(inside, first, last, "M")
    notes = [*read.notes, f"window {first.date()} to {last.date()}, {window} days, both included"]
    warnings = []
    if start is None or end is None:
        notes.append("the window was taken from the deployments themselves: quiet time before and after is not in it")
    if len(inside) < len(days):
        warnings.append(f"{many(len(days) - len(inside), 'deployment')} outside the window left out")
    if len(inside) == 0:
        warnings.append(NOTHING_DEPLOYED)
    if window < 28:
        warnings.append(f"a window of {window} days says little about a rhythm")
    n = len(inside)
    figures = (
        Figure("deployments_per_day", n / window, "deployments per day", "deployments / days in window", n),
        Figure("deployments", n, "deployments", "count in window"),
        Figure(
            "deploy_days_per_week_median",
            float(np.median(per_week)),
            "days per week",
            "median over weeks of days with a deployment, empty weeks in",
            len(per_week),
        ),
        Figure(
            "deploy_days_per_month_median",
            float(np.median(per_month)),
            "days per month",
            "median over months of days with a deployment, empty months in",
            len(per_month),
        ),
        Figure("window_days", window, "days", "end - start + 1"),
    )
    weeks = pd.period_range(first, last, freq="W-SUN")
    table = pd.DataFrame(
        {"week": [w.start_time.date().isoformat() for w in weeks], "days_with_deployment": per_week.astype(int)}
    )
    apart = f", one every {say(window / n)} days" if 0 < n < window else f", {say(n / window)} a day" if n else ""
    usual = float(np.median(per_week))
    text = f"{many(n, 'deployment')} in {window:,} days{apart}; the median week has {say(usual)} {'day' if usual == 1 else 'days'} with a deployment"
    return Result(
        figures,
        {"weeks": table},
        (finding(text, "deployments_per_day", "deploy_days_per_week_median"),),
        tuple(notes),
        tuple(warnings),
    )


def active_days(days: pd.DatetimeIndex, first: Any, last: Any, freq: str) -> Any:
    index = pd.period_range(first, last, freq=freq)
    return days.unique().to_period(freq).value_counts().reindex(index, fill_value=0).to_numpy(dtype=float)


@metric(
    also={"commits": "committed", "deploys": "deployed"},
    rows={"changes": {"committed": "committed", "commit": "committed", "deployed": "deployed", "deploy": "deployed"}},
)
def lead_time_for_changes(committed: Any, deployed: Any, *, unit: str = "hours") -> Result:
    """Median time from commit to production; negative spans are left out and counted.

    committed, deployed: times by change (not deployed: left out as open). unit: hours, days, minutes.
    Figures: lead_time_for_changes, lead_time_for_changes_p85, lead_time_for_changes_excluded.
    Source: DORA (the median, not the mean). Raises StrategicDataError: no deployed change, lengths differ.
    """
    read = spans(committed, deployed, unit, working_days=False, as_of=None, what=("committed", "deployed"))
    return median_of("lead_time_for_changes", read, unit, "a change with commit and deployment time", "not deployed")


@metric(
    rows={"incidents": {"failed": "failed", "failed_at": "failed", "restored": "restored", "restored_at": "restored"}},
)
def failed_deployment_recovery_time(failed: Any, restored: Any, *, unit: str = "hours") -> Result:
    """Median time from a failed deployment to restored service (formerly time to restore, MTTR).

    failed, restored: times by incident; without `restored` an incident is open and reported apart.
    Figures: failed_deployment_recovery_time, _p85, _excluded, _open. Source: DORA 2023.
    Raises StrategicDataError: no restored incident, lengths differ.
    """
    read = spans(failed, restored, unit, working_days=False, as_of=None, what=("failed", "restored"))
    return median_of(
        "failed_deployment_recovery_time", read, unit, "an incident with failure and restoration", "not restored"
    )


def median_of(name: str, read: Spans, unit: str, needed: str, still: str) -> Result:
    n = len(read.durations)
    if n == 0:
        raise StrategicDataError(
            name, f"no complete row ({read.open_items} {still}, {read.excluded} left out)", f"at least {needed}"
        )
    middle = float(np.median(read.durations))
    figures = [
        Figure(name, middle, unit, "median", n),
        Figure(f"{name}_p85", float(np.quantile(read.durations, 0.85)), unit, "85th percentile, linear (n - 1)", n),
        Figure(f"{name}_excluded", read.excluded, "rows", "negative or without a start"),
        Figure(f"{name}_open", read.open_items, "rows", still),
    ]
    warnings = [*read.warnings]
    if read.open_items:
        warnings.append(f"{read.open_items} rows are {still}: reported apart, not in the median")
    if n < 5:
        warnings.append(f"n = {n}: one unusual row moves the median")
    text = f"{name.replace('_', ' ').capitalize()}: half of {n} took {say(middle)} {unit} or less"
    return Result(tuple(figures), findings=(finding(text, name),), assumptions=read.notes, warnings=tuple(warnings))


@metric(also={"failed": "failures", "deploys": "deployments", "total": "deployments", "confidence": "level"})
def change_failure_rate(failures: Any, deployments: Any, *, level: float = 0.95) -> Result:
    """Failed / all deployments with Wilson's interval; undefined, not 0 %, without deployments.

    failures, deployments: whole counts, failures <= deployments. Source: DORA; Wilson 1927.
    Raises StrategicDataError: no deployments, more failures than deployments.
    """
    total = int(number(deployments, "deployments", at_least=0, whole=True))
    if total == 0:
        raise StrategicDataError(
            "deployments", "0", "at least one: the failure rate of no deployments is undefined, not 0%"
        )
    failed = int(number(failures, "failures", at_least=0, at_most=total, whole=True))
    interval = wilson(failed, total, level)
    figure = Figure(
        "change_failure_rate",
        failed / total,
        "fraction",
        f"failed / all deployments; interval: Wilson {level:.0%}",
        total,
        interval,
    )
    text = f"{failed} of {total} deployments failed ({failed / total:.1%}; {interval[0]:.1%} to {interval[1]:.1%} at {level:.0%})"
    warnings = (f"n = {total}: the interval is wide",) if total < 30 else ()
    return Result((figure,), findings=(finding(text, "change_failure_rate"),), warnings=warnings)
