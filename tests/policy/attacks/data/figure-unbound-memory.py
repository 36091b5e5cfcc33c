# class: data
# mechanism: writer by path
# how: method of the figure's class, given a file in memory with a canvas
# reaches: writes /tmp/x.png
import io
import matplotlib.pyplot as plt
b = io.BytesIO()
b.canvas = plt.figure().canvas
plt.Figure.savefig(b, "/tmp/x.png")
