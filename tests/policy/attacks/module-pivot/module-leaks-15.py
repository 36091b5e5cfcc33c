# class: module-pivot
# mechanism: module of a module
# reaches: hidden networkx.utils.open_file
import networkx as nx
nx.utils.open_file
