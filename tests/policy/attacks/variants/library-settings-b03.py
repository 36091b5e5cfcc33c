# class: variants
# mechanism: Options and settings that load code are refused
# reaches: The backend module://os is not among those that may be set
import matplotlib.ticker as t
t.mpl.use("module://os")
