# class: module-pivot
# mechanism: library changed
# how: a library's class is written on through its name with brackets, the alias in a field of an own class (or a list, or handed to a function)
# reaches: text that shows function
import collections
from typing import Counter

class Kinds:
    words = Counter[str]

def most_common(self):
    return "CANARY"

Kinds.words.most_common = most_common
print(f"{collections.Counter.most_common}")
