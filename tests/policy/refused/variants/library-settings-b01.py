# shape: Options and settings that load code are refused
import matplotlib.pyplot as plt
plt.matplotlib.rcParams["backend"] = "x"
