# class: module-pivot
# mechanism: library changed
# reaches: library changed: matplotlib.rcParams
import matplotlib
matplotlib.rcParams = {}
