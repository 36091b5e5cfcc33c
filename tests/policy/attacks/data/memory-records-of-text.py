# class: data
# mechanism: foreign memory
# how: records over bytes under a name
# reaches: crash
import numpy as np
data = b"x" * 8
print(np.rec.array(data, formats="O", shape=1)[0])
