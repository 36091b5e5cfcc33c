# class: variants
# mechanism: A name reaches only what is public
# reaches: difflib.re is not a public name of difflib
import difflib
difflib.re.sys
