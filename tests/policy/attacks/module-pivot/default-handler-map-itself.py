# class: module-pivot
# mechanism: library changed
# how: get_default_handler_map() gives the dictionary of the class Legend itself, which all legends share (set_default_handler_map and update_default_handler_map are refused for that)
# reaches: attribute get_default_handler_map
from matplotlib.legend import Legend

Legend.get_default_handler_map().clear()
print("CANARY" if not Legend.get_default_handler_map() else "")
