# class: variants
# mechanism: Options and settings that load code are refused
# reaches: The backend module://os is not among those that may be set
import matplotlib.pyplot as plt
plt.matplotlib.use("module://os")
