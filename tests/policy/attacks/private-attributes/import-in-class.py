# class: private-attributes
# mechanism: attribute that leads out
# how: import inside a class body
# reaches: module pandas.io
class A:
    import pandas as m
A.m.io.common.os
