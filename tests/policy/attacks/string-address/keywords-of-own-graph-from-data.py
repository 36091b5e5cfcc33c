# class: string-address
# mechanism: keyword that loads or frees
# how: networkx calls add_edge() of an own class of graphs with what the lines of data name as keywords, and the method hands them on
# reaches: event subprocess.Popen
import matplotlib.pyplot as plt
import networkx as nx

class Map(nx.Graph):
    def add_edge(self, start, end, **properties):
        plt.title("x", **properties)

nx.parse_edgelist(["a b {'usetex': True}"], create_using=Map)
plt.gcf().canvas.draw()
