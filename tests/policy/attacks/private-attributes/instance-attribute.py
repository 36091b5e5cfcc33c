# class: private-attributes
# mechanism: namespace of a value
# how: module as instance attribute
# reaches: module pandas.io
import pandas as pd
class A:
    def __init__(self):
        self.m = pd
A().m.io.common.os
