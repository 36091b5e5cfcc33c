# class: module-pivot
# mechanism: module handed on
# how: module as argument of print
# reaches: text that shows module
import numpy as np
print(np, sep="")
