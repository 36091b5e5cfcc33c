# class: string-address
# mechanism: setting by name
# how: a class body that binds a name reads it first from the module, not from the function around
# reaches: ended with ValueError Could not find plotting backend 'ctypes'
import pandas as pd
setting = pd.set_option
def outer():
    setting = print
    class K:
        setting = setting
        setting("plotting.backend", "ctypes")
outer()
