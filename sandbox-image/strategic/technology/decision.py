"""Weighted decision matrix, and whether its winner survives other weights."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from ..calling import metric
from ..errors import StrategicDataError
from ..parsing import choice, mapping, number, numbers
from ..parsing.numbers import Floats
from ..results import Figure, Result, finding, listed, say

__all__ = ["decision_matrix"]

#: Columns whose largest values differ by more than this factor are not on one scale.
MIXED = 5.0


@metric(also={"options": "scores"})
def decision_matrix(
    scores: Mapping[str, Mapping[str, Any]] | pd.DataFrame,
    weights: Mapping[str, Any],
    *,
    directions: Mapping[str, str] | None = None,
    scale: Any = None,
    missing: str = "refuse",
    shake: Any = 0.2,
) -> Result:
    """Options by sum w s / sum w, with a check of the winner against +-20 % in each weight.

    scores: {option: {criterion: number}} or a DataFrame (options in the index). weights: {criterion: weight >= 0}.
    directions: {criterion: 'higher' or 'lower'} (is better; default higher, said). scale: [lowest, highest] of all
    scores; then lower-is-better is turned round on it. Without one, criteria on different scales, or any
    lower-is-better, rescale every criterion to 0..1 between its worst and best option, and the answer says so.
    missing: 'refuse', or 'exclude' to leave out options lacking a score, aloud.
    Figures: winner, lead, score.<option>, survives (winner stays first under every single weight change).
    Tables 'options', 'robustness'. Source: Pugh; Clemen.
    Raises StrategicDataError: fewer than two options, a missing score or weight, weights that sum to 0, off scale.
    """
    frame = (
        pd.DataFrame(scores)
        if isinstance(scores, pd.DataFrame)
        else pd.DataFrame.from_dict(table_of(scores), orient="index")
    )
    weights = mapping(weights, "weights", "{criterion: weight}; there are no default weights")
    if not weights or frame.empty:
        raise StrategicDataError(
            "weights" if not weights else "scores", "empty", "scores and weights of each criterion"
        )
    choice(missing, "missing", ("refuse", "exclude"))
    frame.columns = [str(c) for c in frame.columns]
    unweighted = [c for c in frame.columns if c not in weights]
    if unweighted:
        raise StrategicDataError(
            f"weights.{unweighted[0]}", "missing", "a weight for every criterion (0 to leave one out)"
        )
    unscored = [c for c in weights if c not in frame.columns]
    if unscored:
        raise StrategicDataError(
            f"scores, {unscored[0]}",
            "no option has this criterion",
            "a score of each option for every weighted criterion",
        )
    criteria = list(frame.columns)
    w = np.array([number(weights[c], f"weights.{c}", at_least=0) for c in criteria])
    if w.sum() == 0:
        raise StrategicDataError("weights", "a sum of 0", "some weight above 0")
    grid = np.column_stack([numbers(frame[c], f"scores, {c}").values for c in criteria])
    options = [str(o) for o in frame.index]
    said: list[str] = []
    warnings: list[str] = []
    repeated = sorted({o for o in options if options.count(o) > 1})
    if repeated:
        raise StrategicDataError("scores", f"option {repeated[0]!r} more than once", "each option once")
    gaps = np.isnan(grid)
    if gaps.any():
        row, column = np.argwhere(gaps)[0]
        if missing == "refuse":
            raise StrategicDataError(
                f"scores, {options[row]}, {criteria[column]}",
                "missing",
                "a score (or missing='exclude' to leave the option out)",
            )
        out = [bool(row.any()) for row in gaps]
        warnings.append(f"left out for a missing score: {', '.join(o for o, x in zip(options, out, strict=True) if x)}")
        grid, options = grid[~np.array(out)], [o for o, x in zip(options, out, strict=True) if not x]
    if len(options) < 2:
        raise StrategicDataError("scores", f"{len(options)} complete options", "at least two")
    toward = {} if directions is None else mapping(directions, "directions", "{criterion: higher or lower}")
    values = on_one_scale(grid, criteria, toward, scale, said)
    total = values @ w / w.sum()
    if abs(w.sum() - 1) > 1e-9:
        said.append(f"weights sum to {w.sum():g} and were divided by it")
    order = np.argsort(-total, kind="stable")
    first, second = int(order[0]), int(order[1])
    lead = float(total[first] - total[second])
    share = number(shake, "shake", above=0, below=1)
    rows = []
    for i, name in enumerate(criteria):
        for factor in (1 - share, 1 + share):
            moved = w.copy()
            moved[i] *= factor
            if moved.sum() > 0:
                result = values @ moved / moved.sum()
                rows.append((name, factor, options[int(result.argmax())], bool(result[first] >= result.max() - 1e-12)))
    robustness = pd.DataFrame(rows, columns=["criterion", "weight_factor", "winner", "holds"])
    holds = bool(robustness["holds"].all()) and lead > 1e-12
    tied = [options[i] for i in order if total[first] - total[i] <= 1e-12]
    figures = [
        Figure("winner", ", ".join(tied), "option", "highest sum w s / sum w", len(options)),
        Figure("lead", lead, "score", "highest - next score", len(options)),
        Figure("survives", holds, "yes or no", f"first under every single weight at -+{share:.0%}", len(rows)),
    ]
    figures += [
        Figure(f"score.{options[i]}", float(total[i]), "score", "sum w s / sum w", len(criteria)) for i in order
    ]
    table = pd.DataFrame(
        {
            "option": [options[i] for i in order],
            "score": total[order],
            **{c: grid[order, k] for k, c in enumerate(criteria)},
        }
    )
    if len(tied) > 1:
        text = f"{listed(tied)} are tied at {say(float(total[first]))}"
    else:
        text = f"{tied[0]} is first, {say(lead)} ahead, and {'stays first' if holds else 'does not stay first'} when any one weight moves by {share:.0%}"
    turned = sorted(set(robustness.loc[~robustness["holds"], "criterion"]))
    if turned:
        warnings.append(
            f"another option wins when the weight of one of these moves by {share:.0%}: {', '.join(turned)}"
        )
    return Result(
        tuple(figures),
        {"options": table, "robustness": robustness},
        (finding(text, "winner", "lead", "survives"),),
        tuple(said),
        tuple(warnings),
    )


def table_of(scores: Any) -> dict[str, dict[str, Any]]:
    """{option: {criterion: number}} with text keys, or a refusal that names the option."""
    needed = "{option: {criterion: number}}"
    return {
        option: mapping(row, f"scores.{option}", needed) for option, row in mapping(scores, "scores", needed).items()
    }


def on_one_scale(
    grid: Floats, criteria: list[str], directions: Mapping[str, str], scale: Any, said: list[str]
) -> Floats:
    for name, word in directions.items():
        if name not in criteria or not isinstance(word, str) or word not in ("higher", "lower"):
            raise StrategicDataError(
                f"directions.{name}", repr(word), f"'higher' or 'lower' for one of {', '.join(criteria)}"
            )
    lower = np.array([directions.get(c) == "lower" for c in criteria])
    silent = [c for c in criteria if c not in directions]
    if silent:
        said.append(f"higher taken as better for {', '.join(silent)}")
    if scale is not None:
        ends = numbers(scale, "scale").values
        if len(ends) != 2 or not ends[0] < ends[1]:
            raise StrategicDataError("scale", str(scale), "two numbers, lowest then highest")
        off = np.argwhere((grid < ends[0]) | (grid > ends[1]))
        if len(off):
            raise StrategicDataError(
                f"scores, {criteria[off[0][1]]}, row {off[0][0] + 1}",
                f"{grid[tuple(off[0])]:g}",
                f"a score from {ends[0]:g} to {ends[1]:g}",
            )
        return np.where(lower, ends[0] + ends[1] - grid, grid)
    tops = np.abs(grid).max(axis=0)
    # Whole and half points up to 10 are one scale of points, however low all options score on some criterion.
    points = bool(grid.min() >= 0 and grid.max() <= 10 and (grid * 2 == np.floor(grid * 2)).all())
    mixed = not points and bool(tops.min() == 0 or tops.max() / tops.min() > MIXED)
    if not mixed and not lower.any():
        return grid
    low, high = grid.min(axis=0), grid.max(axis=0)
    width = np.where(high > low, high - low, 1)
    said.append(
        "criteria are on different scales or directions: each was rescaled to 0..1 between its worst and best option"
    )
    up = np.where(high > low, (grid - low) / width, 1.0)
    return np.where(lower & (high > low), 1 - up, up)
