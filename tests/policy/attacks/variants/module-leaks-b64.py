# class: variants
# mechanism: A name reaches only what is public
# reaches: copy.copyreg is not a public name of copy
import copy
copy.copyreg
