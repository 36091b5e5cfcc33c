# class: variants
# mechanism: A name reaches only what is public
# reaches: numpy.__config__ is not a public name of numpy
import numpy as np
np.__config__
