# class: data
# mechanism: foreign memory
# how: the keys of what process_parameters of a custom distribution gives become attributes of its class
# reaches: crash
import numpy as np
from scipy.stats import make_distribution
class Box:
    def copy(self):
        return self
    def __getitem__(self, key):
        return {"data": (8, True), "shape": (9,), "typestr": "|u1", "version": 3}
class Own:
    __make_distribution_version__ = "1.16.0"
    parameters = {"a": (0, 10)}
    support = (0, 1)
    def process_parameters(self, a):
        return {"a": a, "__array_" + "interface__": Box()}
    def pdf(self, x, a, **rest):
        return x
np.asarray(make_distribution(Own())(a=1)).sum()
