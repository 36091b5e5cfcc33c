"""Arguments that are not numbers or dates: lists of names, mappings, choices, flags, rows. Refused by name."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from ..errors import StrategicDataError, called
from .heard import hear
from .text import MISSING

__all__ = ["choice", "flag", "flags", "items", "labels", "mapping", "pairs"]


def items(value: Any, field: str, needed: str = "a list") -> list[Any]:
    """A list (or column) as a list; text, mappings and single values are refused."""
    field = called(field, value)
    if isinstance(value, (pd.Series, pd.Index, np.ndarray, Sequence, range)) and not isinstance(value, (str, bytes)):
        return list(value)
    raise StrategicDataError(
        field, "missing" if value is None else f"{type(value).__name__} {str(value)[:40]!r}", needed
    )


def labels(value: Any, field: str, n: int | None = None) -> list[str]:
    """Names as trimmed text, none missing; n of them, if given."""
    out = []
    for i, label in enumerate(items(value, field, "a list of names")):
        if label is None or label is pd.NA or (isinstance(label, float) and label != label) or not str(label).strip():
            raise StrategicDataError(f"{field}, row {i + 1}", "missing", "a name in every row")
        out.append(str(label).strip())
    if n is not None and len(out) != n:
        raise StrategicDataError(field, f"{len(out)} for {n} rows", "one for each row")
    return out


def mapping(value: Any, field: str, needed: str) -> dict[str, Any]:
    """A mapping with text keys; anything else is refused."""
    if isinstance(value, pd.DataFrame):
        return {str(name): value[name] for name in value.columns}
    if not isinstance(value, Mapping):
        raise StrategicDataError(
            field, "missing" if value is None else f"{type(value).__name__} {str(value)[:40]!r}", needed
        )
    return {str(key): entry for key, entry in value.items()}


def choice(value: Any, field: str, options: Sequence[str]) -> str:
    """One of the options, exactly."""
    if not isinstance(value, str) or value not in options:
        raise StrategicDataError(field, repr(value)[:40], f"one of {', '.join(options)}")
    return value


def flag(value: Any, field: str) -> bool:
    """True or False; nothing else counts as either."""
    if not isinstance(value, (bool, np.bool_)):
        raise StrategicDataError(field, repr(value)[:40], "true or false")
    return bool(value)


YES, NO = ("true", "yes", "y", "1", "1.0"), ("false", "no", "n", "0", "0.0")
#: German, French, Spanish and Italian.
ALSO_YES, ALSO_NO = ("ja", "wahr", "oui", "vrai", "si", "sí", "sì", "verdadero"), ("nein", "falsch", "non", "faux", "falso")


def flags(value: Any, field: str) -> list[bool | None]:
    """A column of yes and no (true, 1, y, ja, oui ...); None where there is no entry, which is neither.

    Words of another language than English are said; anything else is refused.
    """
    field = called(field, value)
    out: list[bool | None] = []
    foreign: dict[str, None] = {}
    for i, entry in enumerate(items(value, field, "a column of yes and no")):
        word = "" if entry is None or entry is pd.NA or entry is pd.NaT else str(entry).strip().lower()
        if word in ALSO_YES or word in ALSO_NO:
            foreign[f"{word} as {'yes' if word in ALSO_YES else 'no'}"] = None
            word = "yes" if word in ALSO_YES else "no"
        if word not in (*YES, *NO, *MISSING, ""):
            raise StrategicDataError(f"{field}, row {i + 1}", repr(entry)[:40], "yes or no (true, false, 1, 0)")
        out.append(word in YES if word in (*YES, *NO) else None)
    if foreign:
        hear([f"{field}: read {', '.join(foreign)}"])
    return out


def pairs(value: Any, field: str, length: int = 2) -> list[list[Any]]:
    """Rows of a fixed length, such as [[a, b], ...]."""
    out = []
    for i, row in enumerate(items(value, field, f"a list of rows of {length}")):
        cells = items(row, f"{field}, row {i + 1}", f"a row of {length}")
        if len(cells) != length:
            raise StrategicDataError(f"{field}, row {i + 1}", f"{len(cells)} values", f"{length}")
        out.append(cells)
    return out
