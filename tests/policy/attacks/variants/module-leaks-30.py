# class: variants
# mechanism: A name reaches only what is public
# reaches: time.sys is not a public name of time
import time
time.sys
