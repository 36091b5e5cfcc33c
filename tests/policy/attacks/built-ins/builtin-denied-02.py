# class: built-ins
# mechanism: denied built-in as a value
# how: operator of a class
# reaches: built-in exec
class A:
    __add__ = exec
