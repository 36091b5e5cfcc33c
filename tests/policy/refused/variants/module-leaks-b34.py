# shape: A name reaches only what is public
import pyxirr
pyxirr.sys
