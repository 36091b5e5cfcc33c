"""The shape every metric answers in: figures first, then what they rest on. No metric is computed here."""

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
import pandas as pd

from . import lens as lenses
from .currency import in_currency, one_currency
from .errors import StrategicDataError
from .parsing.heard import told
from .wording import listed, many, percent, say

__all__ = ["Figure", "Result", "about", "answer", "attempt", "finding", "in_currency", "listed", "many", "percent", "say"]


@dataclass(frozen=True, slots=True)
class Figure:
    """One number with all it needs to be read alone.

    value: number, text, true/false, or a tuple of numbers; None where the data do not carry the figure (the method then says what is needed).
    unit: 'currency', 'fraction', 'days', 'items per week' ... ; n: observations behind it.
    interval: (low, high) in the same unit; the method says which kind and level.
    """

    name: str
    value: Any
    unit: str
    method: str
    n: int | None = None
    interval: tuple[float, float] | None = None

    def __post_init__(self) -> None:
        """Plain Python numbers only: what is not a number (NaN) is no value."""
        value = self.value
        if isinstance(value, np.generic):
            value = value.item()
        if isinstance(value, float) and not math.isfinite(value):
            value = None
        object.__setattr__(self, "value", value)
        if self.interval is not None:
            object.__setattr__(self, "interval", (float(self.interval[0]), float(self.interval[1])))

    def as_dict(self) -> dict[str, Any]:
        """The figure as plain JSON types; n and interval only where there are any."""
        value = list(self.value) if isinstance(self.value, tuple) else self.value
        out: dict[str, Any] = {"name": self.name, "value": value, "unit": self.unit}
        if self.n is not None:
            out["n"] = self.n
        if self.interval is not None:
            out["interval"] = [self.interval[0], self.interval[1]]
        out["method"] = self.method
        return out


@dataclass(frozen=True, slots=True)
class Result:
    """What a metric gives back. The first figure is the headline; `value`, `unit`, `n` ... are its own.

    `result["p85"]` is the figure of that name; `float(result)` the headline's value.
    """

    figures: tuple[Figure, ...]
    tables: Mapping[str, pd.DataFrame] = field(default_factory=dict)
    findings: tuple[str, ...] = ()
    assumptions: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()

    @property
    def value(self) -> Any:
        return self.figures[0].value

    @property
    def unit(self) -> str:
        return self.figures[0].unit

    @property
    def n(self) -> int | None:
        return self.figures[0].n

    @property
    def interval(self) -> tuple[float, float] | None:
        return self.figures[0].interval

    @property
    def method(self) -> str:
        return self.figures[0].method

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(figure.name for figure in self.figures)

    def __getitem__(self, name: str) -> Figure:
        for figure in self.figures:
            if figure.name == name:
                return figure
        raise KeyError(f"no figure {name!r}; there are {', '.join(self.names)}")

    def __contains__(self, name: object) -> bool:
        return name in self.names

    def __float__(self) -> float:
        value = self.figures[0].value
        if value is None or isinstance(value, (str, tuple)):
            raise TypeError(f"{self.figures[0].name} is not a single number: {value!r}. {' '.join(self.warnings)}")
        return float(value)


def finding(sentence: str, *names: str) -> str:
    """A plain sentence that ends in the names of the figures it rests on: 'It pays back. [npv, irr]'."""
    return f"{sentence} [{', '.join(names)}]"


def attempt(figures: Mapping[str, str], metric: Callable[..., Result], *args: Any, **kwargs: Any) -> Result:
    """Call a metric that may refuse, for an analysis whose other figures stand without it.

    figures: names of the figures the metric would give, with their units. On refusal each comes back
    with value None and the reason as its method, and the reason is a warning.
    """
    try:
        return metric(*args, **kwargs)
    except StrategicDataError as refusal:
        reason = f"not available: {refusal}"
        missing = tuple(Figure(name, None, unit, reason) for name, unit in figures.items())
        return Result(missing, warnings=(f"{', '.join(figures)} {reason}",))


#: Rows and cells of the tables that an answer carries: the run's result is bounded, and nobody reads more.
MAX_ROWS = 2_000
MAX_CELLS = 24_000


