# class: variants
# mechanism: Attributes that lead out of the analysis are refused of anything
# reaches: The attribute ctypes leads to foreign memory
def f(*args):
    return args[0].ctypes
