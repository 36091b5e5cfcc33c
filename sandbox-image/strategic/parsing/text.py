"""One written number: sign, currency, per cent, and its reading in either decimal convention. Pure text."""

import re
from dataclasses import dataclass

__all__ = ["MISSING", "Written", "read"]

#: What counts as no value at all. A lone dash is not here: in accounts it means zero.
MISSING = frozenset({"", "n/a", "#n/a", "na", "nan", "null", "none", "missing", "not available", "<na>", "nat"})

SYMBOLS = {"€": "EUR", "$": "USD", "US$": "USD", "£": "GBP", "¥": "JPY", "₹": "INR", "zł": "PLN", "kr": "SEK"}
CODES = [
    "EUR",
    "USD",
    "GBP",
    "CHF",
    "JPY",
    "CNY",
    "SEK",
    "NOK",
    "DKK",
    "PLN",
    "CZK",
    "HUF",
    "RON",
    "BGN",
    "INR",
    "AUD",
    "CAD",
    "NZD",
    "SGD",
    "HKD",
    "KRW",
    "BRL",
    "MXN",
    "ZAR",
    "TRY",
    "ILS",
    "AED",
    "SAR",
]
CURRENCY = "|".join([re.escape(s) for s in sorted(SYMBOLS, key=len, reverse=True)] + CODES)

SHAPE = re.compile(
    rf"^(?P<minus>-|\+)?\s*(?P<lead>{CURRENCY})?\s*(?P<minus2>-|\+)?\s*(?P<body>[\d.,'’ ]*\d[.,]?(?:[eE][+-]?\d+)?)"
    rf"\s*(?P<minus3>-)?\s*(?P<percent>%)?\s*(?P<trail>{CURRENCY})?$"
)
PLAIN = {
    ".": re.compile(r"^\d*\.?\d+\.?(?:[eE][+-]?\d+)?$"),
    ",": re.compile(r"^\d*,?\d+,?(?:[eE][+-]?\d+)?$"),
}
GROUPED = {
    ".": re.compile(r"^[1-9]\d{0,2}(?:(?:,\d{3})+|(?:['’]\d{3})+|(?: \d{3})+)(?:\.\d+)?$"),
    ",": re.compile(r"^[1-9]\d{0,2}(?:(?:\.\d{3})+|(?:['’]\d{3})+|(?: \d{3})+)(?:,\d+)?$"),
}


@dataclass(frozen=True, slots=True)
class Written:
    """dot, comma: the value when '.' or ',' is the decimal sign; None where that reading is impossible."""

    dot: float | None
    comma: float | None
    currency: str | None
    percent: bool

    @property
    def ambiguous(self) -> bool:
        return self.dot is not None and self.comma is not None and self.dot != self.comma


def read(text: str) -> Written | None:
    """Read one number; None where the text is none."""
    clean = re.sub(r"[\u00a0\u2009\u202f]", " ", text).replace("\u2212", "-").strip()
    negative = clean.startswith("(") and clean.endswith(")")
    if negative:
        clean = clean[1:-1].strip()
    shape = SHAPE.match(clean)
    if shape is None or (shape["lead"] and shape["trail"]):
        return None
    signs = [shape[part] for part in ("minus", "minus2", "minus3") if shape[part]]
    if len(signs) + negative > 1:
        return None
    sign = -1.0 if negative or signs == ["-"] else 1.0
    body = shape["body"].strip()
    dot, comma = value(body, ".", sign), value(body, ",", sign)
    if dot is None and comma is None:
        return None
    mark = shape["lead"] or shape["trail"]
    return Written(dot, comma, SYMBOLS.get(mark, mark) if mark else None, shape["percent"] is not None)


def value(body: str, decimal: str, sign: float) -> float | None:
    if not (PLAIN[decimal].match(body) or GROUPED[decimal].match(body)):
        return None
    group = "," if decimal == "." else "."
    digits = re.sub(r"['’ ]", "", body).replace(group, "").replace(decimal, ".")
    return sign * float(digits)
