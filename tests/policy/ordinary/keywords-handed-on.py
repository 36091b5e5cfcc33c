# Several programs, each below a line that names it.

#### a table of its own that hands its keywords on
import pandas as pd
import matplotlib.pyplot as plt
class Sales(pd.DataFrame):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
    @property
    def _constructor(self):
        return Sales
    def chart(self, **style):
        self.plot(**style)
        plt.title("x", **style)
Sales({"a": [1]}).chart(color="r")
#### a graph of its own
import networkx as nx
class Deps(nx.DiGraph):
    def add_edge(self, a, b, **attr):
        super().add_edge(a, b, **attr)
    def add_step(self, name, **attr):
        self.add_node(name, **attr)
d = Deps()
d.add_edge("a", "b", weight=1)
d.add_step("c", cost=1)
#### classes of charts by name
import matplotlib.pyplot as plt
class Line:
    def __init__(self, **style):
        plt.plot([1], **style)
class Bar:
    def __init__(self, **style):
        plt.bar([1], [1], **style)
kinds = {"line": Line, "bar": Bar}
for name in ["line", "bar"]:
    kinds[name](color="r")
#### a chart that is mapped over axes
import matplotlib.pyplot as plt
class ChartError(Exception):
    def __init__(self, message, **info):
        super().__init__(message)
        self.info = info
class Chart:
    def __init__(self, ax, **style):
        ax.plot([1], **style)
try:
    Chart(plt.gca(), color="r")
except ChartError as e:
    print(e.info)
charts = list(map(Chart, [plt.gca()]))
#### asks about a colorbar
import matplotlib.pyplot as plt
from matplotlib.colorbar import Colorbar
cb = plt.colorbar(plt.imshow([[1]]))
print(isinstance(cb, Colorbar))
def f(bar: Colorbar) -> Colorbar:
    return bar
#### pairs for pipe
import pandas as pd
def total(rate, table):
    return table * rate
df = pd.DataFrame({"a": [1]})
df.pipe((total, "table"), 2)
df.pipe((lambda x, data: data * x, "data"), 1)
steps = [(total, "table")]
for s in steps:
    df.pipe(s, 2)
