class DataError(ValueError):
    def __init__(self, column, message):
        super().__init__(f"{column}: {message}")
        self.column = column
try:
    raise DataError("cost", "negative")
except DataError as error:
    print(error.column, error, error.args)
try:
    raise ExceptionGroup("several", [ValueError(1), TypeError(2)])
except* ValueError as group:
    print(len(group.exceptions))
except* TypeError as group:
    print(group.message)
