# class: string-address
# mechanism: getattr
# how: writer by name
# reaches: writes /tmp/x
import numpy as np
getattr(np, "savetxt")("/tmp/x", [1])
