# class: data
# mechanism: reader that is taken out
# reaches: event function.__new__
import networkx as nx
nx.from_sparse6_bytes(b"x")
nx.read_gpickle("x")
