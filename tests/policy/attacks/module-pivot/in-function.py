# class: module-pivot
# mechanism: unlisted module
# how: import inside a function
# reaches: module socket
def f():
    import socket
    return socket
f()
