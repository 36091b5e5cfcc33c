import networkx as nx
G = nx.DiGraph()
G.add_edge("a", "b", weight=2); G.add_edges_from([("b", "c"), ("a", "c")])
print(nx.shortest_path(G, "a", "c"), nx.degree_centrality(G), nx.betweenness_centrality(G), dict(G.degree()), list(nx.topological_sort(G)), nx.pagerank(G), nx.dag_longest_path(G), G.nodes["a"], G["a"]["b"]["weight"])
df = nx.to_pandas_edgelist(G); pos = nx.spring_layout(G, seed=1)
import matplotlib.pyplot as plt
nx.draw(G, pos, with_labels=True, node_color="lightblue"); plt.savefig("network.png")
