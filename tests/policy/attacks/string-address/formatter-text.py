# class: string-address
# mechanism: replacement field
# how: a formatter of matplotlib is given a text that is put together
# reaches: text that shows class
from matplotlib.ticker import StrMethodFormatter
u = "_" * 2
t = "{x" + "." + u + "class" + u + "}"
print(StrMethodFormatter(t)(1))
