# class: data
# mechanism: foreign memory
# how: texts of any length, which stand behind addresses, are laid over bytes
# reaches: crash
import numpy as np
print(np.ndarray((1,), np.dtypes.StringDType(), bytearray(b"\x20" * 8 + b"\x04" + b"\x00" * 6 + b"\x20"))[0])
