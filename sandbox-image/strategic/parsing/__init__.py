"""Numbers and dates as people write them: read where there is one reading, said so, else refused by row."""

from .dates import Dates, date, dates, one_clock
from .numbers import Numbers, amounts, number, numbers, rate, sample
from .shapes import choice, flag, flags, items, labels, mapping, pairs

__all__ = [
    "Dates",
    "Numbers",
    "amounts",
    "choice",
    "date",
    "dates",
    "flag",
    "flags",
    "items",
    "labels",
    "mapping",
    "number",
    "numbers",
    "one_clock",
    "pairs",
    "rate",
    "sample",
]
