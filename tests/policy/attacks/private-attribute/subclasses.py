# class: private-attribute
# mechanism: object graph
# reaches: every class
[].__class__.__base__.__subclasses__()
