# class: class-tricks
# mechanism: namespace of a made class
# reaches: hooks
from dataclasses import make_dataclass
make_dataclass("P", ["x"], namespace={"__del__": print})
