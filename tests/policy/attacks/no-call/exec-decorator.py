# class: no-call
# mechanism: decorator
# reaches: built-in exec
@exec
@str
def f(): pass
