# shape: module of a module, as in an attack that is proven
import contextlib
contextlib.sys
