# Several programs, each below a line that names it: ways to an axis that no name of one leads over.

#### of-a-locator
import matplotlib.pyplot as plt
from matplotlib.ticker import MaxNLocator
t = chr(123) + "x.__cla" + "ss__" + chr(125)
class L(MaxNLocator):
    def set_axis(self, a):
        self.kept = a
l = L()
plt.colorbar(plt.imshow([[1, 2], [3, 4]]), ticks=l)
l.kept.update({"major_" + "formatter": t})
print(l.kept.get_major_formatter()(1))
#### of-a-class
import matplotlib.pyplot as plt
from matplotlib.axis import XAxis
t = chr(123) + "x.__cla" + "ss__" + chr(125)
class A(XAxis):
    def go(self):
        self.update({"major_" + "formatter": t})
        print(self.get_major_formatter()(1))
A(plt.gca()).go()
#### by-a-row
import matplotlib.pyplot as plt
import pandas as pd
t = chr(123) + "x.__cla" + "ss__" + chr(125)
p = plt.gca().properties()
for _, row in pd.DataFrame([[t]], columns=["major_" + "formatter"]).iterrows():
    p["xax" + "is"].update(row)
print(p["xax" + "is"].get_major_formatter()(1))
