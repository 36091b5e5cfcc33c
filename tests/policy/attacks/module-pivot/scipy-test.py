# class: module-pivot
# mechanism: test runner of a package
# reaches: subprocess
import scipy.stats
scipy.stats.test()
