# class: variants
# mechanism: Underscore-led attributes, but those of the own classes, are refused
# reaches: The attribute __setitem__ is private
import matplotlib.pyplot as plt
plt.rcParams.__setitem__("text.usetex", True)
