# class: string-address
# mechanism: names of fields that are computed
# how: a descriptor of openpyxl that stands in a class of the program keeps what it is given under its own `name`, which is written with any text: here the attribute that numpy asks for an address
# reaches: hidden openpyxl.styles.NumberFormatDescriptor
import numpy as np
import pandas as pd
from openpyxl.styles import NumberFormatDescriptor

mark = pd.Series(["_"]).sum() * 2
number = NumberFormatDescriptor(expected_type=dict)
number.name = mark + "array_interface" + mark

class Cell:
    format = number

text = b"CANARY" + bytes(2)
cell = Cell()
cell.format = dict(data=(id(text) + 32, True), shape=(6,), typestr="|u1", version=3)
print(bytes(np.asarray(cell)))
