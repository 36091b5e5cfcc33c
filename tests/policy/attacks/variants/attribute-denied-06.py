# class: variants
# mechanism: Attributes that lead out of the analysis are refused of anything
# reaches: The attribute tb leads to frames
def g():
    x = yield
    return x
g().throw(ValueError).tb
