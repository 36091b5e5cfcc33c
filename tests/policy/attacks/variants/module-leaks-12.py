# class: variants
# mechanism: A name reaches only what is public
# reaches: scipy.optimize._minimize is not a public name of scipy.optimize
import scipy.optimize as o
o._minimize
