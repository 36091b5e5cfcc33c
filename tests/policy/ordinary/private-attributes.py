class Account:
    def __init__(self, owner, balance=0):
        self._owner = owner
        self.__balance = balance
        self._log = []

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("amount must be positive")
        self.__balance += amount
        self._log.append(amount)
        return self

    def __repr__(self):
        return f"{type(self).__name__}({self._owner!r}, {self.__balance})"

    def __eq__(self, other):
        if not isinstance(other, Account):
            return NotImplemented
        return self._owner == other._owner

print(Account("x").deposit(3))
