# class: built-ins
# mechanism: denied built-in as a value
# how: base of a class
# reaches: built-in compile
class A(compile): pass