def answer(
    *results: Result,
    chart: Any = None,
    lens: Mapping[str, Any] | None = None,
    findings: Iterable[str] = (),
    assumptions: Iterable[str] = (),
    warnings: Iterable[str] = (),
    tables: Mapping[str, pd.DataFrame] | None = None,
) -> dict[str, Any]:
    """Join results into the one dict an analysis returns.

    {figures: [dict], findings, assumptions, warnings: [str], answers?, chart?, tables: {name: {columns, rows, total_rows}}}.
    A figure that appears twice is kept once (the first); sentences likewise. `chart` is a charts.Chart,
    of which the data form goes in here and the picture is the open figure. `lens` is how the role looks at it:
    {question: text, answers: [figure ids], first: [words of figure names], terms: {figure: its word}, chart: its form
    of a picture}; it decides order, words and picture, no figure.
    """
    figures: dict[str, dict[str, Any]] = {}
    frames: dict[str, pd.DataFrame] = {}
    for result in results:
        for figure in result.figures:
            figures.setdefault(figure.name, figure.as_dict())
        for name, table in result.tables.items():
            frames.setdefault(name, table)
    frames.update(tables or {})
    cells = max(1, MAX_CELLS // max(1, len(frames)))
    shown = {name: _table(table, cells) for name, table in frames.items()}
    cut = [
        f"table {name} shows the first {len(table['rows'])} of {table['total_rows']} rows"
        for name, table in shown.items()
        if len(table["rows"]) < table["total_rows"]
    ]

    def once(own: Iterable[str], kind: str) -> list[str]:
        theirs = (text for result in results for text in getattr(result, kind))
        return list(dict.fromkeys([*own, *theirs]))

    # What a metric found worth a warning is no assumption as well.
    said, heard = once(warnings, "warnings"), told()
    one_currency(heard)
    read = [note for note in heard if not any(note in warning for warning in said)]
    ordered, found, panel = list(figures.values()), once(findings, "findings"), {}
    if lens is not None:
        ordered, found = lenses.in_order(ordered, found, lens)
        if chart is not None:
            from .charts import roles

            panel = roles.frame(chart, str(lens.get("chart", "")), str(lens["question"]), lenses.own(ordered, lens), lens.get("terms", {}))
    out: dict[str, Any] = {
        "figures": ordered,
        "findings": found,
        "assumptions": together(dict.fromkeys([*once(assumptions, "assumptions"), *read])),
        "warnings": [*together(said), *cut],
    }
    if lens is not None:
        out["answers"] = lenses.answers(ordered, lens)
    if chart is not None:
        out["chart"] = {**chart.data, "panel": panel} if panel else chart.data
    out["tables"] = shown
    return out


def together(notes: Iterable[str]) -> list[str]:
    """Notes that say the same of several fields as one: 'a, b: amounts read as EUR'."""
    fields: dict[str, list[str]] = {}
    for note in notes:
        field_, colon, text = note.partition(": ")
        fields.setdefault(text if colon else note, []).append(field_ if colon else "")
    return [f"{listed(names)}: {text}" if names[0] else text for text, names in fields.items()]


def _table(frame: pd.DataFrame, cells: int) -> dict[str, Any]:
    """A table as {columns, rows, total_rows}; gaps are None."""
    head = frame.head(min(MAX_ROWS, max(1, cells // max(1, frame.shape[1]))))
    columns = [[None if _gap(cell) else cell for cell in head.iloc[:, at].tolist()] for at in range(head.shape[1])]
    return {
        "columns": [str(name) for name in head.columns],
        "rows": [list(row) for row in zip(*columns, strict=True)],
        "total_rows": len(frame),
    }


def _gap(cell: Any) -> bool:
    return cell is None or cell is pd.NaT or cell is pd.NA or (isinstance(cell, float) and not math.isfinite(cell))


def about(what: str, result: Result) -> Result:
    """The result with its findings worded of a thing by name: 'revenue: it rises by 3 a month'."""
    if what == "value":
        return result
    small = {"It", "No", "None", "Next", "The"}
    worded = (
        f"{what}: {text[0].lower() if text.split(' ', 1)[0].rstrip(':') in small else text[0]}{text[1:]}"
        for text in result.findings
    )
    return replace(result, findings=tuple(worded))
