# class: variants
# mechanism: A name reaches only what is public
# reaches: matplotlib.image.imread is not a public name of matplotlib.image
import matplotlib.image as i
i.imread("/etc/x")
