# class: string-address
# mechanism: replacement field
# how: pie() takes a text for its labels where it has a letter for each wedge, hands it on to pie_label(), and that fills it in with str.format; the text is made of characters by number
# reaches: text that shows class
import matplotlib.pyplot as plt
import numpy as np

text = bytes(np.array([123, 97, 98, 115, 118, 97, 108, 46, 95, 95, 99, 108, 97, 115, 115, 95, 95, 125], dtype="u1")).decode()
parts = plt.pie([1] * len(text), labels=text)
print(parts[1][0].get_text())
