# class: variants
# mechanism: A name reaches only what is public
# reaches: graphlib.sys is not a public name of graphlib
import graphlib
graphlib.sys
