# class: variants
# mechanism: A name reaches only what is public
# reaches: networkx.write_gml is taken out: writes files by path; use nx.to_pandas_edgelist
import networkx as nx
nx.write_gml(1, "/tmp/x")
