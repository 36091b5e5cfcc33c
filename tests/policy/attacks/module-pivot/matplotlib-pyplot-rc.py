# class: module-pivot
# mechanism: module registry
# reaches: importlib
import matplotlib.pyplot as plt
plt.backend_registry.load_backend_module("module://os")
