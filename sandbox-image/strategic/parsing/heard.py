"""How texts of a caller were read since the last answer: said there, whatever the metrics passed on."""

from collections.abc import Iterable

__all__ = ["hear", "told"]

#: An answer has no room for more, and a process that never answers must not collect for ever.
MOST = 100

_heard: dict[str, None] = {}


def hear(notes: Iterable[str]) -> None:
    for note in notes:
        if len(_heard) < MOST:
            _heard[note] = None


def told() -> list[str]:
    """What was heard, once, in order; the list begins anew."""
    notes = list(_heard)
    _heard.clear()
    return notes
