# class: variants
# mechanism: Options and settings that load code are refused
# reaches: The matplotlib setting backend is not among those that may be set
import matplotlib.pyplot as plt
plt.matplotlib.rcParams["backend"] = "x"
