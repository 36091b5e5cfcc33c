# class: module-pivot
# mechanism: module of a module
# reaches: imports networkx.utils
import networkx as nx
nx.utils.open_file
