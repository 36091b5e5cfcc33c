# shape: A name reaches only what is public
import graphlib
graphlib.sys
