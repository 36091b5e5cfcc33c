# class: variants
# mechanism: A name reaches only what is public
# reaches: matplotlib.cbook is not a public name of matplotlib
from matplotlib import cbook
