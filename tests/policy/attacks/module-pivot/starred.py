# class: module-pivot
# mechanism: module handed on
# how: module through a star expression
# reaches: text that shows module
import numpy as np
print(*[np])
