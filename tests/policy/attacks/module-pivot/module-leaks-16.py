# class: module-pivot
# mechanism: module of a module
# reaches: module networkx.drawing.nx_pydot
import networkx as nx
nx.Graph().graph
nx.nx_pydot
