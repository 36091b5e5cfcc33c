# class: variants
# mechanism: A name reaches only what is public
# reaches: time.__loader__ is not a public name of time
import time
time.__loader__
