# class: class-tricks
# mechanism: computed fields
# reaches: names
from dataclasses import make_dataclass
n = ["x"]
make_dataclass("P", n)
