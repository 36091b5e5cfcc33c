class Animal:
    count = 0
    def __init__(self, name): self.name = name; Animal.count += 1
    def speak(self): raise NotImplementedError
class Dog(Animal):
    def __init__(self, name, age):
        super().__init__(name)
        self._age = age
    def speak(self): return f"{self.name} woof {self._age}"
    def __eq__(self, other): return isinstance(other, Dog) and self._age == other._age
    def __hash__(self): return hash((self.name, self._age))
    def __lt__(self, o): return self._age < o._age
class Mixin:
    def to_dict(self): return {k: getattr(self, k) for k in ("name", "age")}
print(sorted([Dog("b", 2), Dog("a", 1)])[0].speak(), Dog.__name__, isinstance(Dog("x", 1), Animal))
