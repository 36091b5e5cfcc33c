# class: variants
# mechanism: Only listed modules can be imported
# reaches: The module scipy.io is not among the listed modules
import scipy.io
