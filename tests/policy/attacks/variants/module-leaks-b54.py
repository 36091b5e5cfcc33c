# class: variants
# mechanism: A name reaches only what is public
# reaches: math.sys is not a public name of math
import statistics
statistics.math.sys
