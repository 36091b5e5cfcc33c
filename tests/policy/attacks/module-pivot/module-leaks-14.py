# class: module-pivot
# mechanism: module of a module
# reaches: imports networkx.drawing
import networkx as nx
nx.drawing.nx_agraph
