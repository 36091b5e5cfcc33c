import networkx as nx
g = nx.Graph()
g.add_weighted_edges_from([("a", "b", 1.0), ("b", "c", 2.0)])
print(nx.degree_centrality(g), nx.shortest_path(g, "a", "c"), list(nx.connected_components(g)))
