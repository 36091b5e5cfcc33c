# class: built-ins
# mechanism: denied built-in as a value
# reaches: built-in exec
class A:
    __add__ = exec
