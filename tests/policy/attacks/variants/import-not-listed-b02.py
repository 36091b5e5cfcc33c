# class: variants
# mechanism: Only listed modules can be imported
# reaches: The module matplotlib.animation is not among the listed modules
import matplotlib.animation as a
