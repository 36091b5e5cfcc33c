# class: private-attributes
# mechanism: attribute that leads out
# how: module as class attribute
# reaches: module pandas.io
import pandas as pd
class A:
    m = pd
A.m.io.common.os
