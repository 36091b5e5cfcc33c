# class: library-settings
# mechanism: module by name
# reaches: any module
import matplotlib
matplotlib.use("module://os")
