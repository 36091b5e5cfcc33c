# class: built-ins
# mechanism: denied built-in called
# how: binding inside a with that swallows
# reaches: built-in eval
from contextlib import suppress
with suppress(ValueError):
    int("x")
    eval = 1
eval("1")
