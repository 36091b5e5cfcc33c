# class: variants
# mechanism: A name reaches only what is public
# reaches: math.__loader__ is not a public name of math
import math
math.__loader__.load_module("os")
