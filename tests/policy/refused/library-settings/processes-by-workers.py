# shape: scipy starts a process for each worker
from scipy.optimize import brute
def f(x):
    return x[0] ** 2
print(brute(f, ((-1, 1),), Ns=3, workers=2, finish=None))
