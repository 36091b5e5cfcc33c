# shape: A name reaches only what is public
import pandas.testing as t
t.sys
