# class: data
# mechanism: foreign memory
# how: indices of a sparse matrix changed
# carried by: the container
# reaches: crash
import numpy as np
from scipy import sparse
matrix = sparse.csr_matrix(np.eye(3))
matrix.indices[:] = 10**9
print(matrix @ np.ones(3))
