# class: variants
# mechanism: Attributes of modules and imported classes are not written
# reaches: matplotlib.pyplot.rcParams belongs to a library and is not written
import matplotlib.pyplot as plt
plt.rcParams |= {"text.usetex": True}
