# class: no-call
# mechanism: decorator
# reaches: built-in exec
@exec
@input
class A:
    pass
