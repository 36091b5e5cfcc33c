# class: string-address
# mechanism: keyword that loads or frees
# reaches: keyword backend='this'
import networkx as nx
nx.shortest_path(1, backend="this")
