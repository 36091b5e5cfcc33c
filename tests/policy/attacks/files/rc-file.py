# class: files
# mechanism: settings by path
# reaches: files
import matplotlib.pyplot as plt
plt.rc_context(fname="/etc/passwd")
