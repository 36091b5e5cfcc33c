# class: variants
# mechanism: A name reaches only what is public
# reaches: matplotlib.pyplot.switch_backend is taken out: imports a module by name
import matplotlib.pyplot as plt
plt.switch_backend("module://os")
