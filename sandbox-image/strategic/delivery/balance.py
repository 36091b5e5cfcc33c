"""How evenly work lies on teams. Teams, not people: measuring individuals is the usual failure of such tables."""

from typing import Any

import numpy as np
import pandas as pd

from ..calling import metric
from ..errors import StrategicDataError
from ..parsing import amounts, labels
from ..results import Figure, Result, finding

__all__ = ["team_balance"]


@metric(rows={"teams": {"team": "teams", "name": "teams", "load": "load", "capacity": "capacity"}})
def team_balance(teams: Any, load: Any, capacity: Any = None) -> Result:
    """Load by team against capacity, or against an even share where no capacity is given.

    teams: distinct names, at least two. load, capacity: same unit (points, days, items), load >= 0, capacity > 0.
    Figures: utilisation_total (load / capacity, with capacity), load_cv (standard deviation / mean, n - 1, of
    utilisation, or of load), busiest_team, busiest_ratio (its utilisation, or its load / mean load), overloaded_teams.
    Table 'teams'. Source: definition. Raises StrategicDataError: fewer than two teams, a team twice, a gap,
    capacity <= 0, no load at all.
    """
    names = labels(teams, "teams")
    work = amounts(load, "load", least=2).values
    if len(names) != len(work):
        raise StrategicDataError("load", f"{len(work)} values for {len(names)} teams", "one for each team")
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise StrategicDataError("teams", f"{twice[0]} more than once", "each team once")
    if (work < 0).any() or work.sum() == 0:
        raise StrategicDataError("load", "negative, or no load at all", "loads of 0 or more, some above 0")
    n = len(names)
    figures = []
    if capacity is not None:
        room = amounts(capacity, "capacity").values
        if len(room) != n:
            raise StrategicDataError("capacity", f"{len(room)} values for {n} teams", "one for each team")
        wrong = np.flatnonzero(room <= 0)
        if len(wrong):
            raise StrategicDataError(
                f"capacity, row {wrong[0] + 1}", f"{room[wrong[0]]:g} for {names[wrong[0]]}", "above 0"
            )
        ratio, label, said = work / room, "load / capacity", "load and capacity are in the same unit and period"
        figures.append(
            Figure("utilisation_total", float(work.sum() / room.sum()), "fraction", "sum load / sum capacity", n)
        )
    else:
        ratio, label, said = (
            work / work.mean(),
            "load / mean load",
            "no capacity was given: teams are compared as if equally large",
        )
    spread = float(ratio.std(ddof=1) / ratio.mean())
    top = int(ratio.argmax())
    over = int((ratio > 1).sum()) if capacity is not None else None
    figures += [
        Figure("load_cv", spread, "ratio", f"standard deviation (n - 1) / mean of {label}", n),
        Figure("busiest_team", names[top], "team", f"highest {label}"),
        Figure("busiest_ratio", float(ratio[top]), "ratio", label),
        Figure(
            "overloaded_teams",
            over,
            "teams",
            "utilisation above 1" if over is not None else "not available: needs capacity",
            n,
        ),
    ]
    table = pd.DataFrame({"team": names, "load": work, "ratio": ratio}).sort_values(
        "ratio", ascending=False, kind="stable", ignore_index=True
    )
    text = f"{names[top]} carries the most ({ratio[top]:.0%} of {'its capacity' if capacity is not None else 'the average'})"
    return Result(tuple(figures), {"teams": table}, (finding(text, "busiest_team", "busiest_ratio"),), (said,), ())
