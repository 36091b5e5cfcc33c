# class: variants
# mechanism: Attributes of modules and imported classes are not written
# reaches: matplotlib.rcParams belongs to a library and is not written
import matplotlib
matplotlib.rcParams = {}
