# class: string-address
# mechanism: class by call
# how: metaclass as a function
# reaches: class by call
from abc import ABCMeta
ABCMeta("A", (), {"__module__": __name__})
