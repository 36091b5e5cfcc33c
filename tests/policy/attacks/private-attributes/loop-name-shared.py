# class: private-attributes
# mechanism: private attribute of a library
# how: the name of a loop is global: a call within what was asked runs the loop again and gives it another value
# reaches: private _mgr
import pandas as pd
class A:
    _mgr = 0
def g(items):
    global item
    for item in items:
        if isinstance(item, A):
            if len(items) == 2:
                g([pd.DataFrame()])
            print(item._mgr)
g([A(), 1])
