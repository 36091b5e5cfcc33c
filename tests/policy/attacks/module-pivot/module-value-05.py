# class: module-pivot
# mechanism: module handed on
# reaches: handed on: module numpy
import numpy as np
def f(m): return m
lst = []
lst.append(np)
