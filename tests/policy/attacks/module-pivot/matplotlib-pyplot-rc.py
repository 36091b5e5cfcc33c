# class: module-pivot
# mechanism: module of a module
# how: module registry
# reaches: module os
import matplotlib.pyplot as plt
plt.backend_registry.load_backend_module("module://os")
