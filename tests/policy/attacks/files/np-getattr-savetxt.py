# class: files
# mechanism: writer by name
# reaches: files
import numpy as np
getattr(np, "savetxt")("/tmp/x", [1])
