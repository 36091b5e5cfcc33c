# shape: decorator, as in an attack that is proven
@exec
@str
def f(): pass
