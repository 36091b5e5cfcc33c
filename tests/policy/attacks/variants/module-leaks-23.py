# class: variants
# mechanism: A name reaches only what is public
# reaches: contextlib.chdir is not a public name of contextlib
import contextlib
contextlib.chdir("/")
