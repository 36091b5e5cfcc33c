# class: string-address
# mechanism: names of fields that are computed
# how: tabulate reads of every row the attributes that the fields of the first row's dataclass name: gi_frame, f_globals, _mgr of anything
# reaches: text that shows frame
from dataclasses import dataclass
from tabulate import tabulate
@dataclass
class A:
    gi_frame: int
def g():
    yield
print(tabulate([A(1), g()]))
