# class: variants
# mechanism: A name reaches only what is public
# reaches: scipy.stats.distributions.sys is not a public name of scipy.stats.distributions
import scipy.stats as s
s.distributions.sys
