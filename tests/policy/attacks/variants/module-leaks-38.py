# class: variants
# mechanism: A name reaches only what is public
# reaches: re.copyreg is not a public name of re
import re
re.copyreg
