# class: data
# mechanism: writer by path
# reaches: handed on: module matplotlib.pyplot
import matplotlib.pyplot as plt
plt.savefig(plt)
