# shape: Options and settings that load code are refused
import matplotlib.pyplot as plt
plt.rcdefaults()
plt.style.context("/etc/passwd")
