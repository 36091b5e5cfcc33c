# class: module-pivot
# mechanism: library changed
# how: a sparse matrix takes the namespace of whatever its reshape() answers with, which a class of the program defines: from then on what is written on self is written on an object of a library
# reaches: text that shows function
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
print(f"{stats.norm.pdf}")
