# class: private-attributes
# mechanism: attribute that leads out
# how: settings of an object that says it is a text
# reaches: event subprocess.Popen
import matplotlib.pyplot as plt
class T:
    _transform = None
    _transformSet = False
    _visible = True
    _alpha = None
    clipbox = None
    _clipon = True
    _clippath = None
    _label = ""
    _sketch = None
    _path_effects = []
    _sticky_edges = None
    _color = "k"
    _multialignment = None
    _horizontalalignment = "left"
    _verticalalignment = "top"
    _usetex = True
    _rotation = 0
    _transform_rotates_text = False
    _picker = None
    _linespacing = 1.2
    _antialiased = True
t = plt.text(0, 0, "x")
o = T()
o._fontproperties = t.get_fontproperties()
t.update_from(o)
plt.gcf().canvas.draw()
