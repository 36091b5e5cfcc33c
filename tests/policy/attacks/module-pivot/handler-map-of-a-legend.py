# class: module-pivot
# mechanism: library changed
# how: get_legend_handler_map() of a legend without handlers of its own is the dictionary that all legends share
# reaches: attribute get_legend_handler_map
import matplotlib.pyplot as plt

legend = plt.legend()
legend.get_legend_handler_map().clear()
print("CANARY" if not plt.legend().get_legend_handler_map() else "")
