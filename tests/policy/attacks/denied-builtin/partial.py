# class: denied-builtin
# mechanism: partial
# reaches: evaluator
from functools import partial
partial(eval, "1")()
