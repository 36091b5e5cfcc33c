# class: module-pivot
# mechanism: module of a module
# reaches: module os
import contextlib, io
with contextlib.redirect_stdout(io.StringIO()):
    contextlib.os
