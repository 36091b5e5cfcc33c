from math import *
print(sqrt(2), floor(2.7), pi)
