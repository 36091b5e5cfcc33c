# class: variants
# mechanism: A name reaches only what is public
# reaches: re._compiler is not a public name of re
import re
re.Scanner
re._compiler
