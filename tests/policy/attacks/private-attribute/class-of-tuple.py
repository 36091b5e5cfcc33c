# class: private-attribute
# mechanism: object graph
# reaches: subclasses
(lambda: ().__class__)()
