# class: private-attributes
# mechanism: classes of a value
# reaches: private __class__
import random
random.SystemRandom().__class__
