"""The one error of the library: data that cannot carry the number that was asked for."""


class StrategicDataError(ValueError):
    """An input is missing or wrong, and no number is better than an invented one.

    Attributes:
        field: the input, with row where one is at fault, for instance ``amounts, row 3``.
        found: what came.
        needed: what is needed instead.
    """

    def __init__(self, field: str, found: str | None = None, needed: str | None = None) -> None:
        """All three parts, or one sentence that says it all, as helpers and callers' own code raise it."""
        super().__init__(field if found is None else f"{field}: {found}; needed: {needed}")
        self.field = field
        self.found = found or ""
        self.needed = needed or ""

    def __reduce__(self) -> tuple[type["StrategicDataError"], tuple[str, str | None, str | None]]:
        return (type(self), (self.field, self.found or None, self.needed or None))
