# class: variants
# mechanism: Attributes that lead out of the analysis are refused of anything
# reaches: The attribute save_figure leads to files
import matplotlib.pyplot as plt
plt.gcf().canvas.manager.toolbar.save_figure()
