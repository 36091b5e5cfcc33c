"""DORA bands: which band each key falls in, under a rule that is named. No grade over all keys."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from ..calling import metric
from ..errors import StrategicDataError
from ..parsing import mapping, number, pairs
from ..results import Figure, Result, finding

__all__ = ["dora_bands"]

DAY, WEEK, MONTH = 24.0, 168.0, 730.0
HOURS: tuple[tuple[float, str], ...] = (
    (DAY, "< 1 day"),
    (WEEK, "< 1 week"),
    (MONTH, "< 1 month"),
    (6 * MONTH, "< 6 months"),
)
RULE = "fourkeys 2019"
NOTHING_DEPLOYED = "no deployments in the window: the frequency is undefined and falls in no band"


@metric(also={"change_failure_rate": "failure_rate", "restore_hours": "recovery_hours"})
def dora_bands(
    *,
    deploy_days_per_week: Any = None,
    deploy_days_per_month: Any = None,
    lead_time_hours: Any = None,
    failure_rate: Any = None,
    recovery_hours: Any = None,
    deployments: Any = None,
    thresholds: Mapping[str, Sequence[Any]] | None = None,
) -> Result:
    """The band of each DORA key that is given, by the fourkeys rule of 2019 or the caller's own thresholds.

    deploy_days_per_week: median days a week with a deployment; >= 3 daily, >= 1 weekly; below that
    deploy_days_per_month >= 1 monthly, else yearly. deployments: their number in the window; 0 has no band.
    lead_time_hours, recovery_hours: medians; under 1 day, 1 week, 1 month (730 h), 6 months.
    failure_rate: fraction; <= 15 %, < 46 %, above.
    thresholds: {"lead_time_hours": [[24, "fast"], [168, "fair"], [None, "slow"]]}: upper bounds (exclusive)
    with the caller's words; replaces the rule for that key.
    Figures: band.<key>. Source: fourkeys METRICS.md (2019). The clusters of the yearly reports are no
    thresholds, and DORA dropped the tiers in 2025, so there is no overall grade.
    Raises StrategicDataError: no key given, a rate outside 0..1, thresholds out of order.
    """
    keys = {
        "deployment_frequency": deploy_days_per_week,
        "lead_time_hours": lead_time_hours,
        "failure_rate": failure_rate,
        "recovery_hours": recovery_hours,
    }
    none_deployed = deployments is not None and number(deployments, "deployments", at_least=0) == 0
    if all(value is None for value in keys.values()) and not none_deployed:
        raise StrategicDataError(
            "deploy_days_per_week, lead_time_hours, failure_rate, recovery_hours",
            "all missing",
            "at least one of the four keys",
        )
    thresholds = {} if thresholds is None else mapping(thresholds, "thresholds", "{key: [[bound, word], ...]}")
    unknown = [key for key in thresholds if key not in keys]
    if unknown:
        raise StrategicDataError(f"thresholds.{unknown[0]}", "no such key", f"one of {', '.join(keys)}")
    rows: list[tuple[str, float | None, str | None, str]] = []
    for key, value in keys.items():
        if key == "deployment_frequency" and none_deployed:
            rows.append((key, None, None, f"not available: {NOTHING_DEPLOYED}"))
            continue
        if value is None:
            rows.append((key, None, None, "not available: the key was not given"))
            continue
        read = number(value, key, at_least=0, at_most=1 if key == "failure_rate" else None)
        if thresholds and key in thresholds:
            rows.append((key, read, by_thresholds(read, thresholds[key], key), "the caller's thresholds"))
        else:
            rows.append((key, read, fourkeys(key, read, deploy_days_per_month), f"{RULE}: {EXPLAIN[key]}"))
    figures = tuple(Figure(f"band.{key}", band, "band", method) for key, _, band, method in rows)
    table = pd.DataFrame(rows, columns=["key", "value", "band", "rule"])
    known = [f"{key.replace('_', ' ')} {band}" for key, _, band, _ in rows if band]
    findings = (
        (
            finding(
                f"By the rule of {RULE if not thresholds else 'the caller'}: {', '.join(known)}",
                *(f"band.{k}" for k, _, b, _ in rows if b),
            ),
        )
        if known
        else ()
    )
    said = (
        f"bands by {RULE} unless thresholds were given; clusters of the yearly DORA reports are not thresholds and DORA dropped tiers in 2025",
        "no overall grade: the keys are read together, not averaged",
    )
    absent = [key.replace("_", " ") for key, value in keys.items() if value is None and not (none_deployed and key == "deployment_frequency")]
    if absent:
        said = (*said, f"no band for {', '.join(absent)}: not given")
    warnings = (NOTHING_DEPLOYED,) if none_deployed else ()
    return Result(figures, {"bands": table}, findings, said, warnings)


EXPLAIN = {
    "deployment_frequency": "daily from a median of 3 days a week with a deployment, weekly from 1, monthly from 1 a month, else yearly",
    "lead_time_hours": "median < 1 day, < 1 week, < 1 month (730 h), < 6 months, above",
    "failure_rate": "<= 15%, < 46%, above",
    "recovery_hours": "median < 1 day, < 1 week, < 1 month (730 h), < 6 months, above",
}


def fourkeys(key: str, value: float, per_month: Any) -> str:
    if key == "failure_rate":
        return "<= 15%" if value <= 0.15 else "< 46%" if value < 0.46 else ">= 46%"
    if key == "deployment_frequency":
        if value > 7:
            raise StrategicDataError("deploy_days_per_week", f"{value:g}", "days a week, at most 7")
        if value >= 3:
            return "daily"
        if value >= 1:
            return "weekly"
        if per_month is None:
            return "less than weekly"
        return "monthly" if number(per_month, "deploy_days_per_month", at_least=0) >= 1 else "yearly"
    return next((word for bound, word in HOURS if value < bound), ">= 6 months")


def by_thresholds(value: float, steps: Sequence[Any], key: str) -> str:
    last = -1.0
    for step in pairs(steps, f"thresholds.{key}"):
        if step[0] is None:
            return str(step[1])
        bound = number(step[0], f"thresholds.{key}")
        if bound <= last:
            raise StrategicDataError(f"thresholds.{key}", f"{bound:g} after {last:g}", "bounds in rising order")
        last = bound
        if value < bound:
            return str(step[1])
    raise StrategicDataError(f"thresholds.{key}", f"no band for {value:g}", "a last pair with null as its bound")
