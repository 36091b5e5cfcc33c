"""Do groups differ, and by how much: effect size first, test second."""

import math
from collections.abc import Mapping
from itertools import combinations
from typing import Any

import numpy as np
import pandas as pd

from ..calling import metric
from ..errors import StrategicDataError
from ..intervals import clean_level, t_quantile, t_two_sided
from ..parsing import choice, items, numbers
from ..parsing.numbers import Floats
from ..results import Figure, Result, finding, say

__all__ = ["compare_groups"]


@metric()
def compare_groups(values: Any, groups: Any = None, *, test: str = "welch", level: float = 0.95) -> Result:
    """Compare the means (or ranks) of groups.

    values with groups: one row each; or values as {group: column}. Missing values are left out. test: 'welch' (means,
    unequal variances) or 'mann_whitney' (ranks; Kruskal-Wallis over several groups).
    Two groups: figures difference (first - second by name order given; Welch interval), hedges_g, p_value,
    mean.<group>. More: largest_difference (between which: largest_pair), p_value (over all groups, Kruskal-Wallis),
    pairs_clear (Holm-corrected). Table 'groups': group, n, mean, median, sd; 'pairs': differences, p, p_holm.
    Source: Welch 1947; Hedges 1981; Mann and Whitney 1947; Holm 1979.
    Raises StrategicDataError: fewer than two groups, a group with fewer than 2 values, no variance anywhere.
    """
    choice(test, "test", ("welch", "mann_whitney"))
    share = clean_level(level)
    parts, said = split(values, groups)
    if not 2 <= len(parts) <= 20:
        raise StrategicDataError("groups", f"{len(parts)} groups", "2 to 20")
    for name, x in parts.items():
        if len(x) < 2:
            raise StrategicDataError(f"groups, {name}", f"{len(x)} values", "at least 2 in every group")
    if all(x.min() == x.max() for x in parts.values()):
        raise StrategicDataError("values", "no variation inside any group", "values that vary")
    rows = [(name, len(x), x.mean(), float(np.median(x)), x.std(ddof=1)) for name, x in parts.items()]
    table = pd.DataFrame(rows, columns=["group", "n", "mean", "median", "sd"])
    pairs = pd.DataFrame([pair(a, b, parts[a], parts[b], test, share) for a, b in combinations(parts, 2)])
    pairs["p_holm"] = holm(pairs["p_value"].to_numpy(dtype=float))
    small = [name for name, x in parts.items() if len(x) < 10]
    warnings = [f"under 10 values: {', '.join(small)}"] if small else []
    how = "Welch t test" if test == "welch" else "Mann-Whitney U test"
    means = [Figure(f"mean.{row[0]}", float(row[2]), "value", "mean", int(row[1])) for row in rows]
    total = sum(len(x) for x in parts.values())
    first = pairs.iloc[int(pairs["difference"].abs().argmax())]
    if len(parts) == 2:
        figures = [
            Figure(
                "difference",
                float(first["difference"]),
                "value",
                f"mean {first['first']} - mean {first['second']}; interval: {share:.0%} Welch",
                total,
                (float(first["low"]), float(first["high"])),
            ),
            Figure(
                "hedges_g",
                float(first["hedges_g"]),
                "standard deviations",
                "difference / pooled sd, corrected for small n",
                total,
            ),
            Figure("p_value", float(first["p_value"]), "probability", f"{how}, two-sided", total),
        ]
        clear = float(first["p_value"]) < 1 - share
        text = (
            f"{first['first']} is {say(abs(float(first['difference'])))} {'above' if first['difference'] > 0 else 'below'} {first['second']} (g = {first['hedges_g']:.2f})"
            if clear
            else f"No clear difference between {first['first']} and {first['second']}"
        )
        names: tuple[str, ...] = ("difference", "hedges_g", "p_value")
    else:
        from scipy.stats import kruskal

        p = float(kruskal(*parts.values()).pvalue)
        clear_pairs = int((pairs["p_holm"] < 1 - share).sum())
        figures = [
            Figure(
                "largest_difference",
                float(first["difference"]),
                "value",
                f"largest difference of means; interval: {share:.0%} Welch",
                total,
                (float(first["low"]), float(first["high"])),
            ),
            Figure(
                "largest_pair", f"{first['first']} - {first['second']}", "groups", "pair with the largest difference"
            ),
            Figure("p_value", p, "probability", "Kruskal-Wallis over all groups", total),
            Figure("pairs_clear", clear_pairs, "pairs", f"{how}, Holm-corrected p < {1 - share:.2g}", len(pairs)),
        ]
        text = f"{clear_pairs} of {len(pairs)} pairs differ clearly; the largest difference is {say(abs(float(first['difference'])))}, of {first['first']} {'above' if first['difference'] > 0 else 'below'} {first['second']}"
        names = ("pairs_clear", "largest_difference", "largest_pair", "p_value")
    said.append("groups are independent of each other and were not chosen by their values")
    return Result(
        (*figures, *means), {"groups": table, "pairs": pairs}, (finding(text, *names),), tuple(said), tuple(warnings)
    )


