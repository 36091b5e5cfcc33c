"""Segments: by the caller's cuts, by quantiles, or by k-means on scaled columns."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from ..calling import metric
from ..errors import StrategicDataError
from ..parsing import choice, number, numbers
from ..parsing.numbers import Floats
from ..results import Figure, Result, finding, listed, many, percent, say

__all__ = ["segmentation"]

RESTARTS = 10
#: Centres of more rows are found on a seeded sample of this size; every row is then assigned.
SAMPLE = 20_000


@metric()
def segmentation(values: Any, *, method: str = "quantiles", k: Any = 3, cuts: Any = None, seed: Any = 1) -> Result:
    """Divide rows into segments and give the size and centre of each.

    values: one column, or {name: column} for k-means. method: 'quantiles' (k of equal size, ties stay together),
    'rule' (cuts: rising bounds; a value equal to a cut goes up), 'kmeans' (columns scaled to mean 0 and standard
    deviation 1, best of 10 seeded starts). Rows lacking a value are left out.
    Figures: segments, largest_segment_share, smallest_segment, between_share (share of variance between segments).
    Tables 'segments' (segment, n, share, mean or centre by column, low, high) and 'rows' (row, segment).
    Source: scikit-learn user guide; scipy.cluster.vq. Raises StrategicDataError: k above the distinct values,
    cuts that do not rise, no rows, another method.
    """
    choice(method, "method", ("quantiles", "rule", "kmeans"))
    columns = values if isinstance(values, (Mapping, pd.DataFrame)) else {"value": values}
    read = {str(name): numbers(columns[name], str(name)) for name in columns}
    if len({len(r.values) for r in read.values()}) != 1:
        raise StrategicDataError("values", "columns of different length", "one row for each thing")
    if method != "kmeans" and len(read) != 1:
        raise StrategicDataError("values", f"{len(read)} columns", f"one column for {method}; k-means takes several")
    grid = np.column_stack([r.values for r in read.values()])
    known = ~np.isnan(grid).any(axis=1)
    data = grid[known]
    if len(data) == 0:
        raise StrategicDataError("values", "no complete row", "at least one")
    said = [note for r in read.values() for note in r.notes]
    if (~known).any():
        said.append(f"{int((~known).sum())} rows lacking a value left out")
    distinct = len(np.unique(data, axis=0))
    if method == "rule":
        label, note = by_rule(data[:, 0], cuts)
    else:
        count = int(number(k, "k", at_least=2, whole=True))
        if count > distinct:
            raise StrategicDataError("k", f"{count} segments for {distinct} distinct values", f"at most {distinct}")
        label, note = (
            by_quantiles(data[:, 0], count)
            if method == "quantiles"
            else by_kmeans(data, count, int(number(seed, "seed", at_least=0, whole=True)))
        )
    said.append(note)
    n, rows = len(data), []
    for segment in np.unique(label):
        part = data[label == segment]
        row: dict[str, Any] = {"segment": int(segment) + 1, "n": len(part), "share": len(part) / n}
        row |= {f"mean_{name}": part[:, i].mean() for i, name in enumerate(read)}
        if len(read) == 1:
            row |= {"low": part.min(), "high": part.max()}
        rows.append(row)
    table = pd.DataFrame(rows)
    spread = (data - data.mean(axis=0)) / np.where(data.std(axis=0) > 0, data.std(axis=0), 1)
    inside = sum(float(((spread[label == s] - spread[label == s].mean(axis=0)) ** 2).sum()) for s in np.unique(label))
    whole = float((spread**2).sum())
    figures = (
        Figure("segments", len(table), "segments", note, n),
        Figure(
            "largest_segment_share", float(table["share"].max()), "fraction", "rows in the largest segment / all", n
        ),
        Figure("smallest_segment", int(table["n"].min()), "rows", "rows in the smallest segment", n),
        Figure(
            "between_share",
            1 - inside / whole if whole else None,
            "fraction",
            "variance between segments / all, scaled columns",
            n,
        ),
    )
    warnings = []
    if table["n"].min() < 5:
        warnings.append(f"the smallest segment has {many(int(table['n'].min()), 'row')}: its mean says little")
    if method == "kmeans":
        warnings.append(f"seed {seed}; k-means finds {len(table)} groups whether or not the data have groups")
    sizes = listed(table["n"], 8)
    text = f"{n} rows in {len(table)} segments of {sizes}; they explain {percent(1 - inside / whole if whole else 0)} of the variance"
    where = pd.DataFrame({"row": np.flatnonzero(known) + 1, "segment": label + 1})
    return Result(
        figures,
        {"segments": table, "rows": where},
        (finding(text, "segments", "between_share"),),
        tuple(said),
        tuple(warnings),
    )


def by_rule(x: Floats, cuts: Any) -> tuple[Any, str]:
    if cuts is None:
        raise StrategicDataError("cuts", "missing", "rising bounds, such as [100, 1000]")
    edges = numbers(cuts, "cuts").values
    if len(edges) == 0 or np.isnan(edges).any() or (np.diff(edges) <= 0).any():
        raise StrategicDataError("cuts", str(list(cuts)), "bounds in rising order")
    return np.searchsorted(
        edges, x, side="right"
    ), f"cut at {', '.join(f'{e:g}' for e in edges)}; a value equal to a cut goes up"


def by_quantiles(x: Floats, k: int) -> tuple[Any, str]:
    edges = np.quantile(x, np.arange(1, k) / k)
    label = np.searchsorted(edges, x, side="left")
    held = np.unique(label)
    note = f"{k} quantiles (linear, (n - 1) p); a value equal to an edge goes down, so ties stay together"
    if len(held) < k:
        note += f"; ties leave {len(held)} of {k} segments"
    return np.searchsorted(held, label), note


def by_kmeans(data: Floats, k: int, seed: int) -> tuple[Any, str]:
    from scipy.cluster.vq import kmeans2, vq

    scale = data.std(axis=0)
    z = (data - data.mean(axis=0)) / np.where(scale > 0, scale, 1)
    rng = np.random.default_rng(seed)
    part = z if len(z) <= SAMPLE else z[rng.choice(len(z), SAMPLE, replace=False)]
    best: Any = None
    lowest = np.inf
    for _ in range(RESTARTS):
        centres, label = kmeans2(part, k, minit="++", rng=rng, iter=50, missing="warn")
        inertia = float(((part - centres[label]) ** 2).sum())
        if inertia < lowest and len(np.unique(label)) == k:
            best, lowest = centres, inertia
    if best is None:
        raise StrategicDataError("k", str(k), "fewer segments: every start left one empty")
    best = vq(z, best)[0]
    order = np.argsort([data[best == i, 0].mean() for i in range(k)])
    sampled = "" if len(z) <= SAMPLE else f", centres from {SAMPLE} sampled rows"
    return np.argsort(order)[best], f"k-means, k = {k}, columns scaled, best of {RESTARTS} starts, seed {seed}{sampled}"
