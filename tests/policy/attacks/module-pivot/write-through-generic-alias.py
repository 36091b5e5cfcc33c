# class: module-pivot
# mechanism: library changed
# how: a generic alias of typing hands what is written to it on to the class it stands for; under a name of the program nobody sees that it is a library's
# reaches: text that shows function
import collections
from typing import Counter

Words = Counter[str]

def most_common(self):
    return "CANARY"

Words.most_common = most_common
print(f"{collections.Counter.most_common}")
