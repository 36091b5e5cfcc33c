# class: private-attribute
# mechanism: getattr as a value
# reaches: attributes by name
list(map(getattr, [1], ["__class__"]))
