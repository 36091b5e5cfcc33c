# class: variants
# mechanism: A name reaches only what is public
# reaches: pandas.plotting.sys is not a public name of pandas.plotting
import pandas.plotting as p
p.sys
