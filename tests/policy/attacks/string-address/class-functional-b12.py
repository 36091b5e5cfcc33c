# class: string-address
# mechanism: class by call
# how: type given to starmap
# reaches: handed on: type
import itertools
list(itertools.starmap(type, [("A", (), {})]))
