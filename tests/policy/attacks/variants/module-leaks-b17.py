# class: variants
# mechanism: A name reaches only what is public
# reaches: matplotlib.image.imsave is not a public name of matplotlib.image
import matplotlib.image as i
i.imsave("/tmp/x", 1)
