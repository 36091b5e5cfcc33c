# class: data
# mechanism: pickle
# reaches: private __reduce__
import random
random.Random().__reduce__()
