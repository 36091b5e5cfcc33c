# class: variants
# mechanism: Options and settings that load code are refused
# reaches: The matplotlib setting backend is not among those that may be set
import matplotlib.pyplot as plt
plt.rcParams["font.size"], plt.rcParams["backend"] = 1, "x"
