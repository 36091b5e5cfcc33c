"""From a caller's table to the columns an analysis needs: as mapped, as named, or by a guess that is stated."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from .errors import StrategicDataError
from .roles import SYNONYMS, words_of

__all__ = ["SYNONYMS", "Table", "pick", "take"]

#: Roles of numbers that the only column of numbers may take, whatever it is called.
AMOUNTS = ("amount", "answer", "latency", "score", "value")


@dataclass(frozen=True, slots=True)
class Table:
    """frame: one column per role, rows as they came. notes: which column was read as what, where not the same name.

    names: {role: "table.column"} in the caller's words; columns carry them along for errors.
    """

    frame: pd.DataFrame
    notes: tuple[str, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)

    def __getitem__(self, role: str) -> Any:
        column = self.frame[role]
        column.attrs = {"column": self.names.get(role, role)}
        return column

    def called(self, role: str) -> str:
        """The caller's name of a role's column."""
        return self.names.get(role, role).partition(".")[2] or role

    def get(self, role: str) -> Any:
        """The column of an optional role, or None."""
        return self[role] if role in self.frame.columns else None


def take(
    name: str,
    given: Any,
    columns: Mapping[str, str] | None = None,
    *,
    required: Sequence[str] = (),
    optional: Sequence[str] = (),
) -> Table:
    """The columns of a table by role.

    name: the input's name, for messages. given: DataFrame, list of records, or {column: values}.
    columns: {role: column name} from the caller. required, optional: roles.
    A role is taken from the mapping, else from a column of its own name (case and punctuation aside), else from the
    only column whose words fit, else (amounts) from the only one that holds numbers; a guess is in the notes.
    Raises StrategicDataError: no table, no rows, a required role that no column or several fit or whose column is
    empty, a mapped column that is not there.
    """
    roles = [*required, *optional]
    if isinstance(given, pd.DataFrame):
        frame = given
    elif isinstance(given, Mapping) or (isinstance(given, Sequence) and not isinstance(given, str)):
        try:
            frame = pd.DataFrame(given)
        except ValueError as error:
            raise StrategicDataError(name, str(error), f"rows with {', '.join(required)}") from None
    else:
        found = "missing" if given is None else type(given).__name__
        raise StrategicDataError(name, found, f"a table with the columns {', '.join(required)}")
    if len(frame) == 0:
        raise StrategicDataError(name, "no rows", f"at least one row with {', '.join(required)}")
    names = [str(c) for c in frame.columns]
    twice = sorted({c for c in names if names.count(c) > 1})
    if twice:
        raise StrategicDataError(name, f"column {twice[0]!r} more than once", "distinct column names")
    mapped = dict(columns or {})
    unknown = [role for role in mapped if role not in roles]
    if unknown:
        raise StrategicDataError(f"columns.{unknown[0]}", "no role of this analysis", f"one of {', '.join(roles)}")
    chosen: dict[str, str] = {}
    notes: list[str] = []
    for role, column in mapped.items():
        if column not in names:
            raise StrategicDataError(f"columns.{role}", f"no column {column!r}", f"one of {', '.join(names)}")
        chosen[role] = column
    for role in roles:
        if role not in chosen and (same := [c for c in names if plain(c) == plain(role)]):
            chosen[role] = same[0]
    for role in roles:
        if role in chosen:
            continue
        free = [c for c in names if c not in chosen.values()]
        fits = guess(role, free) or (
            lone(frame, names, [c for c in free if not any(guess(other, [c]) for other in roles)])
            if role in AMOUNTS and role in required
            else []
        )
        if not fits:
            fits = [c for c in free if likeness(role, c) >= MEANT]
        if len(fits) == 1 and (role in required or exact(role, fits[0]) or likeness(role, fits[0]) >= MEANT):
            chosen[role] = fits[0]
            notes.append(f"{name}: column {fits[0]!r} read as {role}")
        elif role in required:
            found = (
                f"several columns fit: {', '.join(fits)}" if fits else f"no column for {role} among {', '.join(names)}"
            )
            near = sorted(free, key=lambda c: -likeness(role, c))[:1] if not fits else []
            hint = f"; did you mean {near[0]!r}?" if near and likeness(role, near[0]) >= PERHAPS else ""
            raise StrategicDataError(
                f"{name}, {role}", found, f"a column named {role}, or columns: {{{role}: <column>}}{hint}"
            )
    without = [role for role in roles if role not in chosen]
    unread = [c for c in names if c not in chosen.values()]
    if without and unread:
        notes.append(
            f"{name}: no column was read as {listed(without)}; not used: {listed(unread)}"
            f" (name one by columns: {{{without[0]}: <column>}})"
        )
    out = pd.DataFrame(
        {role: frame.iloc[:, names.index(column)].reset_index(drop=True) for role, column in chosen.items()}
    )
    for role in required:
        if out[role].isna().all():
            raise StrategicDataError(f"{name}.{chosen[role]}", "no value in any row", f"{role} in at least one row")
    return Table(out, tuple(notes), {role: f"{name}.{column}" for role, column in chosen.items()})


def pick(
    name: str,
    given: Mapping[str, Any],
    columns: Mapping[str, str] | None = None,
    *,
    required: Sequence[str] = (),
    optional: Sequence[str] = (),
) -> Table:
    """As `take`, from all the tables of a run: the one of that name, else the only one there is, said so.

    given: {table name: DataFrame}. Raises StrategicDataError: none of that name among none or several.
    """
    if name in given:
        return take(name, given[name], columns, required=required, optional=optional)
    if len(given) != 1:
        found = f"not among {', '.join(given)}" if given else "missing"
        raise StrategicDataError(name, found, f"a table of that name with the columns {', '.join(required)}")
    only = next(iter(given))
    table = take(only, given[only], columns, required=required, optional=optional)
    return Table(table.frame, (f"table {only!r} read as {name}", *table.notes), table.names)


def lone(frame: pd.DataFrame, names: Sequence[str], free: Sequence[str]) -> list[str]:
    """The only column left that holds numbers, if it is the only one."""
    held = [c for c in free if pd.api.types.is_numeric_dtype(column := frame.iloc[:, names.index(c)]) and not pd.api.types.is_bool_dtype(column)]
    return held if len(held) == 1 else []


def listed(names: Sequence[str], most: int = 8) -> str:
    more = f" and {len(names) - most} more" if len(names) > most else ""
    return ", ".join(n[:40] for n in names[:most]) + more


def plain(text: str) -> str:
    """A name without case, accents and punctuation."""
    letters = "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", "_", letters).strip("_")


#: How like a word of a role a column's name has to be to be read as it, and to be asked about.
MEANT, PERHAPS = 0.85, 0.7


def likeness(role: str, column: str) -> float:
    """How near a column's name is to the nearest word of a role: 1 for its plural, less for slips of the pen."""
    from difflib import SequenceMatcher

    name = plain(column)
    words = [word for word in {role, *SYNONYMS.get(role, ())} if len(word) >= 4]
    if any(name in (f"{word}s", f"{word}es") for word in words):
        return 1.0
    near = [SequenceMatcher(None, name, word).ratio() for word in words if len(word) >= 5 and len(name) >= 5]
    return max(near, default=0.0)


def exact(role: str, column: str) -> bool:
    return plain(column) in words_of(role)


def guess(role: str, names: Sequence[str]) -> list[str]:
    """Columns that fit a role: those named by a synonym; else those with such a word in their name."""
    words = words_of(role) or (role,)
    whole = [c for c in names if plain(c) in words]
    if whole:
        return whole
    return [c for c in names if set(plain(c).split("_")) & set(words)]
