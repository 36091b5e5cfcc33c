"""Numbers and dates as people write them: read where there is one reading, said so, else refused by row."""

from .dates import Dates, date, dates
from .numbers import Numbers, amounts, number, numbers, rate, sample

__all__ = ["Dates", "Numbers", "amounts", "date", "dates", "number", "numbers", "rate", "sample"]
