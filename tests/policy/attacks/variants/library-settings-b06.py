# class: variants
# mechanism: Options and settings that load code are refused
# reaches: A setting of matplotlib is named by a value
import matplotlib.pyplot as plt
plt.rc({"backend": "x"})
