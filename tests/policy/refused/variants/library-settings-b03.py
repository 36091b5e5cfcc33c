# shape: Options and settings that load code are refused
import matplotlib.ticker as t
t.mpl.use("module://this")
