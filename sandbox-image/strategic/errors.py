"""The one error of the library: data that cannot carry the number that was asked for.

A metric knows its arguments; a caller knows the columns of a table. `called` notes which column an argument came
from, so that the error names what the caller can look up.
"""

from typing import Any

_columns: dict[str, str] = {}


def called(field: str, values: Any) -> str:
    """What a caller knows the argument as that is being read: its column, where it came from one."""
    column, name = getattr(values, "attrs", {}).get("column"), getattr(values, "name", None)
    if column is None and isinstance(name, str) and name not in ("", field):
        column = f"{field} (column {name!r})"
    if column is None:
        _columns.pop(field, None)
        return field
    _columns[field] = str(column)
    return _columns[field]


def _known(field: str) -> str:
    argument, comma, place = field.partition(", ")
    return f"{_columns.get(argument, argument)}{comma}{place}"


class StrategicDataError(ValueError):
    """An input is missing or wrong, and no number is better than an invented one.

    Attributes:
        field: the input, with row where one is at fault, for instance ``amounts, row 3``.
        found: what came.
        needed: what is needed instead.
    """

    def __init__(self, field: str, found: str | None = None, needed: str | None = None) -> None:
        """All three parts, or one sentence that says it all, as helpers and callers' own code raise it."""
        self.field = field if found is None else _known(field)
        super().__init__(field if found is None else f"{self.field}: {found}; needed: {needed}")
        self.found = found or ""
        self.needed = needed or ""

    def __reduce__(self) -> tuple[type["StrategicDataError"], tuple[str, str | None, str | None]]:
        return (type(self), (self.field, self.found or None, self.needed or None))
