# class: string-address
# mechanism: class by call
# reaches: handed on: type
from functools import reduce
reduce(type, [1])
