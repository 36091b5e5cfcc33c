# class: denied-builtin
# mechanism: binding inside a with that swallows
# reaches: evaluator
from contextlib import suppress
with suppress(ValueError):
    int("x")
    eval = 1
eval("1")
