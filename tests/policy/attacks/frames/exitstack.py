# class: frames
# mechanism: traceback
# how: traceback handed to a callback
# reaches: frame
from contextlib import ExitStack
with ExitStack() as s:
    s.push(lambda k, v, t: t.tb_frame)
    1 / 0
