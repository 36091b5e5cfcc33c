"""Dates with a month's name in German, French or Spanish. English names are read by dates.py itself."""

import re
import unicodedata
from typing import Any

import pandas as pd

__all__ = ["MONTH_READ", "named"]

#: Before what is said of a month that is not written in English.
MONTH_READ = "month: "

#: Names whole and as they are shortened, without accents; those that English has as well are not here.
NAMES = {
    "German": ("januar jaen", "februar", "maerz marz mrz maer", "", "mai", "juni", "juli", "", "", "oktober okt", "", "dezember dez"),
    "French": ("janvier janv", "fevrier fevr fev", "mars", "avril avr", "mai", "juin", "juillet juil", "aout", "septembre", "octobre", "novembre", "decembre"),
    "Spanish": ("enero ene", "febrero", "marzo", "abril abr", "mayo", "junio", "julio", "agosto ago", "septiembre setiembre", "octubre", "noviembre", "diciembre dic"),
}  # fmt: skip
MONTHS = {
    name: month
    for months in NAMES.values()
    for month, names in enumerate(months, 1)
    for name in names.split()
}
ENGLISH = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")  # fmt: skip
DAY_MONTH_YEAR = re.compile(r"^(?:(\d{1,2})(?:\.|er)?[\s.-]*(?:de\s+)?)?([a-z]{3,})\.?[\s,-]*(?:de\s+|del\s+)?(\d{4})$")
#: Shortened alike in English: pandas reads the day before them, but not their dot or the words around them.
ALSO_ENGLISH = {"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12}  # fmt: skip
WRITTEN_OUT = {"april": 4, "august": 8, "september": 9, "november": 11}


def named(text: str) -> tuple[Any, str] | None:
    """The day and the kind of its spelling, of texts such as 3. März 2024, 1 de enero de 2024 and 2 déc. 2024.

    None where the text is none of them. Raises ValueError for a day that no calendar has.
    """
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    shape = DAY_MONTH_YEAR.match(plain)
    if shape is None:
        return None
    word = shape[2]
    foreign = MONTHS.get(word)
    month = foreign or ALSO_ENGLISH.get(word) or WRITTEN_OUT.get(word)
    if month is None:
        return None
    kind = f"{MONTH_READ}{word} as {ENGLISH[month - 1]}" if foreign else "named"
    return pd.Timestamp(int(shape[3]), month, int(shape[1] or 1)), kind
