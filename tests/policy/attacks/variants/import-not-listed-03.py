# class: variants
# mechanism: Only listed modules can be imported
# reaches: The module sys is not among the listed modules
import sys as __builtins__
