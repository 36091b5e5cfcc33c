# class: frames
# mechanism: traceback handed to a callback
# reaches: globals
from contextlib import ExitStack
with ExitStack() as s:
    s.push(lambda k, v, t: t.tb_frame)
    1 / 0
