# shape: module by name
import matplotlib
matplotlib.use("module://this")
