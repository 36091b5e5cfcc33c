# class: private-attributes
# mechanism: classes of a value
# how: class of a tuple
# reaches: private __class__
(lambda: ().__class__)()
