# class: string-address
# mechanism: class by call
# how: type given to reduce
# reaches: handed on: type
from functools import reduce
reduce(type, [1])
