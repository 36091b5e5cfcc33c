# class: private-attributes
# mechanism: classes of a value
# how: class of an instance of a library
# reaches: private __class__
import random
random.SystemRandom().__class__
