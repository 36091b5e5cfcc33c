# class: variants
# mechanism: Options and settings that load code are refused
# reaches: A setting of matplotlib is named by a value
import matplotlib.pyplot as plt
d = {"backend": "x"}
plt.rcParams.update(d)
