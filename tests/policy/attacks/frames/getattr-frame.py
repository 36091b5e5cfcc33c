# class: frames
# mechanism: frame by literal name
# reaches: globals
def g():
    yield
getattr(g(), "gi_frame")
