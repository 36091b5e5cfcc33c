# class: denied-builtin
# mechanism: iterable of a comprehension
# reaches: files
[x for x in open("x")]
