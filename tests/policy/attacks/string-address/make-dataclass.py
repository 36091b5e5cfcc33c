# class: string-address
# mechanism: names of fields that are computed
# how: computed fields
# reaches: class by call
from dataclasses import make_dataclass
n = ["x"]
make_dataclass("P", n)
