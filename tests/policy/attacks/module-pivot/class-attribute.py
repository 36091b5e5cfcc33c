# class: module-pivot
# mechanism: module as class attribute
# reaches: os
import pandas as pd
class A:
    m = pd
A.m.io.common.os
