# class: built-ins
# mechanism: denied built-in as a value
# how: partial
# reaches: built-in eval
from functools import partial
partial(eval, "1")()
