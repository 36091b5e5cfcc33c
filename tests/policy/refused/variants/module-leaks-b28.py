# shape: A name reaches only what is public
import numpy as np
np.typing.sys
