# class: variants
# mechanism: A name reaches only what is public
# reaches: itertools.__builtins__ is not a public name of itertools
import itertools
itertools.__builtins__
