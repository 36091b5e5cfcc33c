# shape: scipy starts a process for each worker, and what stands before their number is given to partial
from functools import partial
from scipy import optimize

def cost(x):
    return x[0] ** 2

search = partial(optimize.brute, cost, [(0, 1)], (), 4, False, None, False)
print(search(2))
