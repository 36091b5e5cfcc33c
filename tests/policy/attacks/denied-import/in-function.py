# class: denied-import
# mechanism: import inside a function
# reaches: socket
def f():
    import socket
    return socket
