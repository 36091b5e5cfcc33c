# class: string-address
# mechanism: getattr
# how: frame by literal name
# reaches: frame
def g():
    yield
getattr(g(), "gi_frame")
