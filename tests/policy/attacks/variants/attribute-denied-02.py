# class: variants
# mechanism: Attributes that lead out of the analysis are refused of anything
# reaches: The attribute dumps leads to pickle
import numpy as np
np.array([1]).dumps()
