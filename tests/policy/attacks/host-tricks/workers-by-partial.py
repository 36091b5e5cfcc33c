# class: host-tricks
# mechanism: thread
# how: as 12, the places before it given to partial()
# reaches: event os.fork
from functools import partial
from scipy import optimize

def cost(x):
    return x[0] ** 2

search = partial(optimize.brute, cost, [(0, 1)], (), 4, False, None, False)
print(search(2))
