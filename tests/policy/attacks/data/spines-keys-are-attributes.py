# class: data
# mechanism: address
# how: the spines of an axes are a mapping whose keys are attributes: what stands under a computed name is what numpy asks for an address
# carried by: the container
# reaches: crash
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

mark = pd.Series(["_"]).sum() * 2
spines = plt.gca().spines
spines[mark + "array_interface" + mark] = dict(data=(8, True), shape=(6,), typestr="|u1", version=3)
print(bytes(np.asarray(spines)))
