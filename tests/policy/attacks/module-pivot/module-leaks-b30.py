# class: module-pivot
# mechanism: module of a module
# reaches: hidden scipy.fft.set_backend
import scipy.fft as f
f.set_backend(1)
