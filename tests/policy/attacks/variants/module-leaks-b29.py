# class: variants
# mechanism: A name reaches only what is public
# reaches: scipy.special.test is taken out: runs a test suite
import scipy.special as s
s.test()
