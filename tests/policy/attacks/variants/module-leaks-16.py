# class: variants
# mechanism: A name reaches only what is public
# reaches: networkx.nx_pydot is not a public name of networkx
import networkx as nx
nx.Graph().graph
nx.nx_pydot
