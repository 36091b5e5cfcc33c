# shape: A name reaches only what is public
import pandas.plotting as p
p.sys
