# class: variants
# mechanism: Only listed modules can be imported
# reaches: The module matplotlib.font_manager is not among the listed modules
import matplotlib.font_manager
