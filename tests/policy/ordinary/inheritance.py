from abc import ABC, abstractmethod
class Model(ABC):
    def __init__(self, name):
        self._name = name
    @abstractmethod
    def predict(self, x): ...
class Linear(Model):
    def __init__(self, slope, intercept):
        super().__init__("linear")
        self.slope = slope
        self.intercept = intercept
    def predict(self, x):
        return self.slope * x + self.intercept
    def __str__(self):
        return f"<{self._name}>"
print(Linear(2, 1).predict(3))
