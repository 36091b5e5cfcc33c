# class: variants
# mechanism: A name reaches only what is public
# reaches: contextlib.os is not a public name of contextlib
import contextlib, io
with contextlib.redirect_stdout(io.StringIO()):
    contextlib.os
