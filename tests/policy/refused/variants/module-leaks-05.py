# shape: A name reaches only what is public
import itertools
itertools.__builtins__
