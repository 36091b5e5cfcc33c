# class: module-pivot
# mechanism: module of a module
# reaches: hidden networkx.config
import networkx as nx
nx.config
