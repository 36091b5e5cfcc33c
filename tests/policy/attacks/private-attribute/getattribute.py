# class: private-attribute
# mechanism: attribute access as a function
# reaches: attributes by name
object.__getattribute__(1, "real")
