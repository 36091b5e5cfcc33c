# shape: Attributes that lead out of the analysis are refused of anything
import matplotlib.pyplot as plt
plt.gcf().canvas.manager.toolbar.save_figure()
