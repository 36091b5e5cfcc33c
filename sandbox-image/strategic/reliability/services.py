"""Which services meet their own target. Missing is unknown: neither 0 nor healthy."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from ..calling import metric
from ..errors import StrategicDataError
from ..parsing import flag, labels, mapping, numbers
from ..results import Figure, Result, finding, listed, many

__all__ = ["service_health"]


@metric(
    rows={"services": {"service": "services", "name": "services", "score": "scores", "sli": "scores", "target": "targets", "slo": "targets"}},
)  # fmt: skip
def service_health(
    services: Any, scores: Any, targets: Any, *, higher_is_better: bool = True, weights: Mapping[str, Any] | None = None
) -> Result:
    """Share of services that meet their own target (at the target counts as met); those below are listed.

    services: distinct names. scores: SLI or score by service, missing = unknown. targets: one for each, or one
    for all. weights: {service: weight} for a composite (weighted mean score); without them there is none.
    Figures: services_meeting (share of known), services_below, services_unknown, composite_score.
    Table 'services': service, score, target, state. Source: Google SRE book.
    Raises StrategicDataError: a service twice, a target missing, no score at all, weights that sum to 0.
    """
    names = labels(services, "services")
    higher_is_better = flag(higher_is_better, "higher_is_better")
    read = numbers(scores, "scores")
    values = read.values
    n = len(names)
    if n == 0 or len(values) != n:
        raise StrategicDataError("scores", f"{len(values)} for {n} services", "one for each service, at least one")
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise StrategicDataError("services", f"{twice[0]} more than once", "each service once")
    goal = numbers(
        targets if hasattr(targets, "__len__") and not isinstance(targets, str) else [targets] * n, "targets"
    ).values
    if len(goal) != n or np.isnan(goal).any():
        raise StrategicDataError(
            "targets", f"{int((~np.isnan(goal)).sum())} for {n} services", "a target for each service"
        )
    known = ~np.isnan(values)
    if not known.any():
        raise StrategicDataError("scores", "missing for every service", "at least one score")
    one_scale(values[known], goal, higher_is_better)
    met = known & ((values >= goal) if higher_is_better else (values <= goal))
    state = np.where(~known, "unknown", np.where(met, "met", "below target"))
    below = [name for name, s in zip(names, state, strict=True) if s == "below target"]
    count = int(known.sum())
    sign = ">=" if higher_is_better else "<="
    figures = [
        Figure(
            "services_meeting",
            float(met.sum() / count),
            "fraction",
            f"services with score {sign} their target / services with a score",
            count,
        ),
        Figure("services_below", len(below), "services", "known and not meeting", count),
        Figure("services_unknown", n - count, "services", "no score: neither healthy nor not"),
    ]
    if weights is None:
        figures.append(Figure("composite_score", None, "score", "not available: needs weights by service"))
    else:
        w = numbers([mapping(weights, "weights", "{service: weight}").get(name) for name in names], "weights").values
        if np.isnan(w[known]).any() or (w[known] < 0).any() or w[known].sum() == 0:
            raise StrategicDataError(
                "weights",
                "missing, negative or all 0",
                "a weight of 0 or more for each service with a score, some above 0",
            )
        figures.append(
            Figure(
                "composite_score",
                float((w[known] * values[known]).sum() / w[known].sum()),
                "score",
                "sum w score / sum w over known services",
                count,
            )
        )
    table = pd.DataFrame({"service": names, "score": values, "target": goal, "state": state})
    text = f"{int(met.sum())} of {many(count, 'service')} with a score {'meets its' if met.sum() == 1 else 'meet their'} target" + (
        f"; below: {listed(below)}" if below else ""
    )
    warnings = (
        (
            f"{many(n - count, 'service')} {'has' if n - count == 1 else 'have'} no score: {listed(x for x, k in zip(names, known, strict=True) if not k)}",
        )
        if count < n
        else ()
    )
    return Result(
        tuple(figures),
        {"services": table},
        (finding(text, "services_meeting", "services_below"),),
        (*read.notes, f"a score equal to its target meets it ({sign})"),
        warnings,
    )


def one_scale(scores: Any, goals: Any, higher_is_better: bool) -> None:
    """Refuses shares beside per cent: 99.5 would pass any target of 0.999."""
    if not higher_is_better:
        return
    over = scores[scores > 1]
    shares, percents = bool((goals <= 1).all() and (goals > 0).all()), bool((goals > 1).all())
    if (shares and len(over)) or (percents and not len(over) and scores.max() > 0):
        wrong = over[0] if len(over) else scores.max()
        raise StrategicDataError(
            "scores",
            f"{wrong:g} against a target of {goals[0]:g}",
            "scores and targets on one scale: fractions such as 0.995, or text such as '99.5 %'",
        )
