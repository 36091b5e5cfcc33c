# class: frames
# mechanism: frame of a generator
# how: generator frame
# reaches: frame
def g():
    yield
g().gi_frame.f_globals
