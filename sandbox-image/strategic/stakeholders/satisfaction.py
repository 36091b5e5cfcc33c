"""Satisfaction weighted by what a stakeholder weighs; who has not answered is left out and said."""

from typing import Any

import numpy as np
import pandas as pd

from ..calling import metric
from ..errors import StrategicDataError
from ..parsing import labels as labels_of
from ..parsing import numbers
from ..results import Figure, Result, finding, listed, many, say
from .grid import scale_of

__all__ = ["weighted_satisfaction"]


@metric(
    rows={"stakeholders": {"name": "names", "stakeholder": "names", "score": "scores", "satisfaction": "scores", "weight": "weights"}},
)  # fmt: skip
def weighted_satisfaction(scores: Any, weights: Any, *, names: Any = None, scale: Any = None) -> Result:
    """sum w s / sum w over those with a score, with the share of all weight they carry.

    scores: by stakeholder, missing ones left out. weights: 0 or more, one for each. scale: [lowest, highest],
    to check scores against. Figures: weighted_satisfaction, weight_covered, lowest_score.
    Source: definition (weighted mean). Raises StrategicDataError: no stakeholders, no score at all, a weight
    missing or negative, weights that sum to 0, a score off the scale.
    """
    read = numbers(scores, "scores")
    s, w = read.values, numbers(weights, "weights").values
    if len(s) == 0:
        raise StrategicDataError("scores", "no stakeholders given", "at least one score and its weight")
    if len(s) != len(w):
        raise StrategicDataError("weights", f"{len(w)} weights for {len(s)} scores", "one for each stakeholder")
    wrong = np.flatnonzero(np.isnan(w) | (w < 0))
    if len(wrong):
        raise StrategicDataError(
            f"weights, row {wrong[0] + 1}",
            "missing" if np.isnan(w[wrong[0]]) else f"{w[wrong[0]]:g}",
            "a weight of 0 or more; none is assumed",
        )
    known = ~np.isnan(s)
    if not known.any():
        raise StrategicDataError("scores", "missing for every stakeholder", "at least one score")
    if scale is not None:
        low, high = scale_of(scale)
        off = np.flatnonzero((s < low) | (s > high))
        if len(off):
            raise StrategicDataError(f"scores, row {off[0] + 1}", f"{s[off[0]]:g}", f"a score from {low:g} to {high:g}")
    held = float(w[known].sum())
    if held == 0:
        raise StrategicDataError("weights", "a sum of 0 over those with a score", "some weight above 0")
    value, share = float((w[known] * s[known]).sum() / held), held / float(w.sum())
    n = int(known.sum())
    labels = labels_of(names, "names", len(s)) if names is not None else [str(i + 1) for i in range(len(s))]
    figures = (
        Figure("weighted_satisfaction", value, "score", "sum w s / sum w over those with a score", n),
        Figure("weight_covered", share, "fraction", "weight of those with a score / all weight", len(s)),
        Figure("lowest_score", float(s[known].min()), "score", "minimum", n),
    )
    silent = [label for label, k in zip(labels, known, strict=True) if not k]
    warnings = (
        [f"without a score, left out: {listed(silent)}; {share:.0%} of the weight is covered"] if silent else []
    )
    table = pd.DataFrame({"stakeholder": labels, "score": s, "weight": w})
    text = f"Weighted satisfaction is {say(value)}, from {n} of {many(len(s), 'stakeholder')} with {share:.0%} of the weight"
    return Result(
        figures,
        {"satisfaction": table},
        (finding(text, "weighted_satisfaction", "weight_covered"),),
        read.notes,
        tuple(warnings),
    )
