# class: string-address
# mechanism: names of fields that are computed
# how: namespace of a made class
# reaches: class by call
from dataclasses import make_dataclass
make_dataclass("P", ["x"], namespace={"__del__": print})
