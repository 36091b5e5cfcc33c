# class: string-address
# mechanism: keyword that loads or frees
# how: a graph's own mapping is filled under another name, and a class has an attribute of that name
# reaches: ended with ValueError Could not find plotting backend 'ctypes'
import pandas as pd, networkx as nx
df = pd.DataFrame({"a": [1]})
class A:
    graph = {}
G = nx.Graph()
g = G.graph
g["back" + "end"] = "ctypes"
df.plot(**G.graph)
