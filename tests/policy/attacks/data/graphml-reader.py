# class: data
# mechanism: reader by path
# how: reader of a class
# reaches: reads /etc/passwd
import networkx as nx
list(nx.GraphMLReader()(path="/etc/passwd"))
