# class: module-pivot
# mechanism: unlisted module
# how: namedtuple(module=) names a module, which matplotlib imports when it copies a norm that it builds on the class
# reaches: function antigravity.X
import copy
from collections import namedtuple
from matplotlib.colors import make_norm_from_scale
from matplotlib.scale import LinearScale
X = namedtuple("X", "a", module="antigravity")
N = make_norm_from_scale(LinearScale, X)
copy.copy(N._make([1]))
