# class: built-ins
# mechanism: denied built-in as a value
# how: method of a dict that a missing key calls
# reaches: built-in eval
class A(dict):
    __missing__ = eval
