"""What one column, or a whole table, holds."""

from typing import Any

import numpy as np
import pandas as pd

from ..calling import metric
from ..errors import StrategicDataError
from ..parsing import numbers
from ..results import Figure, Result, finding, listed, many, say

__all__ = ["descriptive", "profile"]

QUARTILE = "linear between order statistics, (n - 1) p"


@metric(also={"column": "values", "x": "values"})
def descriptive(values: Any, *, unit: str = "value") -> Result:
    """n, missing, mean, median, standard deviation (n - 1), quartiles, minimum, maximum of a column.

    values: numbers, or text with one reading; missing ones are left out and counted.
    Figures: mean, median, sd (None for one value), q1, q3, minimum, maximum, n, missing.
    Source: NIST/SEMATECH e-Handbook. Raises StrategicDataError: no value at all, text that is no number.
    """
    read = numbers(values, "values")
    x = read.values[~np.isnan(read.values)]
    n = len(x)
    if n == 0:
        raise StrategicDataError("values", f"no value ({read.missing} missing)", "at least one number")
    q1, median, q3 = (float(q) for q in np.quantile(x, [0.25, 0.5, 0.75]))
    centre = float(x.mean())
    sd = float(np.sqrt(((x - centre) ** 2).sum() / (n - 1))) if n > 1 else None
    figures = (
        Figure("mean", centre, unit, "arithmetic mean", n),
        Figure("median", median, unit, "median", n),
        Figure(
            "sd",
            sd,
            unit,
            "standard deviation, divisor n - 1, two passes" if n > 1 else "not available: needs two values",
            n,
        ),
        Figure("q1", q1, unit, f"lower quartile, {QUARTILE}", n),
        Figure("q3", q3, unit, f"upper quartile, {QUARTILE}", n),
        Figure("minimum", float(x.min()), unit, "minimum", n),
        Figure("maximum", float(x.max()), unit, "maximum", n),
        Figure("n", n, "values", "values present"),
        Figure("missing", read.missing, "values", "rows without a value"),
    )
    warnings = []
    if n < 5:
        warnings.append(f"n = {n}: quartiles say little")
    far = int(((x < q1 - 3 * (q3 - q1)) | (x > q3 + 3 * (q3 - q1))).sum())
    if far and n >= 5:
        warnings.append(
            f"{far} values lie more than 3 interquartile ranges outside the quartiles: the mean follows them, the median does not"
        )
    text = f"Half of {n} values lie between {say(q1)} and {say(q3)}, the middle one is {say(median)}"
    return Result(
        figures, findings=(finding(text, "q1", "q3", "median"),), assumptions=read.notes, warnings=tuple(warnings)
    )


@metric()
def profile(table: pd.DataFrame) -> Result:
    """Every column of a table: type, missing, distinct, range, and what is odd about it.

    Figures: rows, columns, missing_cells, missing_share, duplicate_rows, empty_columns, constant_columns.
    Table 'columns': column, type, n, missing, distinct, minimum, median, mean, sd, maximum, most_common.
    Source: definition. Raises StrategicDataError: no table, no rows, a column name twice.
    """
    if not isinstance(table, pd.DataFrame):
        raise StrategicDataError("table", type(table).__name__, "a table with named columns")
    if len(table) == 0 or table.shape[1] == 0:
        raise StrategicDataError(
            "table", f"{len(table)} rows and {table.shape[1]} columns", "at least one row and one column"
        )
    twice = table.columns[table.columns.duplicated()]
    if len(twice):
        raise StrategicDataError("table", f"column {str(twice[0])!r} more than once", "distinct column names")
    rows = []
    for name in table.columns:
        column = table[name]
        n = int(column.notna().sum())
        kind = kind_of(column)
        top = column.value_counts() if kind == "text" else None
        row: dict[str, Any] = {
            "column": str(name),
            "type": kind,
            "n": n,
            "missing": len(column) - n,
            "distinct": column.nunique() if top is None else len(top),
        }
        if row["type"] == "number" and n:
            x = column.dropna().astype(float)
            row |= {
                "minimum": x.min(),
                "median": x.median(),
                "mean": x.mean(),
                "sd": x.std() if n > 1 else None,
                "maximum": x.max(),
            }
        elif row["type"] == "date" and n:
            row |= {"minimum": str(column.min()), "maximum": str(column.max())}
        elif top is not None and n:
            row["most_common"] = f"{str(top.index[0])[:40]} ({int(top.iloc[0])})"
        rows.append(row)
    columns = pd.DataFrame(rows)
    missing = int(columns["missing"].sum())
    cells = int(table.size)
    empty = list(columns.loc[columns["n"] == 0, "column"])
    constant = list(columns.loc[(columns["n"] > 1) & (columns["distinct"] == 1), "column"])
    repeated = int(table.duplicated().sum())
    figures = (
        Figure("rows", len(table), "rows", "count"),
        Figure("columns", table.shape[1], "columns", "count"),
        Figure("missing_cells", missing, "cells", "cells without a value", cells),
        Figure("missing_share", missing / cells, "fraction", "missing / all cells", cells),
        Figure("duplicate_rows", repeated, "rows", "rows equal to an earlier one", len(table)),
        Figure("empty_columns", len(empty), "columns", "without any value"),
        Figure("constant_columns", len(constant), "columns", "with one value only"),
    )
    warnings = [f"{many(len(empty), 'column')} without any value: {listed(empty)}"] if empty else []
    if constant:
        warnings.append(f"{many(len(constant), 'column')} with one value only: {listed(constant)}")
    for name in columns.loc[columns["type"] == "text", "column"]:
        column = table[name].dropna().head(1000).astype(str).str.strip()
        numeric = (
            pd.to_numeric(column.str.replace(r"[€$£%\s,()]", "", regex=True), errors="coerce").notna().mean()
            if len(column)
            else 0
        )
        if numeric >= 0.9:
            warnings.append(f"column {name} looks like numbers written as text")
        if spellings := same_names(table[name]):
            warnings.append(f"column {name} has names that differ only in case or blanks: {spellings}")
    if repeated:
        warnings.append(f"{many(repeated, 'row')} equal to an earlier one")
    text = f"{many(len(table), 'row')}, {many(table.shape[1], 'column')}, {missing / cells:.1%} of the cells are empty"
    return Result(
        figures, {"columns": columns}, (finding(text, "rows", "columns", "missing_share"),), (), tuple(warnings)
    )


def same_names(column: "pd.Series[Any]") -> str:
    """The first two spellings of one name in a column of texts, and how many names have several; '' where none has."""
    texts = pd.Series([text for text in column.dropna().unique() if isinstance(text, str)], dtype=object)
    plain = texts.map(lambda text: " ".join(text.split()).casefold())
    twice = plain[plain.duplicated()].unique()
    if not len(twice):
        return ""
    first, second = texts[plain == twice[0]].iloc[:2]
    more = f" and {len(twice) - 1} more" if len(twice) > 1 else ""
    return f"{first[:40]!r} and {second[:40]!r}{more}"


def kind_of(column: "pd.Series[Any]") -> str:
    dtype = column.dtype
    if pd.api.types.is_bool_dtype(dtype):
        return "true/false"
    if pd.api.types.is_numeric_dtype(dtype):
        return "number"
    return "date" if pd.api.types.is_datetime64_any_dtype(dtype) else "text"
