# class: variants
# mechanism: A name reaches only what is public
# reaches: numpy.typing.sys is not a public name of numpy.typing
import numpy as np
np.typing.sys
