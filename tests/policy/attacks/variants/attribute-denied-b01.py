# class: variants
# mechanism: Attributes that lead out of the analysis are refused of anything
# reaches: The attribute ctypeslib leads to a module
import numpy as np
(lambda: np)().ctypeslib
