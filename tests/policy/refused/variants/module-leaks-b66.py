# shape: A name reaches only what is public
import __future__
__future__.sys
