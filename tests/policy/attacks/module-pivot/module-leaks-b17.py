# class: module-pivot
# mechanism: module of a module
# reaches: hidden matplotlib.image.imsave
import matplotlib.image as i
i.imsave("/tmp/x", 1)
