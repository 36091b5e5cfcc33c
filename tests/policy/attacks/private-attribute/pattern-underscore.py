# class: private-attribute
# mechanism: class pattern reads an attribute
# reaches: os
import random
match 1:
    case object(_os=x):
        pass
