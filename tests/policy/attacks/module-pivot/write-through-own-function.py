# class: module-pivot
# mechanism: library changed
# how: a method that the own subclass inherits is the library's function: its attributes are written (nx.Graph.add_node.mark is refused, Own.add_node.mark is not); so are those of descriptors (F.sz.allow_none of openpyxl.styles.Font)
# reaches: library changed: the function networkx.Graph.add_node and the descriptor Font.sz, prints CANARY
import networkx as nx
from openpyxl.styles import Font

class Own(nx.Graph):
    pass

class F(Font):
    pass

Own.add_node.mark = "CANARY"
F.sz.allow_none = False
print(nx.Graph.add_node.mark, Font.sz.allow_none)
