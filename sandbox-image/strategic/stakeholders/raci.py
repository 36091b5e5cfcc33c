"""RACI: who is accountable and responsible for each task, and where that is missing or doubled."""

import re
from typing import Any

import pandas as pd

from ..calling import metric
from ..errors import StrategicDataError
from ..results import Figure, Result, finding, many

__all__ = ["raci_gaps"]


@metric(also={"tasks": "matrix", "raci": "matrix"})
def raci_gaps(matrix: Any) -> Result:
    """Gaps of a RACI matrix: each task needs exactly one A and at least one R; load by person.

    matrix: {task: {person: letters}} or a DataFrame, one row a task (its index, or a column 'task'), one column a
    person. Letters R, A, C, I, or several ('A/R' is both); an empty cell is no part.
    Figures: tasks_without_accountable, tasks_with_several_accountable, tasks_without_responsible, tasks_in_order,
    tasks. Tables 'gaps' (task, problem) and 'load' (person, R, A, C, I). Source: PMBOK.
    Raises StrategicDataError: no tasks, no people, another letter, a task twice.
    """
    if isinstance(matrix, pd.DataFrame):
        frame = matrix.set_index("task") if "task" in matrix.columns else matrix
    elif hasattr(matrix, "items") and len(matrix):
        wrong = [task for task, cells in matrix.items() if not hasattr(cells, "items")]
        if wrong:
            raise StrategicDataError(f"matrix.{wrong[0]}", repr(matrix[wrong[0]]), "{person: letters}")
        frame = pd.DataFrame.from_dict({task: dict(cells) for task, cells in matrix.items()}, orient="index")
    else:
        raise StrategicDataError("matrix", "empty", "{task: {person: 'R', 'A', 'C' or 'I'}}")
    if frame.empty:
        raise StrategicDataError("matrix", f"{frame.shape[0]} tasks, {frame.shape[1]} people", "at least one of each")
    twice = frame.index[frame.index.duplicated()]
    if len(twice):
        raise StrategicDataError("matrix", f"task {twice[0]!r} more than once", "each task once")
    load = {str(person): dict.fromkeys("RACI", 0) for person in frame.columns}
    gaps: list[tuple[str, str]] = []
    none = several = undone = 0
    for row, (task, cells) in enumerate(frame.to_dict(orient="index").items()):
        found: dict[str, list[str]] = {letter: [] for letter in "RACI"}
        for person, cell in cells.items():
            for letter in letters(cell, f"matrix, row {row + 1} ({task}), {person}"):
                found[letter].append(str(person))
                load[str(person)][letter] += 1
        if not found["A"]:
            none += 1
            gaps.append((str(task), "nobody is accountable"))
        elif len(found["A"]) > 1:
            several += 1
            gaps.append((str(task), f"{len(found['A'])} are accountable: {', '.join(found['A'])}"))
        if not found["R"]:
            undone += 1
            gaps.append((str(task), "nobody is responsible"))
    n = len(frame)
    faulty = len({task for task, _ in gaps})
    figures = (
        Figure("tasks_without_accountable", none, "tasks", "no A", n),
        Figure("tasks_with_several_accountable", several, "tasks", "more than one A", n),
        Figure("tasks_without_responsible", undone, "tasks", "no R", n),
        Figure("tasks_in_order", n - faulty, "tasks", "exactly one A and at least one R", n),
        Figure("tasks", n, "tasks", "rows of the matrix"),
    )
    people = pd.DataFrame([{"person": person, **counts} for person, counts in load.items()])
    text = f"{n - faulty} of {many(n, 'task')} {'has' if n - faulty == 1 else 'have'} exactly one accountable and someone responsible"
    return Result(
        figures,
        {"gaps": pd.DataFrame(gaps, columns=["task", "problem"]), "load": people},
        (finding(text, "tasks_in_order"),),
        ("A/R in one cell counts as both",),
    )


def letters(cell: Any, where: str) -> list[str]:
    if cell is None or (isinstance(cell, float) and cell != cell) or cell is pd.NA:
        return []
    parts = [part for part in re.split(r"[\s/,;+&]+", str(cell).strip().upper()) if part]
    parts = [letter for part in parts for letter in (part if set(part) <= set("RACI") else [part])]
    for part in parts:
        if part not in set("RACI"):
            raise StrategicDataError(where, repr(cell), "R, A, C, I or several of them, such as 'A/R'")
    return list(dict.fromkeys(parts))
