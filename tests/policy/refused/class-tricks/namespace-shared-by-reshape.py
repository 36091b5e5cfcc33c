# shape: a sparse matrix takes the namespace of what its reshape() gives
from scipy import sparse, stats

class Shape:
    def asformat(self, name):
        return stats.norm

class Grid(sparse.csr_matrix):
    def reshape(self, *shape, **options):
        return Shape()

def pdf(x):
    return "CANARY"

grid = Grid([[1, 2]])
grid.set_shape((2, 1))
grid.pdf = pdf
print(stats.norm.pdf(0))
