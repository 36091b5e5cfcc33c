# class: files
# mechanism: files by path
# reaches: files
import networkx as nx
nx.read_edgelist("/etc/passwd")
