# class: variants
# mechanism: A name reaches only what is public
# reaches: math.__dict__ is not a public name of math
import math
math.__dict__
