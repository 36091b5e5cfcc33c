# class: variants
# mechanism: Attributes that lead out of the analysis are refused of anything
# reaches: The attribute tofile leads to files
import numpy as np
np.ndarray.tofile(np.zeros(1), "/tmp/x")
