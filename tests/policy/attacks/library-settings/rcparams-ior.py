# class: library-settings
# mechanism: settings updated in place
# reaches: a module by name
import matplotlib.pyplot as plt
plt.rcParams |= {"backend": "module://os"}
