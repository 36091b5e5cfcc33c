# class: string-address
# mechanism: replacement field
# how: an own class on Colorbar: the text of its format= need not be written in the program
# reaches: text that shows class
import matplotlib.pyplot as plt
import numpy as np
from matplotlib.colorbar import Colorbar

class Bar(Colorbar):
    pass

text = bytes(np.array([123, 120, 46, 95, 95, 99, 108, 97, 115, 115, 95, 95, 125], dtype="u1")).decode()
bar = Bar(plt.gca(), plt.imshow([[1, 2]]), format=text)
bar.ax.figure.canvas.draw()
print(bar.formatter(1.0))
