# class: frames
# mechanism: traceback
# how: traceback handed to __exit__
# reaches: frame
class A:
    def __enter__(self):
        return self
    def __exit__(self, kind, value, trace):
        trace.tb_frame.f_back
with A():
    1 / 0
