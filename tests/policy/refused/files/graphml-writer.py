import networkx as nx
nx.GraphMLWriter(nx.path_graph(2))
