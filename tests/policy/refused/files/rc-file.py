# shape: settings by path
import matplotlib.pyplot as plt
plt.rc_context(fname="/etc/passwd")
