# class: variants
# mechanism: A name reaches only what is public
# reaches: scipy.sparse.load_npz is taken out: reads files by path
from scipy import sparse
sparse.load_npz("x")
