# class: denied-builtin
# mechanism: reduce
# reaches: evaluator
from functools import reduce
reduce(eval, ["1"])
