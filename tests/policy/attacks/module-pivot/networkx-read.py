# class: module-pivot
# mechanism: module of a module
# how: files by path
# reaches: reads /etc/passwd
import networkx as nx
nx.read_edgelist("/etc/passwd")
