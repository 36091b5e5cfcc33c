# shape: Options and settings that load code are refused
import matplotlib.pyplot as plt
with plt.rc_context({"text.usetex": True}): pass
