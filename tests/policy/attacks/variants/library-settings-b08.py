# class: variants
# mechanism: Options and settings that load code are refused
# reaches: The matplotlib setting text.usetex is not among those that may be set
import matplotlib.pyplot as plt
with plt.rc_context({"text.usetex": True}): pass
