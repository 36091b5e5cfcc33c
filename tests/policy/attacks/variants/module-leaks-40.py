# class: variants
# mechanism: A name reaches only what is public
# reaches: pandas.read_pickle is taken out: unpickling runs code
from pandas import read_pickle as rp
