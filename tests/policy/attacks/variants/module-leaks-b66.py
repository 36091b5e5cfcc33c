# class: variants
# mechanism: A name reaches only what is public
# reaches: __future__.sys is not a public name of __future__
import __future__
__future__.sys
