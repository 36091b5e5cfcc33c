"""A scorecard: figures against their targets, status only where a target was given."""

from typing import Any

import numpy as np
import pandas as pd

from ..calling import metric
from ..errors import StrategicDataError
from ..parsing import items, numbers
from ..parsing import labels as labels_of
from ..results import Figure, Result, finding, listed, many

__all__ = ["scorecard"]


@metric()
def scorecard(
    names: Any,
    values: Any,
    *,
    targets: Any = None,
    previous: Any = None,
    directions: Any = None,
    low: Any = None,
    high: Any = None,
) -> Result:
    """Status of each figure: met, missed, unclear, no target, no value; and the change since last time.

    names: distinct. values: by figure, missing stays missing. targets: by figure, only from the caller. previous: last
    period's values. directions: 'higher' or 'lower' (is better) by figure; without it the status is unclear.
    low, high: interval of each value; a target inside it makes the status unclear, a previous value no clear change.
    Figures: met, missed, unclear, without_target, without_value, value.<name>. Table 'scorecard'.
    Source: UK Analysis Function (presenting uncertainty). Raises StrategicDataError: no figures, a name twice,
    another direction, an interval that does not hold its value.
    """
    labels = labels_of(names, "names")
    n = len(labels)
    if n == 0:
        raise StrategicDataError("names", "empty", "at least one figure with its value")
    twice = sorted({name for name in labels if labels.count(name) > 1})
    if twice:
        raise StrategicDataError("names", f"{twice[0]!r} more than once", "each figure once")
    value, goal, before, below, above = (
        optional(column, field, n)
        for column, field in (
            (values, "values"),
            (targets, "targets"),
            (previous, "previous"),
            (low, "low"),
            (high, "high"),
        )
    )
    if np.isnan(value).all():
        raise StrategicDataError("values", "no value at all", "at least one")
    wrong = np.flatnonzero((below > value) | (above < value))
    if len(wrong):
        raise StrategicDataError(
            f"low, row {wrong[0] + 1}",
            f"the interval of {labels[wrong[0]]} does not hold its value",
            "low <= value <= high",
        )
    words = (
        [""] * n
        if directions is None
        else ["" if blank(d) else str(d).strip().lower() for d in items(directions, "directions")]
    )
    if len(words) != n:
        raise StrategicDataError("directions", f"{len(words)} for {n} figures", "one for each figure")
    for i, word in enumerate(words):
        if word not in ("higher", "lower", ""):
            raise StrategicDataError(f"directions, row {i + 1}", repr(word), "'higher' or 'lower'")
    rows = []
    for i in range(n):
        inside = below[i] <= goal[i] <= above[i]
        better = value[i] >= goal[i] if words[i] == "higher" else value[i] <= goal[i]
        status = (
            "no value"
            if np.isnan(value[i])
            else "no target"
            if np.isnan(goal[i])
            else "unclear"
            if (inside and below[i] < above[i]) or (not words[i] and value[i] != goal[i])
            else "met"
            if better
            else "missed"
        )
        change = value[i] - before[i]
        clear = (
            ""
            if np.isnan(change)
            else "no clear change"
            if below[i] <= before[i] <= above[i] and below[i] < above[i]
            else "same"
            if change == 0
            else "up"
            if not words[i] and change > 0
            else "down"
            if not words[i]
            else "better"
            if (change > 0) == (words[i] == "higher")
            else "worse"
        )
        rows.append((labels[i], value[i], goal[i], status, before[i], change, clear, below[i], above[i], words[i]))
    table = pd.DataFrame(
        rows,
        columns=["name", "value", "target", "status", "previous", "change", "movement", "low", "high", "better_is"],
    )
    counts = {key: int((table["status"] == word).sum()) for key, word in STATUS.items()}
    figures = [Figure(key, count, "figures", f"status: {STATUS[key]}", n) for key, count in counts.items()]
    figures += [
        Figure(
            f"value.{row[0]}",
            row[1],
            "as given",
            "quoted from the caller",
            None,
            (row[7], row[8]) if row[7] <= row[8] else None,
        )
        for row in rows
    ]
    missed = list(table.loc[table["status"] == "missed", "name"])
    known = counts["met"] + counts["missed"] + counts["unclear"]
    doubt = f", {counts['unclear']} unclear" if counts["unclear"] else ""
    verb = "meets" if counts["met"] == 1 else "meet"
    text = f"{counts['met']} of {many(known, 'figure')} with a target {verb} it{doubt}" + (
        f"; missed: {listed(missed)}" if missed else ""
    )
    said = ["targets are the caller's; a value equal to its target meets it"]
    silent = list(table.loc[table["status"] == "no value", "name"])
    warnings = [f"not available: {listed(silent)} (no value was given)"] if silent else []
    open_ = [row[0] for row in rows if not row[9] and row[3] == "unclear"]
    if open_:
        warnings.insert(
            0, f"no status for {listed(open_)}: say by a column direction whether higher or lower is better"
        )
    if counts["without_target"]:
        warnings.append(f"no status for {counts['without_target']} figures without a target")
    return Result(tuple(figures), {"scorecard": table}, (finding(text, "met", "missed"),), tuple(said), tuple(warnings))


STATUS = {
    "met": "met",
    "missed": "missed",
    "unclear": "unclear",
    "without_target": "no target",
    "without_value": "no value",
}


def blank(value: Any) -> bool:
    return value is None or str(value).strip().lower() in ("", "nan", "none")


def optional(column: Any, field: str, n: int) -> Any:
    if column is None:
        return np.full(n, np.nan)
    read = numbers(column, field).values
    if len(read) != n:
        raise StrategicDataError(field, f"{len(read)} for {n} figures", "one for each figure")
    return read
