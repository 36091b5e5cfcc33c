# shape: A name reaches only what is public
import copy
copy.copyreg
