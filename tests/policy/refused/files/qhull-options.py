# Several programs, each below a line that names it: options by which the compiled code of Qhull opens a file, which no
# audit hook sees.

#### by-keyword
from scipy.spatial import ConvexHull
hull = ConvexHull([[0, 0], [1, 0], [0, 1], [2, 2]], qhull_options="TI /etc/hostname")
print(hull.area)
#### by-place
from scipy.spatial import Delaunay
Delaunay([[0, 0], [1, 0], [0, 1]], False, False, b"TI /etc/hostname")
#### by-type
from scipy.interpolate import LinearNDInterpolator
d = LinearNDInterpolator([[0, 0], [1, 0], [0, 1]], [1, 2, 3]).tri
type(d)([[0, 0], [1, 0], [0, 1]], False, False, "TI /etc/hostname")
#### by-type-of-a-made-one
from scipy.spatial import ConvexHull
h = ConvexHull([[0, 0], [1, 0], [0, 1]])
c = type(h)
c([[0, 0], [1, 0], [0, 1]], False, "TI /etc/hostname")
#### by-a-class
from scipy.spatial import Voronoi
class V(Voronoi):
    pass
V([[0, 0], [1, 0], [0, 1]], False, False, "TO out.txt")
#### by-a-caller
from scipy.spatial import HalfspaceIntersection
from functools import partial
partial(HalfspaceIntersection, [[-1, 0.0, 0.0]], [0.5, 0.5])(False, "TI /etc/hostname")
#### by-a-dict
from scipy.spatial import Delaunay
k = {}
k["qhull_" + "options"] = "QJ TI /etc/hostname"
Delaunay([[0, 0], [1, 0], [0, 1]], **k)
