# Several programs, each below a line that names it: masked arrays take attributes from mappings that an array has under
# names of the library's.

#### in-a-class
import numpy as np
class Sample(np.ndarray):
    _optinfo = {"".join(["sp", "eed"]): 5}
print(np.ma.masked_array(np.eye(2).view(Sample)).speed)
#### base-in-a-class
import numpy as np
class Sample(np.ndarray):
    _basedict = {"".join(["sp", "eed"]): 5}
print(np.ma.masked_array(np.eye(2).view(Sample)).speed)
#### of-an-instance
import numpy as np
class Sample(np.ndarray):
    def __array_finalize__(self, obj):
        self._optinfo = {"".join(["sp", "eed"]): 5}
print(np.ma.masked_array(np.eye(2).view(Sample)).speed)
