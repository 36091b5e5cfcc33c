class BudgetError(ValueError):
    def __init__(self, msg, amount):
        super().__init__(msg)
        self.amount = amount
try:
    raise BudgetError("over", 3)
except BudgetError as e:
    print(e, e.args, e.amount, type(e).__name__, str(e), repr(e))
except (TypeError, KeyError):
    raise
except Exception as exc:
    raise RuntimeError("wrapped") from exc
else: pass
finally: print("done")
try:
    int("x")
except ValueError as e:
    print(f"Error: {e!r}", e.__class__.__name__)
