# class: files
# mechanism: ending that is not listed
# reaches: files
import matplotlib.pyplot as plt
plt.savefig("x.py")
