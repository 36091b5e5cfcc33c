# class: variants
# mechanism: A name reaches only what is public
# reaches: networkx.read_gpickle is not a public name of networkx
import networkx as nx
nx.from_sparse6_bytes(b"x")
nx.read_gpickle("x")
