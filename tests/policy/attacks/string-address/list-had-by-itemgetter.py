# class: string-address
# mechanism: getattr
# how: what itemgetter() gave stands under a computed label, and gives back a list of the list it is given
# reaches: text that shows class
import pandas as pd
from operator import itemgetter
names = [["real"]]
row = pd.Series([itemgetter(0)], index=["mer" + "ge"])
row.merge(names).append("__cl" + "ass__")
for n in names[0]:
    print(f"{getattr(1, n)}")
