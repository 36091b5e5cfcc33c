"""The set of projects with the most value within a budget; exact, since greedy by ratio can lose."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from ..calling import metric
from ..errors import StrategicDataError
from ..parsing import amounts, number, pairs
from ..parsing import labels as labels_of
from ..parsing.numbers import Floats
from ..results import Figure, Result, finding, listed, many, say

__all__ = ["portfolio"]

#: Up to this many projects every set is looked at (2^18 sums take milliseconds); more go to an integer solver.
ENUMERATED = 18
MAX_PROJECTS = 500


@metric(rows={"projects": {"name": "names", "project": "names", "cost": "cost", "value": "value", "npv": "value"}})
def portfolio(
    names: Any, cost: Any, value: Any, budget: Any, *, requires: Sequence[Any] = (), excludes: Sequence[Any] = ()
) -> Result:
    """The affordable set of projects with the highest total value (NPV).

    names: distinct. cost: 0 or more. value: NPV, any sign. budget: same currency. requires: pairs [a, b], a only
    with b. excludes: pairs [a, b], not both. Figures: portfolio_value, portfolio_cost, selected, budget_left,
    greedy_value (by value / cost, for comparison). Tables 'projects'.
    Source: Brealey and Myers (capital rationing). Up to 18 projects every set is looked at, beyond that scipy's
    integer solver. Raises StrategicDataError: budget < 0, a missing value, an unknown project in a pair.
    """
    labels = labels_of(names, "names")
    c, v = amounts(cost, "cost").values, amounts(value, "value").values
    n = len(labels)
    if len(c) != n or len(v) != n or len(set(labels)) != n:
        raise StrategicDataError(
            "names",
            f"{n} names ({len(set(labels))} distinct), {len(c)} costs, {len(v)} values",
            "one distinct name, cost and value for each project",
        )
    if n > MAX_PROJECTS:
        raise StrategicDataError("names", f"{n} projects", f"at most {MAX_PROJECTS}")
    wrong = np.flatnonzero(c < 0)
    if len(wrong):
        raise StrategicDataError(f"cost, row {wrong[0] + 1}", f"{c[wrong[0]]:g} for {labels[wrong[0]]}", "0 or more")
    limit = number(budget, "budget", at_least=0)
    needs, bars = places(requires, labels, "requires"), places(excludes, labels, "excludes")
    chosen = enumerated(c, v, limit, needs, bars) if n <= ENUMERATED else solved(c, v, limit, needs, bars)
    picked = [labels[i] for i in np.flatnonzero(chosen)]
    greedy = by_ratio(c, v, limit, needs, bars)
    total, spent, rough = float(v[chosen].sum()), float(c[chosen].sum()), float(v[greedy].sum())
    how = "every set looked at" if n <= ENUMERATED else "integer programme (scipy HiGHS)"
    figures = (
        Figure("portfolio_value", total, "currency", f"highest sum of values within the budget; {how}", n),
        Figure("portfolio_cost", spent, "currency", "sum of costs of the set", len(picked)),
        Figure("selected", ", ".join(picked) or "none", "projects", how, len(picked)),
        Figure("budget_left", limit - spent, "currency", "budget - cost"),
        Figure("greedy_value", rough, "currency", "for comparison: by value / cost until the budget is spent", n),
    )
    table = pd.DataFrame({"project": labels, "cost": c, "value": v, "selected": chosen})
    text = f"{len(picked)} of {many(n, 'project')} fit best, worth {say(total)} for {say(spent)} of {say(limit)}: {listed(picked) or 'none'}"
    findings = [finding(text, "portfolio_value", "portfolio_cost", "selected")]
    if total > rough + 1e-9 * max(1, abs(total)):
        findings.append(
            finding(
                f"Picking by value per cost would have lost {say(total - rough)}", "greedy_value", "portfolio_value"
            )
        )
    said = ["projects cannot be split; values of projects add up"]
    if not needs and not bars:
        said.append("no project depends on or excludes another")
    warnings = tuple(f"{label} has no positive value" for label, x in zip(labels, v, strict=True) if x <= 0)
    return Result(figures, {"projects": table}, tuple(findings), tuple(said), warnings)


def places(given: Sequence[Any], labels: list[str], field: str) -> list[tuple[int, int]]:
    out = []
    for i, pair in enumerate(pairs(given, field)):
        ends = [str(p) for p in pair]
        unknown = [p for p in ends if p not in labels]
        if unknown:
            raise StrategicDataError(f"{field}, row {i + 1}", repr(pair), "a pair of project names from the list")
        out.append((labels.index(ends[0]), labels.index(ends[1])))
    return out


def enumerated(c: Floats, v: Floats, limit: float, needs: list[tuple[int, int]], bars: list[tuple[int, int]]) -> Any:
    n = len(c)
    bits = (np.arange(1 << n)[:, None] >> np.arange(n)) & 1
    allowed = bits @ c <= limit * (1 + 1e-12)
    for a, b in needs:
        allowed &= bits[:, a] <= bits[:, b]
    for a, b in bars:
        allowed &= bits[:, a] + bits[:, b] <= 1
    worth = np.where(allowed, bits @ v, -np.inf)
    return bits[int(worth.argmax())].astype(bool)


def solved(c: Floats, v: Floats, limit: float, needs: list[tuple[int, int]], bars: list[tuple[int, int]]) -> Any:
    from scipy.optimize import Bounds, LinearConstraint, milp

    rows, tops = [c], [limit]
    for a, b in needs:
        row = np.zeros(len(c))
        row[a], row[b] = 1, -1
        rows.append(row)
        tops.append(0)
    for a, b in bars:
        row = np.zeros(len(c))
        row[a] = row[b] = 1
        rows.append(row)
        tops.append(1)
    found = milp(
        -v,
        constraints=LinearConstraint(np.array(rows), ub=np.array(tops)),
        integrality=np.ones(len(c), dtype=int),
        bounds=Bounds(0, 1),
        options={"time_limit": 5},
    )
    if found.x is None:
        raise StrategicDataError("names", f"{len(c)} projects", "fewer projects: no best set was found in 5 s")
    return np.round(found.x).astype(bool)


def by_ratio(c: Floats, v: Floats, limit: float, needs: list[tuple[int, int]], bars: list[tuple[int, int]]) -> Any:
    chosen, left = np.zeros(len(c), dtype=bool), limit
    for i in np.argsort(-v / np.where(c > 0, c, 1e-300), kind="stable"):
        free = (
            all(chosen[b] for a, b in needs if a == i)
            and not any(chosen[b] for a, b in bars if a == i)
            and not any(chosen[a] for a, b in bars if b == i)
        )
        if v[i] > 0 and c[i] <= left and free:
            chosen[i] = True
            left -= c[i]
    return chosen
