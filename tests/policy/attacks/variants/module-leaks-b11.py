# class: variants
# mechanism: A name reaches only what is public
# reaches: matplotlib.style.core is not a public name of matplotlib.style
import matplotlib.pyplot as plt
plt.style.core
