# class: module-pivot
# mechanism: module as instance attribute
# reaches: os
import pandas as pd
class A:
    def __init__(self):
        self.m = pd
A().m.io.common.os
