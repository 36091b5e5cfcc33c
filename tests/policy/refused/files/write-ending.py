# shape: ending that is not listed
import matplotlib.pyplot as plt
plt.savefig("x.py")
