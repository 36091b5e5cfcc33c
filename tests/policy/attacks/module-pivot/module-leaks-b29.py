# class: module-pivot
# mechanism: module of a module
# reaches: hidden scipy.special.test
import scipy.special as s
s.test()
