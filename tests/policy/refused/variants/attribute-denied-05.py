# shape: Attributes that lead out of the analysis are refused of anything
def f(*args):
    return args[0].ctypes
