# class: built-ins
# mechanism: denied built-in as a value
# how: reduce
# reaches: built-in eval
from functools import reduce
reduce(eval, ["1"])
