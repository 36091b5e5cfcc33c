# class: frames
# mechanism: traceback handed to __exit__
# reaches: globals
class A:
    def __enter__(self):
        return self
    def __exit__(self, kind, value, trace):
        trace.tb_frame.f_back
with A():
    1 / 0
