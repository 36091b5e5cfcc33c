# shape: A name reaches only what is public
import scipy.stats as s
s.distributions.sys
