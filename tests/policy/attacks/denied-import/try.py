# class: denied-import
# mechanism: import inside try
# reaches: ctypes
try:
    import ctypes
except ImportError:
    ctypes = None
