# class: built-ins
# mechanism: denied built-in called
# how: iterable of a comprehension
# reaches: built-in open
[x for x in open("x")]
