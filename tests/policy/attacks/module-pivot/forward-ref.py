# class: module-pivot
# mechanism: hidden name from a module
# how: annotation evaluated
# reaches: hidden typing.ForwardRef
from typing import ForwardRef
ForwardRef("1")
