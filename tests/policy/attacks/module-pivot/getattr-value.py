# class: module-pivot
# mechanism: sharp function handed on
# how: getattr as a value
# reaches: handed on: getattr
list(map(getattr, [1], ["__class__"]))
