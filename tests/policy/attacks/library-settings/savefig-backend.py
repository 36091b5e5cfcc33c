# class: library-settings
# mechanism: module by name
# reaches: any module
import matplotlib.pyplot as plt
plt.savefig("a.png", backend="module://os")
