# class: module-pivot
# mechanism: library changed
# how: a method that the own subclass inherits is the library's function, whose attributes are written
# reaches: text that shows function
import networkx as nx

class Own(nx.Graph):
    pass

def mark():
    return 1

Own.add_node.mark = mark
print(f"{nx.Graph.add_node.mark}")
