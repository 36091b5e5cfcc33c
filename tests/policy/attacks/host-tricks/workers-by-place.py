# class: host-tricks
# mechanism: thread
# how: workers is the eighth argument of brute(), the ninth of quad_vec() and the fifth of multiscale_graphcorr() too
# reaches: event os.fork
from scipy import optimize

def cost(x):
    return x[0] ** 2

print(optimize.brute(cost, [(0, 1)], (), 4, False, None, False, 2))
