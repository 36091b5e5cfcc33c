# class: module-pivot
# mechanism: import inside a class body
# reaches: os
class A:
    import pandas as m
A.m.io.common.os
