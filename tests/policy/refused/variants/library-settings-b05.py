# shape: Options and settings that load code are refused
import matplotlib.pyplot as plt
d = {"backend": "x"}
plt.rcParams.update(d)
