# class: variants
# mechanism: A name reaches only what is public
# reaches: networkx.utils is not a public name of networkx
import networkx as nx
nx.utils.open_file
