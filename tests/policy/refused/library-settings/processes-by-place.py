# shape: scipy starts a process for each worker, as many as stand at the eighth place
from scipy import optimize

def cost(x):
    return x[0] ** 2

print(optimize.brute(cost, [(0, 1)], (), 4, False, None, False, 2))
