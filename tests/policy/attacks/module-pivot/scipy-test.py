# class: module-pivot
# mechanism: module of a module
# how: test runner of a package
# reaches: hidden scipy.stats.test
import scipy.stats
scipy.stats.test()
