# class: module-pivot
# mechanism: module of a module
# reaches: writes /tmp/x
import networkx as nx
nx.write_gml(1, "/tmp/x")
