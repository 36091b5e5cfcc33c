# class: module-pivot
# mechanism: library changed
# how: settings updated in place
# reaches: setting backend
import matplotlib.pyplot as plt
plt.rcParams |= {"backend": "module://this"}
