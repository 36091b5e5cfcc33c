# class: variants
# mechanism: A name reaches only what is public
# reaches: scipy.io is not a public name of scipy
import scipy
scipy.io.loadmat("x")
