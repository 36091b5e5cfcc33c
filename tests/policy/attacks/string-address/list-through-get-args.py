# class: string-address
# mechanism: getattr
# how: typing.get_args(list[names]) gives the list itself back, which is then changed
# reaches: text that shows class
from typing import get_args
names = ["real"]
get_args(list[names])[0].append("__class__")
for n in names:
    print(getattr(1, n))
