# class: private-attributes
# mechanism: attribute that leads out
# how: what starts LaTeX
# reaches: event subprocess.Popen
from matplotlib.patheffects import RendererBase
RendererBase().get_texmanager().make_dvi("x", 10)
