# class: string-code
# mechanism: annotation evaluated
# reaches: os
from typing import ForwardRef
ForwardRef("1")
