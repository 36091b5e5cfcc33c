# class: string-address
# mechanism: replacement field
# how: as 04, by place and for a text that nobody sees to be one: an element of a column (pie() of a table's plot takes it too)
# reaches: text that shows class
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

texts = pd.Series([bytes(np.array([123, 97, 98, 115, 118, 97, 108, 46, 95, 95, 99, 108, 97, 115, 115, 95, 95, 125], dtype="u1")).decode()])
parts = plt.pie([1] * 18, None, texts.iloc[0])
print(parts[1][0].get_text())
