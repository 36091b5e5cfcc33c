# class: string-address
# mechanism: class by call
# reaches: handed on: type
import itertools
list(itertools.starmap(type, [("A", (), {})]))
