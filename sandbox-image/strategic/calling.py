"""How a metric may be called: by the names its inputs go by elsewhere, by the rows of a table, never by a guess.

What lacks or is unknown is refused by name, as wrong data are. What a metric computes is its own business.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import wraps
from typing import Any

import pandas as pd

from .errors import StrategicDataError

__all__ = ["metric"]

#: Words for a period that are no other period's.
PERIODS = {
    "annual": "year", "annually": "year", "yearly": "year", "years": "year", "semiannual": "half-year",
    "half-yearly": "half-year", "half-years": "half-year", "quarterly": "quarter", "quarters": "quarter",
    "monthly": "month", "months": "month", "weekly": "week", "weeks": "week", "daily": "day", "days": "day",
}  # fmt: skip


def metric[**P, R](
    *, also: Mapping[str, str] | None = None, rows: Mapping[str, Mapping[str, str]] | None = None
) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Lets a function be called by other names of its arguments, and refuses what it lacks or does not know.

    also: {other name: argument}. rows: {name: {column: argument}}: a list of records or a DataFrame passed under
    that name gives each argument its column, such as stakeholders=[{"weight": 4, "score": 5}].
    """
    names, tables = dict(also or {}), dict(rows or {})

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        code: Any = function.__code__  # type: ignore[attr-defined]
        positional, count = code.co_argcount, code.co_argcount + code.co_kwonlyargcount
        known = code.co_varnames[:count]
        open_ended = bool(code.co_flags & 0x08)
        defaults = len(function.__defaults__ or ())  # type: ignore[attr-defined]
        optional = {*known[positional - defaults : positional], *(function.__kwdefaults__ or {})}  # type: ignore[attr-defined]
        required = [name for name in known if name not in optional]

        @wraps(function)
        def call(*args: Any, **given: Any) -> R:
            if args and positional and known[0] in tables and is_rows(args[0]):
                given, args = {known[0]: args[0], **given}, args[1:]
                given |= dict(zip(known[1:], args, strict=False))
                args = ()
            if len(args) > positional:
                others = ", ".join(known[positional:])
                raise StrategicDataError(
                    function.__name__, f"{len(args)} inputs by position", f"at most {positional}; by name: {others}"
                )
            values: dict[str, Any] = {}
            for name, value in given.items():
                if name in tables and (name not in known or is_rows(value)):
                    found = columns_of(name, value, tables[name])
                elif name in known or open_ended:
                    found = {name: value}
                elif name in names:
                    found = {names[name]: value}
                else:
                    raise unknown(function.__name__, name, (*known, *names, *tables))
                for argument, one in found.items():
                    if argument in values or argument in known[: len(args)]:
                        raise StrategicDataError(argument, f"given twice (also as {name})", "one value")
                    values[argument] = one
            for word in ("period", "rate_period"):
                if isinstance(values.get(word), str):
                    values[word] = PERIODS.get(values[word].strip().lower(), values[word])
            lacking = [name for name in required if name not in values and name not in known[: len(args)]]
            if lacking:
                others = ", ".join(lacking[1:])
                signature = f"{function.__name__}({', '.join(required)})"
                raise StrategicDataError(
                    lacking[0], "missing" + (f" (and {others})" if others else ""), f"a value, as in {signature}"
                )
            return function(*args, **values)  # type: ignore[arg-type]

        call.__doc__ = f"{function.__doc__ or ''}{other_names(names, tables)}"
        return call  # type: ignore[return-value]

    return decorate


def is_rows(value: Any) -> bool:
    """A table, or a list of records."""
    if isinstance(value, pd.DataFrame):
        return True
    listed = isinstance(value, Sequence) and not isinstance(value, (str, bytes)) and len(value) > 0
    return listed and all(isinstance(row, Mapping) for row in value)


def columns_of(name: str, value: Any, columns: Mapping[str, str]) -> dict[str, Any]:
    """{argument: column} of a table. A column of no known name is left alone, as tables have them."""
    if not is_rows(value):
        empty = value is None or (hasattr(value, "__len__") and len(value) == 0)
        found = "no rows" if empty else f"{type(value).__name__} {str(value)[:40]!r}"
        raise StrategicDataError(name, found, f"at least one row, with {in_words(columns)}")
    frame = value if isinstance(value, pd.DataFrame) else pd.DataFrame(list(value), dtype=object)
    if len(frame) == 0:
        raise StrategicDataError(name, "no rows", f"at least one row, with {in_words(columns)}")
    out: dict[str, Any] = {}
    for column in frame.columns:
        argument = columns.get(str(column).strip().lower())
        if argument is None:
            continue
        if argument in out:
            raise StrategicDataError(f"{name}, {column}", f"a second column for {argument}", "one")
        out[argument] = list(frame[column])
    if not out:
        raise StrategicDataError(name, f"columns {', '.join(map(str, frame.columns))}", in_words(columns))
    return out


def in_words(columns: Mapping[str, str]) -> str:
    """score (or satisfaction), weight: the columns of each argument."""
    by_argument: dict[str, list[str]] = {}
    for column, argument in columns.items():
        by_argument.setdefault(argument, []).append(column)
    return ", ".join(first + (f" (or {', '.join(more)})" if more else "") for first, *more in by_argument.values())


def unknown(function: str, name: str, known: Sequence[str]) -> StrategicDataError:
    from difflib import get_close_matches

    words = set(name.split("_"))
    near = get_close_matches(name, known, n=2) or [one for one in known if words & set(one.split("_"))][:2]
    hint = f" Did you mean {' or '.join(near)}?" if near else ""
    return StrategicDataError(name, "no input", f"inputs of {function}: {', '.join(dict.fromkeys(known))}.{hint}")


def other_names(names: Mapping[str, str], tables: Mapping[str, Mapping[str, str]]) -> str:
    parts = [f"{other} for {argument}" for other, argument in names.items()]
    parts += [f"{name} as rows with {in_words(columns)}" for name, columns in tables.items()]
    return f"\nAlso taken: {'; '.join(parts)}.\n" if parts else ""
