class Money:
    def __init__(self, amount, currency="EUR"):
        self.amount = amount
        self.currency = currency
    def _check(self, other):
        if self.currency != other.currency:
            raise ValueError(f"{self.currency} and {other.currency}")
    def __add__(self, other):
        self._check(other)
        return Money(self.amount + other.amount, self.currency)
    def __lt__(self, other):
        return self.amount < other.amount
    def __hash__(self):
        return hash((self.amount, self.currency))
    def __format__(self, spec):
        return f"{self.amount:{spec or ',.2f'}} {self.currency}"
print(f"{Money(5) + Money(7)}", sorted([Money(3), Money(1)])[0].amount)
