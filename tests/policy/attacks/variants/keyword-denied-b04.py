# class: variants
# mechanism: Some keyword arguments take only listed literals
# reaches: backend= takes only matplotlib, Agg, agg, svg, pdf
import networkx as nx
nx.shortest_path(1, backend="os")
