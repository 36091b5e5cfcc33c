# class: variants
# mechanism: A name reaches only what is public
# reaches: scipy.fft.set_backend is taken out: calls whatever was registered
import scipy.fft as f
f.set_backend(1)
