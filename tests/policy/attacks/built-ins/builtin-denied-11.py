# class: built-ins
# mechanism: denied built-in as a value
# how: formatter of numpy
# reaches: built-in eval
import numpy as np
np.set_printoptions(formatter={"all": eval})
