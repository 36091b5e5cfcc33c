# class: variants
# mechanism: A name reaches only what is public
# reaches: networkx.config is taken out: chooses backends by name
import networkx as nx
nx.config
