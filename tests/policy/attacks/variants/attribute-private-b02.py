# class: variants
# mechanism: Underscore-led attributes, but those of the own classes, are refused
# reaches: The attribute __reduce__ is private
import numpy as np
np.random.Generator.__reduce__
