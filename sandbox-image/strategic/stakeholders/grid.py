"""Mendelow's power-interest grid, and the scores that may feed it."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from ..calling import metric
from ..errors import StrategicDataError
from ..parsing import labels, mapping, number, numbers
from ..parsing.heard import hear
from ..results import Figure, Result, finding, listed, many

__all__ = ["influence_score", "interest_score", "power_interest_grid"]

QUADRANTS = {
    (True, True): "manage closely",
    (True, False): "keep satisfied",
    (False, True): "keep informed",
    (False, False): "monitor",
}


def scale_of(scale: Any) -> tuple[float, float]:
    if scale is None:
        raise StrategicDataError("scale", "missing", "the lowest and highest possible score, such as [1, 10]")
    if isinstance(scale, int) and not isinstance(scale, bool) and scale >= 3:
        hear([f"scale {scale} read as 1 to {scale}"])
        return 1.0, float(scale)
    ends = numbers(scale, "scale").values
    if len(ends) != 2 or np.isnan(ends).any() or ends[0] >= ends[1]:
        raise StrategicDataError("scale", str(scale), "two numbers, lowest then highest")
    return float(ends[0]), float(ends[1])


def names_of(names: Any, n: int) -> list[str]:
    out = labels(names, "names")
    if len(out) != n:
        raise StrategicDataError("names", f"{len(out)} names for {n} scores", "one for each stakeholder")
    for i, name in enumerate(out):
        if out.index(name) != i:
            raise StrategicDataError(
                f"names, row {i + 1}", f"{name!r} again (first in row {out.index(name) + 1})", "each stakeholder once"
            )
    return out


@metric(rows={"stakeholders": {"name": "names", "stakeholder": "names", "power": "power", "interest": "interest"}})
def power_interest_grid(names: Any, power: Any, interest: Any, scale: Any, cut: Any = None) -> Result:
    """Quadrant of each stakeholder: high/high manage closely, high power keep satisfied, high interest keep
    informed, else monitor.

    names: distinct, or one name with one score each. power, interest: scores on `scale` [lowest, highest]. cut: from which score on is high
    (>= is high; default: the middle of the scale, said). A stakeholder without a score is left out and named.
    Figures: manage_closely, keep_satisfied, keep_informed, monitor (counts); quadrant of an only stakeholder. Table 'stakeholders'.
    Source: Mendelow 1991. Raises StrategicDataError: no stakeholders, a score off the scale, a name twice.
    """
    low, high = scale_of(scale)
    if isinstance(names, str):
        names, power, interest = [names], [power], [interest]
    p, q = numbers(power, "power").values, numbers(interest, "interest").values
    if len(p) == 0:
        raise StrategicDataError("names", "no stakeholders", "at least one, with power and interest")
    if len(p) != len(q):
        raise StrategicDataError("interest", f"{len(q)} scores for {len(p)} of power", "both for each stakeholder")
    labels = names_of(names, len(p))
    for field, values in (("power", p), ("interest", q)):
        off = np.flatnonzero((values < low) | (values > high))
        if len(off):
            raise StrategicDataError(
                f"{field}, row {off[0] + 1}",
                f"{values[off[0]]:g} for {labels[off[0]]}",
                f"a score from {low:g} to {high:g}",
            )
    at = (low + high) / 2 if cut is None else number(cut, "cut", at_least=low, at_most=high)
    known = ~np.isnan(p) & ~np.isnan(q)
    if not known.any():
        raise StrategicDataError("power", "no stakeholder has both scores", "at least one")
    rows = [(labels[i], p[i], q[i], QUADRANTS[(bool(p[i] >= at), bool(q[i] >= at))]) for i in np.flatnonzero(known)]
    table = pd.DataFrame(rows, columns=["stakeholder", "power", "interest", "quadrant"])
    n = len(rows)
    counts = {word: int((table["quadrant"] == word).sum()) for word in QUADRANTS.values()}
    figures = tuple(
        Figure(word.replace(" ", "_"), count, "stakeholders", f"scores of {at:g} or more are high", n)
        for word, count in counts.items()
    )
    if n == 1:
        figures += (Figure("quadrant", rows[0][3], "quadrant", f"of {rows[0][0]}; scores of {at:g} or more are high", 1),)
    close = list(table.loc[table["quadrant"] == "manage closely", "stakeholder"])
    text = f"{len(close)} of {many(n, 'stakeholder')} {'is' if len(close) == 1 else 'are'} to be managed closely" + (
        f": {listed(close)}" if close else ""
    )
    said = [
        f"high is {at:g} or more on the scale {low:g} to {high:g}"
        + (" (its middle, since no cut was given)" if cut is None else "")
    ]
    edge = [row[0] for row in rows if row[1] == at or row[2] == at]
    warnings = [f"on the cut, counted as high: {listed(edge)}"] if edge else []
    if n < len(p):
        warnings.append(f"without both scores, left out: {listed(labels[i] for i in np.flatnonzero(~known))}")
    return Result(figures, {"stakeholders": table}, (finding(text, "manage_closely"),), tuple(said), tuple(warnings))


def score(kind: str, names: Any, factors: Mapping[str, Any], weights: Mapping[str, Any]) -> Result:
    factors = mapping(factors, "factors", "{factor: [score of each stakeholder]}")
    weights = mapping(weights, "weights", "{factor: weight}; there are no default weights")
    if not factors:
        raise StrategicDataError("factors", "empty", "{factor: [score of each stakeholder]}")
    lacking = [name for name in factors if weights.get(name) is None]
    if lacking:
        raise StrategicDataError(f"weights.{lacking[0]}", "missing", "a weight for every factor")
    extra = [name for name in weights if name not in factors]
    if extra:
        raise StrategicDataError(f"weights.{extra[0]}", "no such factor", f"one of {', '.join(factors)}")
    w = np.array([number(weights[name], f"weights.{name}", at_least=0) for name in factors])
    if w.sum() == 0:
        raise StrategicDataError("weights", "a sum of 0", "weights of 0 or more, some above 0")
    columns = [numbers(values, f"factors.{name}").values for name, values in factors.items()]
    labels = names_of(names, len(columns[0]))
    if len({len(column) for column in columns}) > 1:
        raise StrategicDataError(
            "factors", "columns of different length", "one score for each stakeholder in every factor"
        )
    grid = np.column_stack(columns)
    held = ~np.isnan(grid)
    covered = held @ w
    if not covered.any():
        raise StrategicDataError("factors", "no scores", "at least one score with a weight")
    with np.errstate(invalid="ignore", divide="ignore"):
        mean = np.where(held, grid, 0) @ w / covered
    table = pd.DataFrame({"stakeholder": labels, kind: mean, "weight_covered": covered / w.sum()})
    ranked = table.dropna().sort_values(kind, ascending=False, kind="stable")
    figures = [Figure(f"top_{kind}", str(ranked["stakeholder"].iloc[0]), "stakeholder", f"highest {kind}", len(ranked))]
    figures += [
        Figure(
            f"{kind}.{row[0]}",
            None if np.isnan(row[1]) else float(row[1]),
            "score",
            "sum w s / sum w over the factors with a score",
            int(k),
        )
        for row, k in zip(table.itertuples(index=False), held.sum(axis=1), strict=True)
    ]
    said = [] if abs(w.sum() - 1) < 1e-9 else [f"weights sum to {w.sum():g} and were divided by it"]
    gaps = [label for label, share in zip(labels, covered / w.sum(), strict=True) if share < 1]
    warnings = [f"factors without a score are left out, not counted as 0: {', '.join(gaps)}"] if gaps else []
    text = f"{ranked['stakeholder'].iloc[0]} has the highest {kind.replace('_', ' ')}"
    return Result(tuple(figures), {kind: table}, (finding(text, f"top_{kind}"),), tuple(said), tuple(warnings))


@metric()
def influence_score(names: Any, factors: Mapping[str, Any], weights: Mapping[str, Any]) -> Result:
    """Weighted mean of influence factors: sum w s / sum w over the factors a stakeholder has a score for.

    factors: {factor: scores by stakeholder}, weights: {factor: weight >= 0}, none hidden, normalised aloud.
    Figures: top_influence_score, influence_score.<name>. Source: PMBOK.
    Raises StrategicDataError: weights that sum to 0, a factor without a weight, no scores.
    """
    return score("influence_score", names, factors, weights)


@metric()
def interest_score(names: Any, factors: Mapping[str, Any], weights: Mapping[str, Any]) -> Result:
    """Weighted mean of interest factors, as `influence_score`. Figures: top_interest_score, interest_score.<name>."""
    return score("interest_score", names, factors, weights)
