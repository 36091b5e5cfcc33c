"""The one error of the library: data that cannot carry the number that was asked for."""


class StrategicDataError(ValueError):
    """An input is missing or wrong, and no number is better than an invented one.

    Attributes:
        field: the input, with row where one is at fault, for instance ``amounts, row 3``.
        found: what came.
        needed: what is needed instead.
    """

    def __init__(self, field: str, found: str, needed: str) -> None:
        super().__init__(f"{field}: {found}; needed: {needed}")
        self.field = field
        self.found = found
        self.needed = needed

    def __reduce__(self) -> tuple[type["StrategicDataError"], tuple[str, str, str]]:
        return (type(self), (self.field, self.found, self.needed))
