# class: private-attributes
# mechanism: classes of a value
# how: object graph
# reaches: private __class__
(lambda: ().__class__)()
