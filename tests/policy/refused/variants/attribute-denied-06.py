# shape: Attributes that lead out of the analysis are refused of anything
def g():
    x = yield
    return x
g().throw(ValueError).tb
