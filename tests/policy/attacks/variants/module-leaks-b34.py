# class: variants
# mechanism: A name reaches only what is public
# reaches: pyxirr.sys is not a public name of pyxirr
import pyxirr
pyxirr.sys
