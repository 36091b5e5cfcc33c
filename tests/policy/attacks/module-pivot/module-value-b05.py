# class: module-pivot
# mechanism: module handed on
# reaches: text that shows module
import numpy as np
print(np, sep="")
