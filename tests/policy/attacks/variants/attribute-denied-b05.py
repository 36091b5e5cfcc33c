# class: variants
# mechanism: Attributes that lead out of the analysis are refused of anything
# reaches: The attribute set_usetex leads to other programs
import matplotlib.pyplot as plt
plt.text(0, 0, "x").set_usetex(True)
