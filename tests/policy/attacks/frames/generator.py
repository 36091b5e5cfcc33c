# class: frames
# mechanism: generator frame
# reaches: globals
def g():
    yield
g().gi_frame.f_globals
