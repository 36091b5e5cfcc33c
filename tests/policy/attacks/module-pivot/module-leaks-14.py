# class: module-pivot
# mechanism: module of a module
# reaches: module networkx.drawing.nx_agraph
import networkx as nx
nx.drawing.nx_agraph
