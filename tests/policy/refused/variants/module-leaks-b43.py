# shape: A name reaches only what is public
import difflib
difflib.re.sys