def split(values: Any, groups: Any) -> tuple[dict[str, Floats], list[str]]:
    if isinstance(values, Mapping):
        read = {str(name): numbers(column, str(name)) for name, column in values.items()}
        gaps = sum(r.missing for r in read.values())
        parts = {name: r.values[~np.isnan(r.values)] for name, r in read.items()}
        notes = [note for r in read.values() for note in r.notes]
    else:
        if groups is None:
            raise StrategicDataError("groups", "missing", "the group of each value, or values as {group: column}")
        whole = numbers(values, "values")
        labels = pd.Series(items(groups, "groups", "a list of groups"), dtype=object)
        if len(labels) != len(whole.values):
            raise StrategicDataError("groups", f"{len(labels)} for {len(whole.values)} values", "one for each value")
        known = labels.notna().to_numpy() & ~np.isnan(whole.values)
        gaps, notes = int((~known).sum()), list(whole.notes)
        names = labels[known].astype(str)
        parts = {str(name): whole.values[known][(names == name).to_numpy()] for name in names.drop_duplicates()}
    if gaps:
        notes.append(f"{gaps} rows lacking a value or a group left out")
    return parts, notes


def pair(first: str, second: str, a: Floats, b: Floats, test: str, level: float) -> dict[str, Any]:
    va, vb, na, nb = float(a.var(ddof=1)), float(b.var(ddof=1)), len(a), len(b)
    difference = float(a.mean() - b.mean())
    error = math.sqrt(va / na + vb / nb)
    out: dict[str, Any] = {
        "first": first,
        "second": second,
        "difference": difference,
        "low": difference,
        "high": difference,
    }
    p = 1.0 if difference == 0 else 0.0
    if error > 0:
        df = (va / na + vb / nb) ** 2 / ((va / na) ** 2 / (na - 1) + (vb / nb) ** 2 / (nb - 1))
        half = t_quantile((1 + level) / 2, df) * error
        out |= {"low": difference - half, "high": difference + half}
        p = t_two_sided(difference / error, df)
    if test == "mann_whitney":
        from scipy.stats import mannwhitneyu

        p = float(mannwhitneyu(a, b).pvalue)
    pooled = math.sqrt(((na - 1) * va + (nb - 1) * vb) / (na + nb - 2))
    correction = 1 - 3 / (4 * (na + nb - 2) - 1)
    return out | {"hedges_g": difference / pooled * correction if pooled else math.nan, "p_value": p}


def holm(p: Floats) -> Floats:
    order = np.argsort(p, kind="stable")
    scaled = np.maximum.accumulate(p[order] * (len(p) - np.arange(len(p))))
    out = np.empty(len(p))
    out[order] = np.minimum(scaled, 1.0)
    return out
