# class: data
# mechanism: reader that is taken out
# reaches: hidden pandas.read_pickle
from pandas import read_pickle as rp
