# class: variants
# mechanism: Only listed modules can be imported
# reaches: The module os.path is not among the listed modules
import os.path as open
