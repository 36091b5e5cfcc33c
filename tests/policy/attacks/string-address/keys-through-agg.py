# class: string-address
# mechanism: keyword that loads or frees
# how: agg hands the name on to a function of the program
# reaches: event subprocess.Popen
import io
import matplotlib.pyplot as plt
import pandas as pd
def titled(column, **kw):
    plt.title("x", **kw)
    return 1
pd.Series([1]).agg(titled, **{"use" + "tex": True})
plt.savefig(io.BytesIO())
