# class: variants
# mechanism: A name reaches only what is public
# reaches: networkx.drawing is not a public name of networkx
import networkx as nx
nx.drawing.nx_agraph
