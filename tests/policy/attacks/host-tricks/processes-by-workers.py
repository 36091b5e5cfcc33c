# class: host-tricks
# mechanism: workers= of scipy.optimize.brute, differential_evolution and scipy.integrate.quad_vec starts processes
# reaches: event os.fork (or multiprocessing's semaphores refused first)
from scipy.optimize import brute
def f(x):
    return x[0] ** 2
print(brute(f, ((-1, 1),), Ns=3, workers=2, finish=None))
