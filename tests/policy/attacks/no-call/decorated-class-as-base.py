# class: no-call
# mechanism: base that is no class
# how: a decorator puts an object into the place of a class that is built on, so its type is called with the name of the new one
# reaches: attribute by name
import operator
def swap(c):
    return operator.methodcaller("upper")
@swap
class Base:
    pass
class query(Base):
    pass
print(query)
