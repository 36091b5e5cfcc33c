# class: data
# mechanism: pickle
# how: method of an instance
# reaches: private __reduce__
import random
random.Random().__reduce__()
