# shape: class pattern reads an attribute
import random
match 1:
    case object(_os=x):
        pass
