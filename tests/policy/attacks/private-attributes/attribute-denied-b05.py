# class: private-attributes
# mechanism: attribute that leads out
# reaches: attribute set_usetex
import matplotlib.pyplot as plt
plt.text(0, 0, "x").set_usetex(True)
