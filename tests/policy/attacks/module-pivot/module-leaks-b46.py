# class: module-pivot
# mechanism: module of a module
# how: attribute of a module inside with
# reaches: module os
import contextlib, io
with contextlib.redirect_stdout(io.StringIO()):
    contextlib.os
