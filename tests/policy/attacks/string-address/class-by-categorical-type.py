# class: string-address
# mechanism: class by call
# how: the type of categories, had from a dtype, makes classes
# reaches: class by call
import pandas as pd
print(pd.CategoricalDtype().type("X", (), {}))
