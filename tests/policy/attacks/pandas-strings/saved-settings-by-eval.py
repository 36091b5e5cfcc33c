# class: pandas-strings
# mechanism: pd.eval
# how: an expression takes a list out of the saved settings, by a key that is computed
# reaches: ended with TypeError expected str, bytes or os.PathLike object, not Figure
import pandas as pd
import matplotlib.pyplot as plt
saved = plt.rcParams.copy()
key = "figure." + "hooks"
pd.eval("saved[key]").append("ctypes:CDLL")
plt.rcParams.update(saved)
plt.figure()
