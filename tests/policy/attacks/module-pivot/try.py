# class: module-pivot
# mechanism: unlisted module
# how: import inside try
# reaches: module ctypes
try:
    import ctypes
except ImportError:
    ctypes = None
