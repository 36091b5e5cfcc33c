# class: variants
# mechanism: A name reaches only what is public
# reaches: pandas.errors.ctypes is not a public name of pandas.errors
import pandas.errors as e
e.ctypes
